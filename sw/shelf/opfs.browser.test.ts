// What a power cut leaves of this origin's file system is proved by `npm run prove:shelf`; here, that a name which cannot be
// opened as a file is no dead end, and that what was looked at once is not opened again and never wrong.
import { expect, test, vi } from 'vitest'
import { FIRST_BYTES } from './files.ts'
import { OpfsOfPage } from '../testing/opfs-of-page.ts'

test('S10 a name that cannot be opened any more holds nothing, and a new file takes its place', async () => {
  const disk = new OpfsOfPage()
  // A folder of that name: the browser lists it and opens no file.
  await disk.blocks('slot-0000')
  expect(await disk.file('slot-0000')).toBeNull()
  const file = await disk.open('slot-0000')
  await file.write(Uint8Array.of(1, 2, 3), 0)
  await file.flush()
  await file.close()
  expect((await disk.file('slot-0000'))?.size).toBe(3)
  expect(await disk.names()).toEqual(['slot-0000'])
  await disk.end()
})

const filled = (byte: number, length = FIRST_BYTES + 10) => new Uint8Array(length).fill(byte)
async function write(disk: OpfsOfPage, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const file = await disk.open(name)
  await file.write(bytes, 0)
  await file.truncate(bytes.length)
  await file.flush()
  await file.close()
}

test('S9 a file that stands is opened once, and what is written into it is seen at the next look', async () => {
  const disk = new OpfsOfPage()
  const opened = vi.spyOn(FileSystemFileHandle.prototype, 'getFile')
  await write(disk, 'index-0', filled(1))
  for (let times = 0; times < 5; times++) expect((await disk.look('index-0'))?.first).toEqual(filled(1, FIRST_BYTES))
  expect(opened).toHaveBeenCalledTimes(1)
  // Within the same second, longer, shorter, and of the same length.
  for (const [byte, length] of [
    [2, FIRST_BYTES + 500],
    [3, FIRST_BYTES + 2],
    [4, FIRST_BYTES + 2],
  ] as const) {
    await write(disk, 'index-0', filled(byte, length))
    const look = await disk.look('index-0')
    expect([look?.first, look?.file.size, (await look?.file.bytes())?.at(-1)]).toEqual([filled(byte, FIRST_BYTES), length, byte])
  }
  expect(opened).toHaveBeenCalledTimes(4)
  await disk.loses('index-0')
  expect(await disk.look('index-0')).toBeNull()
  // What is short is opened each time: it may grow.
  await write(disk, 'index-0', filled(5, 3))
  expect((await disk.look('index-0'))?.first).toEqual(filled(5, 3))
  await write(disk, 'index-0', filled(6))
  expect((await disk.look('index-0'))?.first).toEqual(filled(6, FIRST_BYTES))
  opened.mockRestore()
  await disk.end()
})
