// The same stories run without a browser in fetch-pack.test.ts.
import { afterEach } from 'vitest'
import { OpfsOfPage } from '../testing/opfs-of-page.ts'
import { fetchPackSuite } from './testing/fetch-pack-suite.ts'

let disks: OpfsOfPage[] = []
afterEach(async () => {
  for (const disk of disks) await disk.end()
  disks = []
})

fetchPackSuite({
  newDisk: () => {
    const disk = new OpfsOfPage()
    disks.push(disk)
    return disk
  },
  runs: 10,
})
