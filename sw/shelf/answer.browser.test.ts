import { afterAll, beforeAll, expect, test } from 'vitest'
import { address } from '../../model/bundle/address.ts'
import { layVersion, testChain } from '../../model/testing/chain.ts'
import { Line } from '../testing/line.ts'
import { OpfsOfPage } from '../testing/opfs-of-page.ts'
import { isOursAlone, mayLieHere } from './answer.ts'
import { TestShelf } from '../testing/test-shelf.ts'

const PACK = { 'home.json': '{"title":"晨光里"}', 'tour/v01/preview.webp': 'a picture', 'list/guide.json': '[]', 'empty.txt': '' }
let terminal: TestShelf
const disk = new OpfsOfPage()
afterAll(() => disk.end())
beforeAll(async () => {
  const chain = await testChain()
  const line = new Line()
  terminal = new TestShelf('answer', line, chain, disk)
  line.lay((await layVersion(chain, terminal.bundle, 4, [PACK])).files)
  await terminal.check()
})

test('S7 an object is answered with its own bytes, its own kind and its own length, cut out of its pack', async () => {
  for (const [path, text] of Object.entries(PACK)) {
    const answer = await terminal.answer(address.object(terminal.bundle, 4, path))
    expect(answer?.headers.get('content-length')).toBe(String(new TextEncoder().encode(text).length))
    expect(await answer?.text()).toBe(text)
  }
  const picture = await terminal.answer(address.object(terminal.bundle, 4, 'tour/v01/preview.webp'))
  expect([picture?.headers.get('content-type'), picture?.headers.get('cache-control')]).toEqual(['image/webp', 'no-store'])
})

test('S7 which version serves is answered from here, and says so', async () => {
  const answer = await terminal.answer(address.active(terminal.bundle))
  expect(await answer?.json()).toEqual({
    bundle: terminal.bundle,
    version: 4,
    issued: 1_800_000_000,
    expires: 1_800_000_000 + 14 * 86_400,
    from: 'shelf',
    previous: null,
  })
  expect(answer?.headers.get('cache-control')).toBe('no-store')
})

test('S7 what is not on the shelf is left to the line', async () => {
  const others = [
    address.object(terminal.bundle, 4, 'no-such.json'),
    address.object(terminal.bundle, 3, 'home.json'),
    address.object('elsewhere', 4, 'home.json'),
    address.active('elsewhere'),
    address.channel(terminal.bundle),
    address.manifest(terminal.bundle, 4),
    address.root(terminal.bundle, 1),
    address.pack(terminal.bundle, 'a'.repeat(64)),
    '/c/terminal.json?line',
    '/c/',
    '/c/x/4/../home.json',
    '/kiosk/',
  ]
  for (const url of others) expect([url, await terminal.answer(url)]).toEqual([url, null])
})

test('S8 which terminal this is is answered from here when the line has ever said it', async () => {
  expect(await terminal.answer('/c/terminal.json')).toBeNull()
  await terminal.store.commit({ ...terminal.store.state, terminal: '{"id":"lobby-1"}' })
  terminal.reader.readAnew()
  const answer = await terminal.answer('/c/terminal.json')
  expect([await answer?.json(), answer?.headers.get('content-type')]).toEqual([{ id: 'lobby-1' }, 'application/json; charset=utf-8'])
})

test('S7 the keeper’s own errands are never answered from the shelf', () => {
  for (const url of ['/c/terminal.json', address.active('b'), '/c/b/root.json', address.object('b', 3, 'home.json')])
    expect([url, mayLieHere(url)]).toEqual([url, true])
  for (const url of [address.channel('b'), address.manifest('b', 3), address.root('b', 2), address.pack('b', 'a'.repeat(64)), address.alerts('b')])
    expect([url, mayLieHere(url)]).toEqual([url, false])
})

test('Q13 which root was accepted last is answered here alone; where there is none, that is the answer', async () => {
  expect(await (await terminal.answer(address.newestRoot(terminal.bundle)))?.json()).toMatchObject({ payload: expect.any(String) })
  expect(await (await terminal.answer(address.newestRoot('elsewhere')))?.json()).toBeNull()
  expect([isOursAlone(address.newestRoot('b')), isOursAlone(address.active('b')), isOursAlone(address.root('b', 2))]).toEqual([true, false, false])
})
