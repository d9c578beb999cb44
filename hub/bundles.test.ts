import { rm, truncate, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { address } from '../model/bundle/address.ts'
import { Signed } from '../model/bundle/signed.ts'
import { Refusal } from '../model/case/refusal.ts'
import { Active } from '../model/terminal.ts'
import { openLobby } from './testing/lobby.ts'
import { layBundle } from './testing/pressed.ts'

const LAMP = Buffer.from([0xff, 0xd8, 1, 2, 3, 4, 5])
const PACKS: readonly Readonly<Record<string, string | Buffer>>[] = [
  { 'home.json': '{"title":{"zh":"晨光里"}}', 'tour/v01/preview.jpg': LAMP },
  { 'report.json': '{}', 'empty.txt': '', 'font/ug.woff2': 'font' },
]
const TYPES: Readonly<Record<string, string>> = {
  'home.json': 'application/json; charset=utf-8',
  'tour/v01/preview.jpg': 'image/jpeg',
  'report.json': 'application/json; charset=utf-8',
  'empty.txt': 'text/plain; charset=utf-8',
  'font/ug.woff2': 'font/woff2',
}
const FOREVER = 'public, max-age=31536000, immutable'

function expectNo(answer: { statusCode: number; json(): unknown; headers: object }, status: number, code: string): void {
  expect({ status: answer.statusCode, code: Refusal.parse(answer.json()).code }).toEqual({ status, code })
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' })
}

test('a visitor’s page asks which version serves and reads its objects, cut out of the packs', async () => {
  await using lobby = await openLobby()
  await (await layBundle(lobby.bundles, 'chenguangli', 3, PACKS)).announce()
  const active = await lobby.hub.inject(address.active('chenguangli'))
  expect(Active.parse(active.json())).toEqual({ bundle: 'chenguangli', version: 3, issued: 1_700_000_000, expires: 1_800_000_000, from: 'hub', previous: null })
  expect(active.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'application/json; charset=utf-8' })
  for (const [path, content] of PACKS.flatMap((pack) => Object.entries(pack))) {
    const object = await lobby.hub.inject(address.object('chenguangli', 3, path))
    expect(object.statusCode).toBe(200)
    expect(object.rawPayload).toEqual(Buffer.from(content))
    expect(object.headers).toMatchObject({ 'content-type': TYPES[path], 'cache-control': FOREVER, 'content-length': String(Buffer.byteLength(content)) })
    const again = await lobby.hub.inject({ url: address.object('chenguangli', 3, path), headers: { 'if-none-match': String(object.headers.etag) } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  }
})

test('a terminal fetches root, channel, manifest and packs as they lie in the folder', async () => {
  await using lobby = await openLobby()
  const pressed = await layBundle(lobby.bundles, 'chenguangli', 3, PACKS)
  await pressed.announce()
  for (const url of [address.root('chenguangli', 1), address.manifest('chenguangli', 3)]) {
    const answer = await lobby.hub.inject(url)
    Signed.parse(answer.json())
    expect(answer.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'cache-control': FOREVER })
  }
  const channel = await lobby.hub.inject(address.channel('chenguangli'))
  expect(channel.headers['cache-control']).toBe('no-cache')
  const unchanged = await lobby.hub.inject({ url: address.channel('chenguangli'), headers: { 'if-none-match': `W/"old", ${String(channel.headers.etag)}` } })
  expect(unchanged.statusCode).toBe(304)
  for (const { hash, bytes } of pressed.packs) {
    const pack = await lobby.hub.inject(address.pack('chenguangli', hash))
    expect(pack.rawPayload).toEqual(bytes)
    expect(pack.headers).toMatchObject({ 'content-type': 'application/octet-stream', etag: `"${hash}"`, 'accept-ranges': 'bytes', 'cache-control': FOREVER })
  }
})

test('the line broke in the middle of a pack; the rest is fetched', async () => {
  await using lobby = await openLobby()
  const pressed = await layBundle(lobby.bundles, 'chenguangli', 1, [{ 'a.txt': '0123456789' }])
  const url = address.pack('chenguangli', pressed.packs[0]?.hash ?? '')
  const ask = (headers: Record<string, string>) => lobby.hub.inject({ url, headers })
  const rest = await ask({ range: 'bytes=4-' })
  expect([rest.statusCode, rest.body, rest.headers['content-range'], rest.headers['content-length']]).toEqual([206, '456789', 'bytes 4-9/10', '6'])
  const late = await ask({ range: 'bytes=10-' })
  expectNo(late, 416, 'no-such-part')
  expect(late.headers['content-range']).toBe('bytes */10')
  const same = await ask({ range: 'bytes=8-', 'if-range': String(rest.headers.etag) })
  expect([same.statusCode, same.body]).toEqual([206, '89'])
  const other = await ask({ range: 'bytes=8-', 'if-range': '"another"' })
  expect([other.statusCode, other.body]).toEqual([200, '0123456789'])
  const head = await lobby.hub.inject({ method: 'HEAD', url })
  expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([200, '', '10'])
})

test('a new version is announced while the hub runs; the old one stays readable for sessions that began on it', async () => {
  await using lobby = await openLobby()
  await (await layBundle(lobby.bundles, 'chenguangli', 1, [{ 'home.json': '"one"' }])).announce()
  const version = async () => (await lobby.hub.inject(address.active('chenguangli'))).json().version
  expect(await version()).toBe(1)
  await (await layBundle(lobby.bundles, 'chenguangli', 2, [{ 'home.json': '"two"' }])).announce()
  expect(await version()).toBe(2)
  expect((await lobby.hub.inject(address.object('chenguangli', 1, 'home.json'))).body).toBe('"one"')
  expect((await lobby.hub.inject(address.object('chenguangli', 2, 'home.json'))).body).toBe('"two"')
})

test('a publication is still being copied; the version before goes on serving until the last pack is there', async () => {
  await using lobby = await openLobby()
  const version = async () => (await lobby.hub.inject(address.active('chenguangli'))).json().version
  await (await layBundle(lobby.bundles, 'chenguangli', 1, [{ 'home.json': '"one"' }])).announce()
  expect(await version()).toBe(1)
  const next = await layBundle(lobby.bundles, 'chenguangli', 2, [{ 'home.json': '"two"' }])
  const [pack] = next.packs
  const file = join(lobby.bundles, 'chenguangli', 'pack', pack?.hash ?? '')
  await unlink(file)
  await next.announce()
  expect(await version()).toBe(1)
  await writeFile(file, pack?.bytes ?? '')
  expect(await version()).toBe(2)
  await writeFile(join(lobby.bundles, 'chenguangli', 'channel.json'), '{"payload":"{')
  expect(await version()).toBe(2)
  await rm(join(lobby.bundles, 'chenguangli', 'channel.json'))
  expectNo(await lobby.hub.inject(address.active('chenguangli')), 404, 'no-content')
})

test('damaged content never leaves the hub as if it were whole, and the administrator is told', async () => {
  await using lobby = await openLobby()
  const pressed = await layBundle(lobby.bundles, 'chenguangli', 1, [{ 'home.json': '"one"', 'later.json': '"later"' }])
  await pressed.announce()
  const file = join(lobby.bundles, 'chenguangli', 'pack', pressed.packs[0]?.hash ?? '')
  await lobby.hub.inject(address.object('chenguangli', 1, 'home.json'))
  await writeFile(file, '"oNe""later"')
  expectNo(await lobby.hub.inject(address.object('chenguangli', 1, 'home.json')), 500, 'damaged-content')
  await truncate(file, 5)
  expectNo(await lobby.hub.inject(address.object('chenguangli', 1, 'later.json')), 500, 'damaged-content')
  await unlink(file)
  const gone = await lobby.hub.inject(address.object('chenguangli', 1, 'home.json'))
  expectNo(gone, 500, 'damaged-content')
  expect(gone.headers.etag).toBeUndefined()
  expect(lobby.notes.map((note) => note.replace(/^\S+ /, '').replaceAll(lobby.bundles, ''))).toEqual([
    expect.stringMatching(/^\/chenguangli\/pack\/\w+: wants \w+ at 0, came \w+$/),
    expect.stringMatching(/: wants 7 bytes at 5, came 0$/),
    expect.stringMatching(/: wants a file, found none$/),
  ])
})

test('a manifest that lies about its packs, its name or its shape serves nothing', async () => {
  await using lobby = await openLobby()
  const manifest = join(lobby.bundles, 'chenguangli', 'manifest', '1.json')
  await (await layBundle(lobby.bundles, 'chenguangli', 1, [{ 'home.json': '"one"' }])).announce()
  const { payload } = Signed.parse((await lobby.hub.inject(address.manifest('chenguangli', 1))).json())
  const lies = [
    payload.replace('"home.json",0,0,5', '"home.json",0,2,5'),
    payload.replace('"home.json",0', '"home.json",1'),
    payload.replace('"home.json"', '"../home.json"'),
    payload.replace('"version":1', '"version":2'),
    payload.slice(1),
  ]
  for (const lie of lies) {
    await writeFile(manifest, JSON.stringify({ payload: lie, signatures: [] }))
    expectNo(await lobby.hub.inject(address.object('chenguangli', 1, 'home.json')), 500, 'damaged-content')
  }
  await writeFile(manifest, 'not JSON')
  expectNo(await lobby.hub.inject(address.object('chenguangli', 1, 'home.json')), 500, 'damaged-content')
})

test('a page that asks for many versions does not fill the hub’s memory, and every one is answered', async () => {
  await using lobby = await openLobby()
  for (let version = 1; version <= 12; version++) await layBundle(lobby.bundles, 'chenguangli', version, [{ 'home.json': `${version}` }])
  for (const version of [1, 12, 5, 1, 7, 2, 3, 4, 6, 8, 9, 10, 11, 1]) {
    expect((await lobby.hub.inject(address.object('chenguangli', version, 'home.json'))).body).toBe(`${version}`)
  }
})

test('the terminal’s own file is read by its schema and again when it changes', async () => {
  await using lobby = await openLobby()
  expectNo(await lobby.hub.inject('/c/terminal.json'), 404, 'no-content')
  const terminal = { id: 'hall-1', title: { zh: '1 号楼大厅' }, glass: { diagonalInch: 43, lowerEdgeMm: 700 }, stack: ['chenguangli'] }
  await writeFile(join(lobby.bundles, 'terminal.json'), JSON.stringify(terminal))
  const first = await lobby.hub.inject('/c/terminal.json')
  expect(first.json()).toEqual(terminal)
  expect(first.headers['cache-control']).toBe('no-cache')
  await writeFile(join(lobby.bundles, 'terminal.json'), JSON.stringify({ ...terminal, id: 'hall-22' }))
  expect((await lobby.hub.inject('/c/terminal.json')).json().id).toBe('hall-22')
  await writeFile(join(lobby.bundles, 'terminal.json'), JSON.stringify({ ...terminal, stack: [] }))
  expectNo(await lobby.hub.inject('/c/terminal.json'), 500, 'damaged-content')
})

test('what is not there is a no in both languages', async () => {
  await using lobby = await openLobby()
  await (await layBundle(lobby.bundles, 'chenguangli', 3, PACKS)).announce()
  const otherBundles = ['/c/elsewhere/active.json', '/c/elsewhere/channel.json', '/c/Chenguangli/3/home.json']
  const inside = [
    'root/2.json',
    'root/1',
    'manifest/4.json',
    `pack/${'0'.repeat(64)}`,
    'pack/short',
    '4/home.json',
    '3/guide.json',
    '03/home.json',
    '0/home.json',
  ]
  for (const url of [...otherBundles, ...inside.map((path) => `/c/chenguangli/${path}`)]) expectNo(await lobby.hub.inject(url), 404, 'no-content')
  for (const url of ['/c/', '/c/chenguangli', '/c', '/api/cases/x', '/sync/v1/cases']) expectNo(await lobby.hub.inject(url), 404, 'not-found')
})

test('whatever address is made up, the hub answers with an object, a no, and never a fall', { timeout: 60_000 }, async () => {
  await using lobby = await openLobby()
  await (await layBundle(lobby.bundles, 'chenguangli', 3, PACKS)).announce()
  const known = [
    'chenguangli',
    '3',
    'pack',
    'root',
    'manifest',
    'channel.json',
    'active.json',
    'home.json',
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '%00',
    '%',
    'keys',
    'hub.sqlite',
  ]
  const piece = fc.oneof(fc.constantFrom(...known), fc.webSegment(), fc.string())
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
      const answer = await lobby.hub.inject({ url: `/c/${pieces.join('/')}`.replaceAll(' ', '%20') })
      expect([200, 302, 400, 404]).toContain(answer.statusCode)
      if (answer.statusCode >= 400) Refusal.parse(answer.json())
    }),
    { numRuns: 300 },
  )
  expect(lobby.notes).toEqual([])
})

