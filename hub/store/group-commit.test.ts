import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupCommit } from './group-commit.ts'

/** A disk whose every write waits until the test lets it go on. */
function slowDisk() {
  const batches: (readonly string[])[] = []
  let letGo: () => void = () => {}
  let begun: () => void = () => {}
  let beginning = new Promise<void>((resolve) => (begun = resolve))
  return {
    batches,
    /** resolves when a write has begun */
    begins: () => beginning,
    finishes() {
      beginning = new Promise((resolve) => (begun = resolve))
      letGo()
    },
    async write(rows: readonly string[]): Promise<string[]> {
      batches.push(rows)
      const gone = new Promise<void>((resolve) => (letGo = resolve))
      begun()
      await gone
      return rows.map((row) => `kept ${row}`)
    },
  }
}

const atOnce = { gather: () => Promise.resolve() }

test('three residents press send while a commit runs; their words share the next one', async () => {
  const disk = slowDisk()
  const group = groupCommit(disk.write, atOnce)
  const first = group.add('lamp')
  await disk.begins()
  const others = [group.add('cover'), group.add('water'), group.add('lift')]
  disk.finishes()
  expect(await first).toBe('kept lamp')
  await disk.begins()
  disk.finishes()
  expect(await Promise.all(others)).toEqual(['kept cover', 'kept water', 'kept lift'])
  expect(disk.batches).toEqual([['lamp'], ['cover', 'water', 'lift']])
})

test('nobody is answered before the commit that holds their words', async () => {
  const disk = slowDisk()
  const group = groupCommit(disk.write, atOnce)
  let answered = false
  const kept = group.add('lamp').then(() => (answered = true))
  await disk.begins()
  await new Promise((resolve) => setImmediate(resolve))
  expect(answered).toBe(false)
  disk.finishes()
  await kept
  expect(answered).toBe(true)
})

test('one row that cannot be written fails alone; the others of its batch are kept', async () => {
  const kept: string[] = []
  const group = groupCommit(async (rows: readonly string[]) => {
    if (rows.includes('bad')) throw new Error('cannot write bad')
    kept.push(...rows)
    return rows
  })
  const answers = await Promise.allSettled(['a', 'bad', 'b'].map((row) => group.add(row)))
  expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(kept).toEqual(['a', 'b'])
})

test('a failure that is everybody’s is tried once, not once for each', async () => {
  let tries = 0
  const locked = async (): Promise<string[]> => {
    tries += 1
    throw new Error('locked')
  }
  const group = groupCommit<string, string>(locked, { sinksAll: () => true })
  const answers = await Promise.allSettled(['a', 'b', 'c'].map((row) => group.add(row)))
  expect(answers.map((answer) => answer.status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(tries).toBe(1)
})

test('a write that answers for too few rows is a bug and is said', async () => {
  const group = groupCommit<string, string>(async () => [])
  await expect(group.add('lamp')).rejects.toThrow('wants 1 answers, came 0')
})

test('closing waits for what was still being gathered', async () => {
  const kept: string[] = []
  const group = groupCommit(async (rows: readonly string[]) => {
    kept.push(...rows)
    return rows
  })
  void group.add('lamp')
  await group.drained()
  expect(kept).toEqual(['lamp'])
})

test('whatever comes in whatever order, every row is written once, in order, in batches no larger than allowed, and gets its own answer', async () => {
  const waves = fc.array(fc.array(fc.nat(99), { maxLength: 12 }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(waves, fc.integer({ min: 1, max: 7 }), async (came, most) => {
      const written: number[] = []
      const sizes: number[] = []
      const write = async (rows: readonly number[]) => {
        sizes.push(rows.length)
        await new Promise((resolve) => setImmediate(resolve))
        written.push(...rows)
        return rows.map((row) => row * 2)
      }
      const group = groupCommit(write, { most })
      const answers: Promise<number>[] = []
      for (const wave of came) {
        for (const row of wave) answers.push(group.add(row))
        await new Promise((resolve) => setImmediate(resolve))
      }
      expect(await Promise.all(answers)).toEqual(came.flat().map((row) => row * 2))
      expect(written).toEqual(came.flat())
      expect(sizes.every((size) => size >= 1 && size <= most)).toBe(true)
    }),
    { numRuns: 60 },
  )
})
