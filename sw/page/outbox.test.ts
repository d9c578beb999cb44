// The same stories run in a real browser in outbox.browser.test.ts.
import 'fake-indexeddb/auto'
import { outboxSuite } from './testing/outbox-suite.ts'

outboxSuite({ runs: 60 })
