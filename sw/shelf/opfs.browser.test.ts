// What a power cut leaves of this origin's file system is proved by `npm run prove:shelf`; here, that a name which cannot be
// opened as a file is no dead end.
import { expect, test } from 'vitest'
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
