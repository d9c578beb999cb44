// The same stories run on a real browser's disk in fetch-pack.browser.test.ts.
import { CutDisk } from '../testing/cut-disk.ts'
import { fetchPackSuite } from './testing/fetch-pack-suite.ts'

fetchPackSuite({ newDisk: () => new CutDisk(), runs: 100 })
