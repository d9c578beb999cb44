// `kiosk/install/install.sh`: makes a fresh Debian 12 a terminal, says how it stands, and undoes it all.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Terminal } from '../../model/terminal.ts'
import { doStep, standingOf, undoAll } from './apply.ts'
import { Machine } from './machine.ts'
import { BEFORE_THE_GLASS, planFor } from './plan.ts'
import { InstallSettings, readGlass } from './settings.ts'
import { sheetFor } from './sheet/sheet.ts'
import type { Both, Step } from './step.ts'

const HELP = `sudo kiosk/install/install.sh [install|check|sheet|undo] --hub https://hub.example [options]

  install   把这台 Debian 12 变成终端，可以重复运行 · makes this Debian 12 a terminal; may be run again and again
  check     说明哪些已好、哪些还没好、哪些要到屏幕前才知道，不改动任何东西 · says what is right, what is open, and what only the glass can show
  sheet     打印给安装人员的一页 A4，要 --profile terminal.json · prints one page of A4 for whoever hangs it, as HTML
  undo      恢复原样；居民留下的话和软件包留着，--packages 连软件包一起移走 · puts everything back; residents' words and packages stay

  --hub https://…          服务器地址 · where the hub is
  --hub-ca /path.pem       签发服务器证书的机构 · who signed the hub's certificate
  --dist folder            构建好的页面，缺省为 dist · the built pages
  --glass 43in,780mm,1920x1080,90   尺寸、下沿离地、面板像素、安装时转的角度 · inches, lower edge, the panel's own pixels, how it is turned
  --keyboard 046d:c31c     允许的 USB 键盘，可写多次 · a keyboard that may be plugged in; may be given again
  --port 8088  --root /    --dry-run 只说要做什么 · only says what would be done
  --files-only             不装软件、不建用户 · no packages and no users
`

const both = ({ zh, en }: Both) => `${zh} · ${en}`
const isQuiet = (step: Step, filesOnly: boolean) => filesOnly && (step.is === 'packages' || step.is === 'users')

function readOptions(args: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      hub: text,
      'hub-ca': text,
      dist: text,
      glass: text,
      keyboard: { type: 'string', multiple: true },
      port: text,
      root: text,
      house: text,
      profile: text,
      'dry-run': flag,
      'files-only': flag,
      packages: flag,
      help: flag,
    },
  })
}

/** Runs. @returns the exit code: 0 done, 1 something is open or went wrong, 2 not understood */
function run(args: readonly string[]): number {
  let read: ReturnType<typeof readOptions>
  try {
    read = readOptions(args)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    console.error(`${error.message}\n\n${HELP}`)
    return 2
  }
  const { values, positionals } = read
  const [what = 'install', ...more] = positionals
  if (values.help === true) {
    console.log(HELP)
    return 0
  }
  if (!['install', 'check', 'sheet', 'undo'].includes(what) || more.length > 0) {
    console.error(HELP)
    return 2
  }
  const root = resolve(values.root ?? '/')
  const machine = new Machine(root)
  if (root === '/' && (what === 'install' || what === 'undo') && values['dry-run'] !== true && process.getuid?.() !== 0) {
    console.error('要用 root 运行，或用 --dry-run 先看一看 · wants to be root; --dry-run only looks')
    return 1
  }
  if (what === 'undo') {
    const { before, packages } = undoAll(machine, { packages: values.packages === true })
    console.log(`✓ 已恢复 ${Object.keys(before).length} 处 · ${Object.keys(before).length} things are as they were`)
    if (packages.length > 0 && values.packages !== true) console.log(`  还在的软件包 · packages that stay: ${packages.join(' ')}`)
    return 0
  }

  if (what === 'sheet') return printSheet(values.profile, values.hub)

  const house = values.house ?? resolve(import.meta.dirname, '../..')
  const settings = InstallSettings.safeParse({
    hub: values.hub,
    hubCa: values['hub-ca'],
    port: Number(values.port ?? 8088),
    house,
    dist: resolve(values.dist ?? join(import.meta.dirname, '../../dist')),
    glass: values.glass === undefined ? undefined : readGlass(values.glass),
    keyboards: values.keyboard ?? [],
  })
  if (!settings.success) {
    for (const { path, message } of settings.error.issues) console.error(`--${path.join('.')}: 写法不对 · wants ${message}`)
    return 2
  }
  if (!existsSync(join(settings.data.dist, 'kiosk', 'index.html'))) {
    console.error(`${settings.data.dist}: 没有构建好的页面，先运行 npm run build · wants the built pages: npm run build makes them`)
    return 1
  }
  const steps = planFor(settings.data)
  if (what === 'check') return check(machine, steps)
  mkdirSync(root, { recursive: true })
  let changed = 0
  for (const step of steps) {
    if (isQuiet(step, values['files-only'] === true)) continue
    const standing = standingOf(machine, step)
    if (standing.is === 'done') continue
    changed++
    console.log(`${values['dry-run'] === true ? '○' : '→'} ${both(step.says)}${values['dry-run'] === true ? `  (${both(standing.why)})` : ''}`)
    if (values['dry-run'] !== true) doStep(machine, step)
  }
  if (values['dry-run'] === true) return 0
  if (changed > 0 && machine.isThisOne) begin(machine)
  console.log(changed === 0 ? '✓ 已经是终端，什么都没有改 · this is a terminal already: nothing was changed' : `✓ 完成 ${changed} 步 · ${changed} steps done`)
  return 0
}

function printSheet(profile: string | undefined, hub: string | undefined): number {
  if (profile === undefined || hub === undefined) {
    console.error('要 --profile terminal.json 和 --hub · wants --profile terminal.json and --hub')
    return 2
  }
  console.log(sheetFor(Terminal.parse(JSON.parse(readFileSync(profile, 'utf8'))), hub))
  return 0
}

/** Lets the machine hear of what was laid down. Where no systemd runs it hears of it at its next start. */
function begin(machine: Machine): void {
  if (!existsSync('/run/systemd/system')) return
  machine.run('systemctl', 'daemon-reload')
  machine.run('udevadm', 'control', '--reload')
  machine.run('systemctl', 'start', '--no-block', 'xinxiji-cupboard.service', 'xinxiji-browser.service')
}

function check(machine: Machine, steps: readonly Step[]): number {
  const standing = steps.map((step) => ({ step, now: standingOf(machine, step) }))
  for (const { step, now } of standing) console.log(now.is === 'done' ? `✓ ${both(step.says)}` : `○ ${both(step.says)}\n    ${both(now.why)}`)
  console.log('\n要站在屏幕前才知道 · only somebody before the glass can see:')
  for (const each of BEFORE_THE_GLASS) console.log(`? ${both(each)}`)
  const open = standing.filter(({ now }) => now.is === 'open').length
  console.log(`\n${standing.length - open} 项已好，${open} 项还没好 · ${standing.length - open} right, ${open} open`)
  return open === 0 ? 0 : 1
}

try {
  process.exitCode = run(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
