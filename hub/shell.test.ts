import { mkdir, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Refusal } from '../model/case/refusal.ts'
import { openLobby } from './testing/lobby.ts'
import { layBundle } from './testing/pressed.ts'

const POLICY =
  "default-src 'self'; media-src 'self' blob:; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; script-src 'self'; worker-src 'self' blob:; connect-src 'self'; font-src 'self' data:; frame-ancestors 'none'"

test('a link into a page opens that page, wherever in it the link points', async () => {
  await using lobby = await openLobby()
  for (const [url, page] of [
    ['/kiosk/', 'kiosk'],
    ['/kiosk/guide/bus-card', 'kiosk'],
    ['/tour/v01?heading=90', 'tour'],
    ['/studio/', 'studio'],
    ['/studio/case/', 'studio'],
  ] as const) {
    const answer = await lobby.hub.inject(url)
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-cache'])
    expect(answer.body).toContain(`src="/assets/${page}-a1b2c3d4.js"`)
    expect(answer.headers).toMatchObject({ 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  }
})

test('D2 a microphone and a camera may be asked for by the terminal’s own pages, and by no other', async () => {
  await using lobby = await openLobby()
  const policyOf = async (url: string) => (await lobby.hub.inject(url)).headers['permissions-policy']
  for (const url of ['/kiosk/', '/kiosk/report/say', '/kiosk/report?what=REPORT-LIGHT', '/kiosk/index.html'])
    expect(await policyOf(url), url).toBe('microphone=(self), camera=(self), geolocation=(), display-capture=()')
  for (const url of ['/tour/', '/studio/', '/', '/sw.js', '/kiosks/', '/tour/?at=/kiosk/'])
    expect(await policyOf(url), url).toBe('microphone=(), camera=(), geolocation=(), display-capture=()')
})

test('the bare address leads to the terminal’s page', async () => {
  await using lobby = await openLobby()
  for (const [from, to] of [
    ['/', '/kiosk/'],
    ['/kiosk', '/kiosk/'],
    ['/tour', '/tour/'],
    ['/studio', '/studio/'],
  ] as const) {
    const answer = await lobby.hub.inject(from)
    expect([answer.statusCode, answer.headers.location]).toEqual([302, to])
  }
})

test('the keeper of the shelf may keep the whole house and is asked about each time', async () => {
  await using lobby = await openLobby()
  const answer = await lobby.hub.inject('/sw.js')
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-cache', 'service-worker-allowed': '/', 'content-type': 'application/javascript; charset=utf-8' })
})

test('what has a hash in its name may be kept for ever', async () => {
  await using lobby = await openLobby()
  const answer = await lobby.hub.inject('/assets/kiosk-a1b2c3d4.js')
  expect(answer.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'application/javascript; charset=utf-8' })
  const again = await lobby.hub.inject({ url: '/assets/kiosk-a1b2c3d4.js', headers: { 'if-none-match': String(answer.headers.etag) } })
  expect(again.statusCode).toBe(304)
})

test('a file that is missing is never answered with a page', async () => {
  await using lobby = await openLobby()
  for (const url of ['/assets/gone-00000000.js', '/kiosk/gone.js', '/tour/x/y.webp', '/gone', '/assets/', '/kiosk/%00', '/robots.txt', '/kiosk.html']) {
    const answer = await lobby.hub.inject(url)
    expect([url, answer.statusCode, Refusal.parse(answer.json()).code]).toEqual([url, 404, 'not-found'])
    expect(answer.headers['cache-control']).toBe('no-store')
  }
})

test('nobody climbs out of the folders, however the way up is written', { timeout: 60_000 }, async () => {
  await using lobby = await openLobby()
  await mkdir(join(lobby.folder, 'keys'))
  await writeFile(join(lobby.folder, 'keys', 'hub.json'), 'SECRET')
  await writeFile(join(lobby.folder, 'dist', '.secret.json'), 'SECRET')
  await (await layBundle(lobby.bundles, 'chenguangli', 1, [{ 'home.json': '"one"' }])).announce()
  const port = await lobby.listens()
  // Sent as it is written here: a URL object would walk the dots before the hub could.
  const raw = (path: string) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const asking = request({ port, host: '127.0.0.1', path, agent: false }, (answer) => {
        let body = ''
        answer.on('data', (bytes: Buffer) => (body += bytes.toString('latin1'))).on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
      })
      asking.on('error', reject).end()
    })
  const ups = ['..', '%2e%2e', '%2E.', '.%2e', '..%2f..', '..%5c..', '..\\..', '%252e%252e', '....//..', '..;', '%c0%ae%c0%ae', '..%00']
  const starts = [
    '',
    'kiosk/',
    'assets/',
    'assets/../',
    'c/',
    'c/chenguangli/',
    'c/chenguangli/1/',
    'c/chenguangli/pack/',
    'c/chenguangli/root/',
    'c/chenguangli/manifest/',
  ]
  for (const start of starts) {
    for (const up of ups) {
      const rests = [0, 1, 2, 3, 4].flatMap((more) => ['keys/hub.json', 'hub.sqlite'].map((file) => `${up}/`.repeat(more) + file))
      for (const rest of [...rests, `${`${up}/`.repeat(8)}etc/passwd`]) {
        for (const path of [`${up}/${rest}`, `${up}/${rest}`.replaceAll('/', '%2f')]) {
          const { status, body } = await raw(`/${start}${path}`)
          expect(body).not.toMatch(/SECRET|SQLite format|root:x:/)
          expect([200, 302, 400, 404]).toContain(status)
          if (status === 200) expect(body).toContain('<!doctype html>')
        }
      }
    }
  }
  for (const path of ['/.secret.json', '/%2esecret.json', '//keys/hub.json', `/${lobby.folder}/keys/hub.json`, '/kiosk/../../keys/hub.json'])
    expect((await raw(path)).body).not.toContain('SECRET')
  expect(lobby.notes).toEqual([])
})

test('something breaks inside; the resident gets a sentence, the administrator the reason', async () => {
  await using lobby = await openLobby()
  lobby.hub.get('/api/broken', () => {
    throw new Error('a bug in the hub')
  })
  const answer = await lobby.hub.inject('/api/broken')
  expect([answer.statusCode, Refusal.parse(answer.json()).code]).toEqual([500, 'trouble'])
  expect(answer.body).not.toContain('a bug in the hub')
  expect(lobby.notes).toEqual([expect.stringMatching(/^2023-11-14T22:13:20.000Z GET \/api\/broken: Error: a bug in the hub/)])
})