const FILM = Buffer.from(Array.from({ length: 2500 }, (_, at) => (at * 7) & 255))
const CHUNKED = { path: 'video/walk.webm', type: 'video/webm', size: FILM.length, chunkBytes: 1000 }

test('S15 B18 a film is one file for a page without a worker too: whole, or the stretch it asks for', async () => {
  await using lobby = await openLobby()
  const chunk = (index: number) => ({ [`video/walk.webm/${index}`]: FILM.subarray(index * 1000, (index + 1) * 1000) })
  const packs = [
    { 'video/walk.json': JSON.stringify(CHUNKED), 'video/gone.json': JSON.stringify({ ...CHUNKED, path: 'video/gone.webm' }), ...chunk(0) },
    { ...chunk(1), ...chunk(2) },
  ]
  const { packs: laid, announce } = await layBundle(lobby.bundles, 'chenguangli', 1, packs)
  await announce()
  const ask = (range?: string, path = 'video/walk.webm') =>
    lobby.hub.inject({ url: address.object('chenguangli', 1, path), headers: range === undefined ? {} : { range } })
  const whole = await ask()
  expect([whole.statusCode, whole.rawPayload.equals(FILM), whole.headers['content-type'], whole.headers['accept-ranges']]).toEqual([
    200,
    true,
    'video/webm',
    'bytes',
  ])
  for (const [range, from, to] of [
    ['bytes=0-', 0, 2500],
    ['bytes=990-1009', 990, 1010],
    ['bytes=-1', 2499, 2500],
  ] as const) {
    const part = await ask(range)
    expect([part.statusCode, part.headers['content-range'], part.rawPayload.equals(FILM.subarray(from, to))]).toEqual([
      206,
      `bytes ${from}-${to - 1}/2500`,
      true,
    ])
  }
  expectNo(await ask('bytes=2500-'), 416, 'no-such-part')
  expectNo(await ask(undefined, 'video/gone.webm'), 404, 'no-content')
  expectNo(await ask(undefined, 'video/none.webm'), 404, 'no-content')
  // A disk that has bent a chunk: what is before it goes out, and then the answer breaks off.
  const file = join(lobby.bundles, 'chenguangli', 'pack', laid[1]?.hash as string)
  await writeFile(file, Buffer.alloc(laid[1]?.bytes.length as number))
  await expect(ask('bytes=990-1009')).rejects.toThrow('response destroyed before completion')
  expect((await ask('bytes=0-9')).rawPayload.equals(FILM.subarray(0, 10))).toBe(true)
})

