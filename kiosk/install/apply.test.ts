import { spawnSync } from 'node:child_process'
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'xinxiji-install-'))
  folders.push(made)
  return made
}

/** Everything below a folder: what it is, who may do what with it, and what is in it. */
function tree(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => {
        const path = join(root, name)
        const found = lstatSync(path)
        const holds = found.isSymbolicLink() ? readlinkSync(path) : found.isFile() ? readFileSync(path, 'utf8') : ''
        return [name, `${found.mode.toString(8)} ${holds}`]
      }),
  )
}

/** A machine that somebody has used before, and pages to put on it. */
function machine() {
  const root = folder()
  const dist = folder()
  mkdirSync(join(dist, 'kiosk'))
  writeFileSync(join(dist, 'kiosk', 'index.html'), '<h1>1</h1>')
  mkdirSync(join(root, 'etc/systemd/system'), { recursive: true })
  mkdirSync(join(root, 'etc/xinxiji'))
  writeFileSync(join(root, 'etc/xinxiji/terminal.json'), '{"hub":"http://before"}')
  chmodSync(join(root, 'etc/xinxiji/terminal.json'), 0o600)
  symlinkSync('/lib/systemd/system/multi-user.target', join(root, 'etc/systemd/system/default.target'))
  const run = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'cli.ts'), ...args, '--root', root, '--dist', dist, '--hub', 'https://hub.example', '--files-only'],
      { encoding: 'utf8' },
    )
    return { status, said: stdout + stderr }
  }
  return { root, dist, run }
}

test('L12 L14 installed twice it changes nothing the second time; undone, everything is as it was', { timeout: 120_000 }, () => {
  const { root, dist, run } = machine()
  const before = tree(root)
  expect(run('install', '--dry-run')).toMatchObject({ status: 0, said: expect.stringContaining('○ 放好页面') })
  expect(tree(root)).toEqual(before)
  expect(run('check')).toMatchObject({ status: 1, said: expect.stringContaining('没有 /etc/chromium/policies/managed/xinxiji-10-where.json') })

  expect(run('install').status).toBe(0)
  const installed = tree(root)
  expect(Object.keys(installed)).toEqual(expect.arrayContaining(['usr/lib/xinxiji/browser', 'etc/udev/rules.d/99-xinxiji-keyboards.rules']))
  expect(installed['usr/lib/xinxiji/browser']).toMatch(/^100755 /)
  expect(run('install')).toMatchObject({ status: 0, said: expect.stringContaining('什么都没有改') })
  expect(tree(root)).toEqual(installed)
  // Without packages and users a machine is no terminal yet, and the check says so.
  const { said } = run('check')
  expect(said).toContain('还没有安装：cage')
  expect(said).toContain('要站在屏幕前才知道')

  // New pages and a new address come over the old; undoing still leads back to the very beginning.
  writeFileSync(join(dist, 'kiosk', 'index.html'), '<h1>2</h1>')
  expect(run('install', '--port', '9000').status).toBe(0)
  expect(tree(root)['usr/share/xinxiji/dist/kiosk/index.html']).toContain('<h1>2')
  expect(run('undo').status).toBe(0)
  expect(tree(root)).toEqual(before)
  expect(run('undo').status).toBe(0)
  expect(tree(root)).toEqual(before)
})

test('L12 what was cut off in the middle is undone too, and pages of somebody else are not written over', { timeout: 120_000 }, () => {
  const { root, run } = machine()
  mkdirSync(join(root, 'usr/share/xinxiji/dist'), { recursive: true })
  writeFileSync(join(root, 'usr/share/xinxiji/dist/mine'), 'mine')
  const before = tree(root)
  expect(run('install')).toMatchObject({ status: 1, said: expect.stringContaining('move it away first') })
  expect(tree(root)).not.toEqual(before)
  expect(run('undo').status).toBe(0)
  expect(tree(root)).toEqual(before)
})

test('L14 what is not understood is said, and nothing is done', () => {
  const { root, run } = machine()
  const before = tree(root)
  for (const wrong of [['dance'], ['install', '--glass', 'large'], ['install', '--keyboard', 'x'], ['install', '--port', '80'], ['install', '--nonsense']])
    expect(run(...wrong).status, wrong.join(' ')).toBe(2)
  expect(tree(root)).toEqual(before)
})
