// The same stories run on a real browser's disk in update.browser.test.ts.
import { CutDisk } from '../testing/cut-disk.ts'
import { updateSuite } from './testing/update-suite.ts'

updateSuite({ newDisk: () => new CutDisk(), runs: 100 })
