import { beforeAll, beforeEach, expect, test } from 'vitest'
import { type LaidVersion, layVersion, testChain, type TestChain } from '../../../model/testing/chain.ts'
import { address } from '../../../model/bundle/address.ts'
import { mendAtStart } from '../../keeper/mend.ts'
import { lookForRot } from '../../keeper/rot.ts'
import { Line } from '../../testing/line.ts'
import { TestShelf } from '../../testing/test-shelf.ts'
import type { ShelfDisk } from '../files.ts'
import { DATA_AT } from '../slot.ts'

type Pack = Readonly<Record<string, string>>
const FIRST: readonly Pack[] = [{ 'home.json': '1' }, { 'tour/v01.webp': 'picture' }]
const SECOND: readonly Pack[] = [{ 'home.json': '2' }, { 'tour/v01.webp': 'picture' }]

/** A disk that a test can damage. */
export interface FrailDisk extends ShelfDisk {
  loses(name: string): void | Promise<void>
  bends(name: string, at: number, bytes: Uint8Array<ArrayBuffer>, length?: number): void | Promise<void>
}

/** What a disk does to a shelf: it loses packs, bends them, and somebody stands on what should go. */
export function diskSuite({ newDisk }: { readonly newDisk: () => FrailDisk }): void {
  let chain: TestChain
  let line: Line
  let disk: FrailDisk
  let terminal: TestShelf
  let second: LaidVersion
  beforeAll(async () => {
    chain = await testChain()
  })
  const lay = async (version: number, packs: readonly Pack[]) => {
    const laid = await layVersion(chain, terminal.bundle, version, packs)
    line.lay(laid.files)
    return laid
  }
  const urlOf = (laid: LaidVersion, index: number) => address.pack(terminal.bundle, laid.manifest.packs[index]?.[0] as string)

  beforeEach(async () => {
    line = new Line()
    disk = newDisk()
    terminal = new TestShelf('chenguangli', line, chain, disk)
    await terminal.store.load()
    await terminal.store.prepare(8)
    await lay(1, FIRST)
    await terminal.check()
    second = await lay(2, SECOND)
    await terminal.check()
  })
  const mends = async () => {
    await terminal.store.load()
    return mendAtStart(terminal.bundle, terminal.store)
  }

  test('S10 the disk has lost a pack: the version before serves at once, the next check fetches what is gone and nothing else', async () => {
    await disk.loses(terminal.slot(2, 0))
    terminal.restarts()
    expect(await terminal.active()).toBe(1)
    expect(await terminal.read(1, 'home.json')).toBe('1')
    expect(await mends()).toBe(1)
    line.packsAsked()
    expect(await terminal.check()).toMatchObject({ ok: true, value: { version: 2, changed: true } })
    expect(line.packsAsked()).toEqual([urlOf(second, 0)])
    expect([await terminal.active(), await terminal.read(2, 'home.json')]).toEqual([2, '2'])
  })

  test('S10 both versions have lost the same pack: the newer one goes on serving what is left of it, and is mended', async () => {
    await disk.loses(terminal.slot(2, 1))
    terminal.restarts()
    expect(await mends()).toBe(1)
    expect([await terminal.active(), await terminal.read(2, 'home.json'), await terminal.read(2, 'tour/v01.webp')]).toEqual([2, '2', null])
    await terminal.check()
    expect(await terminal.read(2, 'tour/v01.webp')).toBe('picture')
  })

  test('S10 the disk has cut a pack short while nobody looked: found at the start, and the version before serves', async () => {
    await disk.bends(terminal.slot(2, 0), 0, new Uint8Array(0), DATA_AT)
    terminal.restarts()
    expect(await mends()).toBe(1)
    expect(await terminal.active()).toBe(1)
    await terminal.check()
    expect([await terminal.active(), await terminal.read(2, 'home.json')]).toEqual([2, '2'])
  })

  test('S10 a whole shelf is left as it is at the start', async () => {
    terminal.restarts()
    terminal.writes = []
    expect(await mends()).toBe(0)
    expect(await mendAtStart('elsewhere', terminal.store)).toBe(0)
    expect([terminal.writes, await terminal.active()]).toEqual([[], 2])
  })

  test('S10 the newer index is gone: the one before it serves, and nothing but the index is written again', async () => {
    await disk.bends('index-0', 40, Uint8Array.of(0))
    terminal.restarts()
    expect([await terminal.active(), await terminal.read(1, 'home.json')]).toEqual([1, '1'])
    line.packsAsked()
    expect(await terminal.check()).toMatchObject({ ok: true, value: { version: 2 } })
    expect([line.packsAsked(), terminal.writes, await terminal.active()]).toEqual([[], ['index'], 2])
  })

  test('S10 a bent byte in a pack of the right length is found by the slow look, dropped and fetched again', async () => {
    await disk.bends(terminal.slot(2, 1), DATA_AT + 6, Uint8Array.of(69))
    const steps: number[] = []
    const rot = await lookForRot(
      [terminal.bundle],
      terminal.store,
      (work) => work(),
      ({ looked }) => steps.push(looked),
    )
    expect([rot, steps]).toEqual([{ looked: 3, of: 3, bent: 1 }, [1, 2, 3]])
    terminal.reader.readAnew()
    expect(await terminal.read(2, 'tour/v01.webp')).toBeNull()
    await terminal.check()
    expect(await terminal.read(2, 'tour/v01.webp')).toBe('picture')
  })

  test('S7 a page that still reads a version whose slot has been written anew gets nothing, never another pack’s bytes', async () => {
    const old = await terminal.reader.place(terminal.bundle, 1, 'home.json')
    // It has read it before, and what takes its place is as long: a browser's disk may say that nothing has changed.
    if (old === null) throw new Error('wants a place')
    expect(await (await terminal.reader.slice(old, 'application/json'))?.text()).toBe('1')
    await lay(3, [{ 'home.json': '3' }])
    await terminal.check()
    await lay(4, [{ 'home.json': '4' }, { 'a.json': 'a' }, { 'b.json': 'b' }, { 'c.json': 'c' }])
    await terminal.check()
    expect(await terminal.reader.slice(old, 'application/json')).toBeNull()
  })

  test('S6 a version that a session stands on stays through two newer ones, and goes when the session has ended', async () => {
    terminal.held = new Set([`${terminal.bundle} 1`])
    await lay(3, [{ 'home.json': '3' }])
    await terminal.check()
    await lay(4, [{ 'home.json': '4' }])
    await terminal.check()
    expect([await terminal.read(1, 'home.json'), await terminal.read(2, 'home.json'), await terminal.read(3, 'home.json')]).toEqual(['1', null, '3'])
    terminal.held = new Set()
    await terminal.check()
    expect(await terminal.read(1, 'home.json')).toBeNull()
  })

  test('S13 a large new version waits for the night and asks for its manifest once; what serves goes on; in the night it comes', async () => {
    terminal.plan = { night: { from: '01:00', to: '05:00' }, nightAboveBytes: 3 }
    terminal.wallNow = Date.parse('2027-03-01T12:00:00+08:00')
    await lay(3, [{ 'home.json': 'three', 'tour/v02.webp': 'another picture' }])
    line.asked = []
    expect(await terminal.check()).toMatchObject({ ok: true, value: { version: 2, changed: false, waits: { bytes: 20 } } })
    expect(terminal.news.at(-1)).toMatchObject({ is: 'waiting', bytes: 20 })
    await terminal.check()
    expect(line.asked.filter((url) => url.includes('/manifest/'))).toHaveLength(1)
    expect(line.packsAsked()).toEqual([])
    expect(await terminal.active()).toBe(2)
    terminal.wallNow = Date.parse('2027-03-02T04:30:00+08:00')
    expect(await terminal.check()).toMatchObject({ ok: true, value: { version: 3, changed: true } })
  })

  test('S13 what the disk has lost of the version that serves is fetched by day', async () => {
    terminal.plan = { night: { from: '01:00', to: '05:00' }, nightAboveBytes: 0 }
    terminal.wallNow = Date.parse('2027-03-01T12:00:00+08:00')
    await disk.loses(terminal.slot(2, 1))
    expect(await terminal.check()).toMatchObject({ ok: true, value: { version: 2 } })
    expect(await terminal.read(2, 'tour/v01.webp')).toBe('picture')
  })

  test('S10 what the disk has lost while nobody looked is fetched with the next version too, when both have it', async () => {
    await disk.loses(terminal.slot(2, 1))
    await lay(3, [{ 'home.json': '3' }, { 'tour/v01.webp': 'picture' }])
    expect(await terminal.check()).toMatchObject({ ok: true, value: { version: 3 } })
    expect(await terminal.read(3, 'tour/v01.webp')).toBe('picture')
  })

  test('S10 where the disk has lost the names of empty slots, what is put in their place counts only when the new names are on the disk', async () => {
    terminal.restarts()
    await lay(3, [{ 'home.json': '3' }])
    await terminal.check()
    expect(terminal.settled.at(-1)).toBe(0)
    for (const name of await disk.names()) if (name.startsWith('slot-') && (await disk.file(name))?.size === 0) await disk.loses(name)
    await lay(4, [{ 'home.json': 'four' }, { 'a.json': 'a' }, { 'b.json': 'b' }])
    expect(await terminal.check()).toMatchObject({ ok: true, value: { version: 4 } })
    expect(terminal.settled.at(-1)).toBeGreaterThan(50_000)
  })
}
