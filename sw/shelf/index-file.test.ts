import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CutDisk } from '../testing/cut-disk.ts'
import { INDEX_FILES, indexNumber, readIndex, writeIndex } from './index-file.ts'
import type { PathTable } from './path-table.ts'
import { EMPTY, type ShelfState } from './state.ts'

const stateOf = (terminal: string): ShelfState => ({ ...EMPTY, terminal })
const tableOf = (numbers: readonly number[]): PathTable => Uint8Array.from(numbers)

test('S5 the index comes back as it was written last, with the tables of its versions', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.string(), fc.array(fc.nat(255), { maxLength: 20 })), { minLength: 1, maxLength: 5 }), async (writings) => {
      const disk = new CutDisk()
      expect([await readIndex(disk), await indexNumber(disk)]).toEqual([null, 0])
      for (const [at, [terminal, numbers]] of writings.entries()) {
        await writeIndex(disk, at + 1, stateOf(terminal), new Map([['b 1', tableOf(numbers)]]))
        const index = await readIndex(disk)
        expect([index?.number, index?.state, await indexNumber(disk)]).toEqual([at + 1, stateOf(terminal), at + 1])
        expect(await index?.table('b 1')).toEqual(tableOf(numbers))
        expect(await index?.table('b 2')).toBeNull()
      }
    }),
  )
})

test('S5 with any byte of the newer file bent or cut away, the index is the newer one, the one before, or has no table; never another', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1), fc.nat(600), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (which, at, by, cut) => {
      const disk = new CutDisk()
      await writeIndex(disk, 1, stateOf('one'), new Map([['b 1', tableOf([1, 2, 3])]]))
      await writeIndex(disk, 2, stateOf('two'), new Map([['b 1', tableOf([4, 5, 6])]]))
      const name = INDEX_FILES[which] as string
      const bytes = new Uint8Array(await ((await disk.file(name)) as Blob).arrayBuffer())
      const place = at % bytes.length
      disk.bends(name, place, Uint8Array.of((bytes[place] as number) ^ by), cut ? place : undefined)
      const index = await readIndex(disk)
      expect(['one', 'two']).toContain(index?.state.terminal)
      const table = await index?.table('b 1')
      if (table !== null) expect(table).toEqual(tableOf(index?.state.terminal === 'one' ? [1, 2, 3] : [4, 5, 6]))
    }),
    { numRuns: 500 },
  )
})
