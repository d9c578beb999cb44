// The same stories run on a real browser's disk in disk.browser.test.ts.
import { CutDisk } from '../testing/cut-disk.ts'
import { diskSuite } from './testing/disk-suite.ts'

diskSuite({ newDisk: () => new CutDisk() })
