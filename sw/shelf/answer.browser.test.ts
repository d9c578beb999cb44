import { beforeAll, expect, test } from 'vitest'
import { address } from '../../model/bundle/address.ts'
import { layVersion, testChain } from '../../model/testing/chain.ts'
import { Line } from '../testing/line.ts'
import { TestShelf } from '../testing/test-shelf.ts'

const PACK = { 'home.json': '{"title":"晨光里"}', 'tour/v01/preview.webp': 'a picture', 'list/guide.json': '[]', 'empty.txt': '' }
let terminal: TestShelf
beforeAll(async () => {
  const chain = await testChain()
  const line = new Line()
  terminal = new TestShelf(`answer-${Date.now().toString(36)}`, line, chain)
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
  expect(await answer?.json()).toEqual({ bundle: terminal.bundle, version: 4, issued: 1_800_000_000, expires: 1_800_000_000 + 14 * 86_400, from: 'shelf' })
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
    '/c/terminal.json',
    '/c/',
    '/c/x/4/../home.json',
    '/kiosk/',
  ]
  for (const url of others) expect([url, await terminal.answer(url)]).toEqual([url, null])
})
