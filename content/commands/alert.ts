import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parse as parseYaml, YAMLParseError } from 'yaml'
import { type Alerts, ALERTS_MAX_BYTES, readAlerts } from '../../model/bundle/alerts.ts'
import { toCap } from '../../model/content/cap.ts'
import { BundleName } from '../../model/bundle/name.ts'
import type { Root } from '../../model/bundle/root.ts'
import { Alert, alertsAt } from '../../model/content/alert.ts'
import { reissued, withAlert, withoutAlert } from '../bundle/alert-desk.ts'
import { readJsonFile } from '../bundle/bundle-files.ts'
import { findingOf, showFinding } from '../bundle/finding.ts'
import { writeDurably } from '../bundle/write-durably.ts'
import { readRoleKey, readRoots, signWith } from '../keys.ts'
import type { Said } from '../problem.ts'
import { both, type Command, folderAt, NotUnderstood } from './command.ts'

export const alertCommand: Command = {
  name: 'alert',
  help: `  alert issue <alert.yaml> --bundle <name> --keys <dir> [--out <dir>] [--live]
        签发预警；真实预警必须加 --live，演练按演练发出 · issues a warning; a real one wants --live, an exercise goes out as one
  alert cancel <identifier> --bundle <name> --keys <dir> [--out <dir>] [--live]
        取消预警 · cancels a warning
  alert list --bundle <name> --keys <dir> [--out <dir>] [--cap]
        列出还有效的预警；--cap 以 CAP 1.2 输出 · lists the warnings that are there, and which stand now; --cap prints them as CAP 1.2
`,
  async run([what, ...rest]) {
    if (what !== 'issue' && what !== 'cancel' && what !== 'list') throw new NotUnderstood('alert: wants issue, cancel or list')
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { bundle: { type: 'string' }, keys: { type: 'string' }, out: { type: 'string' }, live: { type: 'boolean' }, cap: { type: 'boolean' } },
    })
    const bundle = BundleName.safeParse(values.bundle)
    if (!bundle.success || values.keys === undefined) throw new NotUnderstood(`alert ${what}: wants --bundle <name> and --keys <dir>`)
    const [subject] = positionals
    if (what !== 'list' && subject === undefined) throw new NotUnderstood(`alert ${what}: wants ${what === 'issue' ? 'a file' : 'an identifier'}`)
    const folder = folderAt('alert', join(values.out ?? 'data/bundles', bundle.data))
    if (folder === null) return 1
    const keys = resolve(values.keys)
    const { root, read: roots } = await readRoots(keys)
    const before = await alertsIn(folder, bundle.data, roots)
    if (before === 'refused') return 1
    const now = Date.now()
    if (what === 'list') return values.cap === true ? printCap(before?.alerts ?? []) : list(before?.alerts ?? [], now)

    const there = before?.alerts ?? []
    const alert = what === 'issue' ? readAlert(subject as string) : there.find(({ identifier }) => identifier === subject)
    if (alert === null) return 1
    const live = mayGo(alert?.status ?? 'Test', values.live === true)
    if (live !== null) return refuse(what, live)
    const next = what === 'issue' ? withAlert(there, alert as Alert, now) : withoutAlert(there, subject as string, now)
    if (!next.ok) return refuse(what, next.problem)
    await write(folder, reissued(before, bundle.data, next.value, now), keys, root)
    console.log(`${MARKS[alert?.status ?? 'Test']}${alert?.headline.zh}（${subject}）${what === 'issue' ? '已签发 · is issued' : '已取消 · is cancelled'}`)
    return 0
  },
}

const MARKS: Readonly<Record<Alert['status'], string>> = { Actual: '', Exercise: '【演练 · exercise】', Test: '【测试，不显示 · test, never shown】' }

const refuse = (what: string, said: Said): number => {
  console.error(`alert ${what}: ${both(said)}`)
  return 1
}

/** A real warning goes out only when somebody says so in so many words, and nothing else is sent under that word. Rule A4. */
function mayGo(status: Alert['status'], live: boolean): Said | null {
  if (status === 'Actual' && !live) return ['这是真实预警，确认发出请加 --live', 'this is a real warning; add --live to send it']
  if (status === 'Exercise' && live) return ['这是演练，不要加 --live', 'this is an exercise; leave --live away']
  return null
}

/** The warnings that are there; `null` for none yet. After a rotation they may still be signed by the key from before. */
async function alertsIn(folder: string, bundle: BundleName, roots: readonly Root[]): Promise<Alerts | null | 'refused'> {
  const raw = await readJsonFile(folder, 'alerts.json', ALERTS_MAX_BYTES)
  if (!raw.ok) {
    if (raw.problem.kind === 'missing') return null
    console.error(showFinding(raw.problem))
    return 'refused'
  }
  const read = await Promise.all(roots.map((root) => readAlerts(raw.value, root, bundle)))
  const good = read.find((each) => each.ok)
  if (good?.ok === true) return good.value
  for (const each of read.slice(-1)) if (!each.ok) console.error(showFinding(findingOf(each.problem)))
  return 'refused'
}

function readAlert(file: string): Alert | null {
  if (!existsSync(file)) {
    refuse('issue', [`没有文件 ${file}`, `wants ${file}, found none`])
    return null
  }
  let raw: unknown
  try {
    raw = parseYaml(readFileSync(file, 'utf8'))
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    refuse('issue', [`${file} 的写法不对`, `${file} is no YAML: ${error.message.split('\n')[0]}`])
    return null
  }
  const read = Alert.safeParse(raw)
  if (read.success) return read.data
  for (const issue of read.error.issues)
    refuse('issue', [`${issue.path.join('.') || file} 不对`, `${issue.path.join('.') || file} is not as a warning wants it: ${issue.message}`])
  return null
}

async function write(folder: string, alerts: Alerts, keys: string, root: Root): Promise<void> {
  const payload = JSON.stringify(alerts)
  const signed = { payload, signatures: [await signWith(readRoleKey(keys, 'alert', root), 'alert', payload)] }
  const read = await readAlerts(signed, root, alerts.bundle)
  if (!read.ok) throw new Error(`alert: what it made is not read: ${read.problem.kind}`)
  await writeDurably(join(folder, 'alerts.json'), [Buffer.from(JSON.stringify(signed))], () => true)
}

function list(alerts: readonly Alert[], now: number): number {
  const everywhere = alerts.map((alert) => ({ ...alert, terminals: [] }))
  const standing = new Set(alertsAt(everywhere, now, '', true).map(({ identifier }) => identifier))
  if (alerts.length === 0) console.log('没有预警 · no warnings')
  for (const { identifier, status, msgType, headline, expires, terminals } of alerts) {
    const state = standing.has(identifier) ? '有效 · stands' : msgType === 'Cancel' ? '取消 · cancels' : '未生效、已被替换或过期 · does not stand'
    console.log(`${identifier}  ${state}  ${MARKS[status]}${headline.zh}  → ${expires}${terminals.length === 0 ? '' : `  ${terminals.join(' ')}`}`)
  }
  return 0
}

/** Prints warnings for systems that read CAP. One that refers to what has left the file cannot be told whole, and is named. */
function printCap(alerts: readonly Alert[]): number {
  let told = 0
  for (const alert of alerts) {
    const gone = alert.references.filter((id) => !alerts.some(({ identifier }) => identifier === id))
    if (gone.length === 0) {
      console.log(toCap(alert, alerts))
      told++
    } else console.error(`${alert.identifier}: ${both([`它指的 ${gone.join('、')} 已经过期`, `refers to ${gone.join(', ')}, which has expired`])}`)
  }
  return told === alerts.length ? 0 : 1
}
