// The power goes while a shelf is written, on a disk that forgets what was not flushed, keeps any part of it, and forgets new
// names. Real disks are cut by `npm run prove:shelf`.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { layVersion, testChain, type TestChain } from '../../model/testing/chain.ts'
import { CutDisk } from '../testing/cut-disk.ts'
import { Line } from '../testing/line.ts'
import { PowerCut, TestShelf } from '../testing/test-shelf.ts'
import { mendAtStart } from '../keeper/mend.ts'
import { SPARE_SLOTS } from './store.ts'

type Pack = Readonly<Record<string, string>>
const VERSIONS: readonly (readonly Pack[])[] = [
  [{ 'home.json': '1', 'list/guide.json': '[1]' }, { 'tour/v01.webp': 'picture one' }, { 'fonts/sans.css': '@font-face{}' }],
  [{ 'home.json': '2', 'list/guide.json': '[1,2]' }, { 'tour/v01.webp': 'picture one' }, { 'fonts/sans.css': '@font-face{}' }],
  [{ 'home.json': '3' }, { 'tour/v02.webp': 'picture two' }],
  [{ 'home.json': '4' }, { 'tour/v02.webp': 'picture two' }, { 'tour/v03.webp': 'picture three' }],
]
let chain: TestChain
let line: Line
beforeAll(async () => {
  chain = await testChain()
})

const textOf = (version: number, path: string) => Object.assign({}, ...(VERSIONS[version - 1] as readonly Pack[]))[path] as string
const pathsOf = (version: number) => (VERSIONS[version - 1] as readonly Pack[]).flatMap((pack) => Object.keys(pack))
const newest = async (version: number) => line.lay((await layVersion(chain, 'chenguangli', version, VERSIONS[version - 1] as readonly Pack[])).files)

/** Runs work until the power goes; without a `cut` it does not. */
async function until(cut: number | null, disk: CutDisk, work: () => Promise<unknown>): Promise<boolean> {
  let changes = 0
  disk.before = () => {
    if (cut !== null && changes++ >= cut) throw new PowerCut('now')
  }
  try {
    await work()
    return false
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error
    return true
  } finally {
    disk.before = () => undefined
  }
}

const chances = (seed: number) => {
  let state = seed | 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (state >>> 0) / 2 ** 32
  }
}

const cuts = fc.array(fc.record({ at: fc.integer({ min: 0, max: 30 }), seed: fc.integer() }), { maxLength: 4 })

test('S5 S10 on a terminal that was set up, wherever the power goes and whatever the disk forgets: what serves is whole, and no version that served is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cuts, { minLength: 4, maxLength: 4 }), async (plan) => {
      line = new Line()
      const disk = new CutDisk()
      const terminal = new TestShelf('chenguangli', line, chain, disk)
      terminal.onSettle = () => disk.settles()
      await terminal.store.load()
      await terminal.store.prepare(SPARE_SLOTS)
      await newest(1)
      await terminal.check()
      disk.settles()
      let have = 1
      for (const version of [2, 3, 4]) {
        await newest(version)
        for (const { at, seed } of plan[version - 1] as { at: number; seed: number }[]) {
          await until(at, disk, () => terminal.check())
          disk.cut(chances(seed))
          terminal.restarts()
          const active = (await terminal.active()) as number
          expect([have, version]).toContain(active)
          have = active
          for (const path of pathsOf(active)) expect([active, path, await terminal.read(active, path)]).toEqual([active, path, textOf(active, path)])
          await terminal.store.load()
          expect(await mendAtStart('chenguangli', terminal.store)).toBe(0)
        }
        expect(await terminal.check()).toMatchObject({ ok: true, value: { version } })
        for (const path of pathsOf(version)) expect(await terminal.read(version, path)).toBe(textOf(version, path))
        have = version
      }
    }),
    { numRuns: 150 },
  )
})

test('S5 S10 on a terminal that is just being set up: never a wrong byte, and the next check with a line makes it whole', async () => {
  await fc.assert(
    fc.asyncProperty(cuts, async (plan) => {
      line = new Line()
      const disk = new CutDisk()
      const terminal = new TestShelf('chenguangli', line, chain, disk)
      await newest(1)
      for (const { at, seed } of plan) {
        await until(at, disk, async () => {
          await terminal.store.load()
          await terminal.store.prepare(4)
          await terminal.check()
        })
        disk.cut(chances(seed))
        terminal.restarts()
        if ((await terminal.active()) === null) continue
        for (const path of pathsOf(1)) expect([null, textOf(1, path)]).toContain(await terminal.read(1, path))
      }
      await terminal.store.load()
      expect(await terminal.check()).toMatchObject({ ok: true, value: { version: 1 } })
      for (const path of pathsOf(1)) expect(await terminal.read(1, path)).toBe(textOf(1, path))
    }),
    { numRuns: 150 },
  )
})

test('S10 a new version in slots that are new waits until their names are on the disk; the first of all does not', async () => {
  line = new Line()
  const disk = new CutDisk()
  const terminal = new TestShelf('chenguangli', line, chain, disk)
  await newest(1)
  await terminal.check()
  expect(terminal.settled).toEqual([])
  await newest(3)
  await terminal.check()
  expect(terminal.settled).toEqual([expect.any(Number)])
  expect(terminal.settled[0]).toBeGreaterThan(50_000)
  terminal.restarts()
  await newest(4)
  await terminal.check()
  expect(terminal.settled.at(-1)).toBe(0)
})
