import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PACK_MAX_BYTES } from '../content/bundle/accept.ts'
import { SMALL_FILE_BYTES } from '../content/bundle/bundle-files.ts'
import { address } from '../model/bundle/address.ts'
import { Refusal } from '../model/case/refusal.ts'
import { PUBLISH_TOKEN } from './testing/lobby.ts'
import { BUNDLE, road, TEN } from './testing/road.ts'

test('B19 without the publisher’s token nothing is taken in, whatever is sent', async () => {
  await using on = await road()
  await on.laid.lay(1, TEN)
  for (const token of ['', 'x', `${PUBLISH_TOKEN}x`, PUBLISH_TOKEN.slice(0, -1)])
    expect(await on.refused({ token })).toMatchObject({
      kind: 'refused',
      said: [expect.stringContaining('发布钥匙'), expect.stringMatching(/^the hub refuses with 401 no-publish-key/)],
    })
  // The first no ends it: nobody sends ten packs to hear ten times that the key is wrong.
  let puts = 0
  const counting: typeof fetch = (url, init) => {
    if (init?.method === 'PUT') puts++
    return fetch(url, init)
  }
  await on.refused({ token: 'x', fetch: counting })
  expect(puts).toBeLessThanOrEqual(4)
  for (const path of [address.channel(BUNDLE), address.root(BUNDLE, 1), address.manifest(BUNDLE, 1), address.pack(BUNDLE, '0'.repeat(64))])
    expect(await on.put(path, '{}', { authorization: `Basic ${PUBLISH_TOKEN}` })).toMatchObject({ status: 401, code: 'no-publish-key' })
  expect(existsSync(join(on.lobby.bundles, BUNDLE))).toBe(false)
})

test('B19 a hub that has no publisher’s token says how to add one, and takes nothing in', async () => {
  await using on = await road({ publishToken: null })
  await on.laid.lay(1, TEN)
  const { said } = await on.refused()
  expect(said[0]).toContain('keys publisher')
  expect(said[1]).toContain('403 publishing-off: keys/hub.json: has no publishToken')
  expect(existsSync(join(on.lobby.bundles, BUNDLE))).toBe(false)
})

test('B19 what is not what its name says, or is cut on its way, is not kept', async () => {
  await using on = await road()
  const { manifest } = await on.laid.lay(1, TEN)
  const [hash] = manifest.packs[0] as [string, number]
  const right = readFileSync(join(on.laid.folder, 'pack', hash))
  for (const wrong of [right.subarray(1), Buffer.concat([right, right]), Buffer.alloc(0), Buffer.from('x')])
    expect(await on.put(address.pack(BUNDLE, hash), wrong)).toMatchObject({ status: 422, code: 'damaged-upload' })
  expect(on.there('pack')).toEqual([])
  const cut = request(`${on.hub}${address.pack(BUNDLE, hash)}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${PUBLISH_TOKEN}`, 'content-type': 'application/octet-stream', 'content-length': right.length },
  })
  const gone = new Promise((resolve) => cut.once('close', resolve))
  cut.on('error', () => undefined)
  cut.write(right.subarray(0, 100))
  await expect.poll(() => on.there('pack').length).toBe(1)
  cut.destroy()
  await gone
  await expect.poll(() => on.there('pack')).toEqual([])
  expect(await on.put(address.pack(BUNDLE, hash), right)).toMatchObject({ status: 201 })
  expect(on.there('pack')).toEqual([hash])
  expect(on.lobby.notes).toEqual([])
})

test('B19 nothing larger than such a file may be is taken in', async () => {
  await using on = await road()
  const large = Buffer.alloc(PACK_MAX_BYTES + 1)
  const hash = createHash('sha256').update(large).digest('hex')
  // Said by its length, it is refused before a byte is kept; without a length, as soon as it is too much.
  expect(await on.put(address.pack(BUNDLE, hash), large)).toMatchObject({ status: 413, code: 'upload-too-large' })
  const streamed = await fetch(`${on.hub}${address.pack(BUNDLE, hash)}`, {
    method: 'PUT',
    body: new Blob([large]).stream(),
    duplex: 'half',
    headers: { authorization: `Bearer ${PUBLISH_TOKEN}`, 'content-type': 'application/octet-stream' },
  } as RequestInit)
  expect([streamed.status, Refusal.parse(await streamed.json()).code]).toEqual([413, 'upload-too-large'])
  for (const path of [address.channel(BUNDLE), address.root(BUNDLE, 1)])
    expect(await on.put(path, ' '.repeat(SMALL_FILE_BYTES + 1))).toMatchObject({ status: 413, code: 'upload-too-large' })
  expect(on.there('pack')).toEqual([])
})

test('B19 no address a publisher makes up reaches outside of the bundle’s folder', async () => {
  await using on = await road()
  const before = readdirSync(on.lobby.folder, { recursive: true }).length
  const tricks = [
    '..',
    '.',
    '%2e%2e',
    '..%2f..%2fkeys',
    '%00',
    'root.json',
    '../../keys/root.json',
    '0.json',
    '01.json',
    '1.json.half',
    'A'.repeat(64),
    'channel.json',
    BUNDLE,
    '-x',
    '1e3.json',
  ]
  const piece = fc.oneof(fc.constantFrom(...tricks), fc.webSegment())
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('pack', 'root', 'manifest'),
      fc.array(piece, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      async (kind, pieces, inBundle) => {
        const url = `/c/${inBundle ? BUNDLE : pieces[0]}/${kind}/${pieces.join('/')}`
        const answer = await on.lobby.hub.inject({
          method: 'PUT',
          url,
          payload: '{}',
          headers: { authorization: `Bearer ${PUBLISH_TOKEN}`, 'content-type': 'application/json' },
        })
        expect([400, 404, 409, 415, 422]).toContain(answer.statusCode)
        Refusal.parse(answer.json())
      },
    ),
    { numRuns: 200 },
  )
  expect(readdirSync(on.lobby.folder, { recursive: true }).length).toBe(before)
  expect(on.lobby.notes).toEqual([])
})

test('B19 whatever bytes come in the place of a signed file, the answer is a no with a sentence, and nothing is kept', async () => {
  await using on = await road()
  await on.laid.lay(1, TEN)
  await on.publish()
  const files = () => ['root', 'manifest', 'pack'].flatMap((folder) => on.there(folder))
  const before = files()
  const anything = fc.oneof(
    fc.json(),
    fc.string(),
    fc.uint8Array({ maxLength: 200 }),
    fc.record({ payload: fc.json(), signatures: fc.constant([]) }).map((value) => JSON.stringify(value)),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        address.channel(BUNDLE),
        address.root(BUNDLE, 1),
        address.root(BUNDLE, 2),
        address.manifest(BUNDLE, 2),
        address.manifest('new', 1),
        address.root('new', 1),
      ),
      anything,
      async (url, body) => {
        const answer = await on.lobby.hub.inject({
          method: 'PUT',
          url,
          payload: Buffer.from(body),
          headers: { authorization: `Bearer ${PUBLISH_TOKEN}`, 'content-type': 'application/json' },
        })
        expect([400, 409, 415, 422]).toContain(answer.statusCode)
        Refusal.parse(answer.json())
      },
    ),
    { numRuns: 200 },
  )
  expect(files()).toEqual(before)
  expect(on.lobby.notes).toEqual([])
  expect(await on.active()).toBe(1)
})
