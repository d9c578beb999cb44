// The shelf on a real browser's disk: its private file system and WebCrypto are Chromium's own, only the line is ours. The same
// stories run without a browser in update.test.ts.
import { afterEach } from 'vitest'
import { OpfsOfPage } from '../testing/opfs-of-page.ts'
import { updateSuite } from './testing/update-suite.ts'

let disks: OpfsOfPage[] = []
afterEach(async () => {
  for (const disk of disks) await disk.end()
  disks = []
})

updateSuite({
  newDisk: () => {
    const disk = new OpfsOfPage()
    disks.push(disk)
    return disk
  },
  runs: 10,
})
