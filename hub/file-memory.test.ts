import { readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ok, problem } from '../model/result.ts'
import { rememberFiles } from './file-memory.ts'
import { testFolder } from './testing/folder.ts'

test('a file is read once for many who ask at the same time, and again when it was replaced', async () => {
  await using folder = await testFolder()
  const file = join(folder.path, 'channel.json')
  let reads = 0
  const remember = rememberFiles(4, async (path) => {
    reads += 1
    return ok(await readFile(path, 'utf8'))
  })
  expect(await remember(file)).toEqual({ ok: false, problem: { kind: 'none' } })
  await writeFile(file, 'one')
  expect(await Promise.all([remember(file), remember(file), remember(file)])).toEqual([ok('one'), ok('one'), ok('one')])
  const readsAtFirst = reads
  await remember(file)
  expect(reads).toBe(readsAtFirst)
  await writeFile(file, 'two')
  // Written within the same tick of a coarse clock, same length: the test moves the time by itself.
  await utimes(file, 1_800_000_000, 1_800_000_000)
  expect(await remember(file)).toEqual(ok('two'))
})

test('what could not be read is read again, not remembered', async () => {
  await using folder = await testFolder()
  const file = join(folder.path, 'manifest.json')
  await writeFile(file, 'one')
  let whole = false
  const remember = rememberFiles<string>(4, async () => (whole ? ok('read') : problem({ kind: 'damaged', detail: 'half' })))
  expect(await remember(file)).toEqual(problem({ kind: 'damaged', detail: 'half' }))
  whole = true
  expect(await remember(file)).toEqual(ok('read'))
})

test('a reading that falls over is not remembered either', async () => {
  await using folder = await testFolder()
  const file = join(folder.path, 'manifest.json')
  await writeFile(file, 'one')
  let falls = true
  const remember = rememberFiles<string>(4, async () => {
    if (falls) throw new Error('disk')
    return ok('read')
  })
  await expect(remember(file)).rejects.toThrow('disk')
  falls = false
  expect(await remember(file)).toEqual(ok('read'))
})

test('only so many are remembered; the one unused for longest goes', async () => {
  await using folder = await testFolder()
  const reads: string[] = []
  const remember = rememberFiles(2, async (path) => {
    reads.push(path.slice(-1))
    return ok(path)
  })
  const file = (name: string) => join(folder.path, name)
  for (const name of ['a', 'b', 'c']) await writeFile(file(name), name)
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await remember(file(name))
  expect(reads).toEqual(['a', 'b', 'c', 'b'])
})
