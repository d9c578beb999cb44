// The same stories run without a browser in outbox.test.ts.
import { outboxSuite } from './testing/outbox-suite.ts'

outboxSuite({ runs: 25 })
