// The same stories run without a browser in disk.test.ts.
import { afterEach } from 'vitest'
import { OpfsOfPage } from '../testing/opfs-of-page.ts'
import { diskSuite } from './testing/disk-suite.ts'

let disks: OpfsOfPage[] = []
afterEach(async () => {
  for (const disk of disks) await disk.end()
  disks = []
})

diskSuite({
  newDisk: () => {
    const disk = new OpfsOfPage()
    disks.push(disk)
    return disk
  },
})
