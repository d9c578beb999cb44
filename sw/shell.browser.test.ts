import { afterEach, beforeEach, expect, test } from 'vitest'
import { sha256, utf8 } from '../model/bytes.ts'
import { pageFor, Shell, type ShellFile } from './shell.ts'

const FILES = { '/kiosk/index.html': '<main>', '/assets/kiosk-1.js': 'one()', '/assets/base-1.js': 'base()' }
let asked: string[]
beforeEach(() => {
  asked = []
})
afterEach(async () => {
  for (const name of await caches.keys()) if (name.startsWith('xinxiji-shell-')) await caches.delete(name)
})

const listed = (files: Readonly<Record<string, string>>): Promise<ShellFile[]> =>
  Promise.all(Object.entries(files).map(async ([url, text]) => ({ url, sha256: await sha256(utf8(text)) })))
const serving =
  (files: Readonly<Record<string, string>>, headers: Record<string, string> = {}) =>
  async (url: string) => {
    asked.push(url)
    return files[url] === undefined ? new Response('none', { status: 404 }) : new Response(files[url], { headers })
  }
const shellOf = async (files: Readonly<Record<string, string>>, build = 'one') => new Shell(await listed(files), build, caches)
const text = async (shell: Shell, url: string) => (await shell.match(url))?.text()

test('S16 a shell is brought whole and answers from the terminal, with the policy its pages came with', async () => {
  const shell = await shellOf(FILES)
  await shell.install(serving(FILES, { 'content-security-policy': "default-src 'self'", 'content-encoding': 'gzip', 'content-type': 'text/html' }))
  for (const [url, body] of Object.entries(FILES)) expect(await text(shell, url)).toBe(body)
  const { headers } = (await shell.match('/kiosk/index.html')) as Response
  expect([headers.get('content-security-policy'), headers.get('content-encoding'), headers.get('content-type')]).toEqual([
    "default-src 'self'",
    null,
    'text/html',
  ])
  expect(await shell.match('/assets/none.js')).toBeUndefined()
})

test('S16 a portal page, a cut file, a missing file: the shell is not installed, what was right is not fetched again', async () => {
  const shell = await shellOf(FILES)
  for (const wrong of [
    { ...FILES, '/assets/kiosk-1.js': '<html>请登录</html>' },
    { ...FILES, '/assets/kiosk-1.js': 'one(' },
    { '/kiosk/index.html': '<main>', '/assets/base-1.js': 'base()' },
  ])
    await expect(shell.install(serving(wrong))).rejects.toThrow('shell: /assets/kiosk-1.js wants')
  expect(await shell.match('/assets/kiosk-1.js')).toBeUndefined()
  asked = []
  await shell.install(serving(FILES))
  expect(asked).toEqual(['/assets/kiosk-1.js'])
})

test('S16 a new shell takes what is the same from the one before, and the one before goes later', async () => {
  const before = await shellOf(FILES)
  await before.install(serving(FILES))
  asked = []
  const next = { '/kiosk/index.html': '<main class="new">', '/assets/kiosk-2.js': 'two()', '/assets/base-1.js': 'base()' }
  const shell = await shellOf(next, 'two')
  await shell.install(serving(next))
  expect(asked.sort()).toEqual(['/assets/kiosk-2.js', '/kiosk/index.html'])
  expect(await text(before, '/kiosk/index.html')).toBe('<main>')
  await shell.tidy(serving(next))
  expect(await text(shell, '/kiosk/index.html')).toBe('<main class="new">')
  expect((await caches.keys()).filter((name) => name.startsWith('xinxiji-shell-'))).toEqual(['xinxiji-shell-two'])
})

test('S16 what a power cut takes of a new shell is answered from the one before, and brought again before that one goes', async () => {
  await (await shellOf(FILES)).install(serving(FILES))
  const next = { ...FILES, '/assets/kiosk-2.js': 'two()' }
  const shell = await shellOf(next, 'two')
  await shell.install(serving(next))
  await (await caches.open('xinxiji-shell-two')).delete('/kiosk/index.html')
  expect(await text(shell, '/kiosk/index.html')).toBe('<main>')
  await expect(shell.tidy(() => Promise.reject(new TypeError('Failed to fetch')))).resolves.toBeUndefined()
  await shell.tidy(serving(next))
  expect(await text(shell, '/kiosk/index.html')).toBe('<main>')
  expect((await caches.keys()).filter((name) => name.startsWith('xinxiji-shell-'))).toEqual(['xinxiji-shell-two'])
})

test('a link into a page is answered with that page, wherever in it the link points', () => {
  expect(pageFor('/')).toBe('/kiosk/index.html')
  for (const [pathname, page] of [
    ['/kiosk', 'kiosk'],
    ['/kiosk/', 'kiosk'],
    ['/kiosk/guide/elder-card', 'kiosk'],
    ['/tour/v01', 'tour'],
    ['/studio/case/1', 'studio'],
  ] as const)
    expect(pageFor(pathname)).toBe(`/${page}/index.html`)
})

test('an address of no page is left to the line', () => {
  for (const pathname of ['/kioskx', '/tours/', '/c/tour/1/home.json', '/api/cases', '/tour.html'])
    expect([pathname, pageFor(pathname)]).toEqual([pathname, null])
})