test('a manifest goes out pressed to whoever can read that, and as it lies to everybody else', async () => {
  await using lobby = await openLobby()
  const objects = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`list/guide-${i}.json`, String(i)]))
  await (await layBundle(lobby.bundles, 'chenguangli', 3, [objects])).announce()
  const url = address.manifest('chenguangli', 3)
  const plain = await lobby.hub.inject(url)
  const pressed = await lobby.hub.inject({ url, headers: { 'accept-encoding': 'br, gzip;q=0.8' } })
  expect([plain.headers['content-encoding'], pressed.headers['content-encoding'], pressed.headers['vary'], pressed.headers['cache-control']]).toEqual([
    undefined,
    'gzip',
    'accept-encoding',
    FOREVER,
  ])
  expect(gunzipSync(pressed.rawPayload).equals(plain.rawPayload)).toBe(true)
  expect(pressed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 1.5)
  for (const headers of [{ 'accept-encoding': 'gzip;q=0' }, { 'accept-encoding': 'br' }, { 'accept-encoding': 'gzip', range: 'bytes=0-9' }])
    expect((await lobby.hub.inject({ url, headers })).headers['content-encoding']).toBeUndefined()
  expectNo(await lobby.hub.inject({ url: address.manifest('chenguangli', 4), headers: { 'accept-encoding': 'gzip' } }), 404, 'no-content')
})
