// The same stories run without a browser in outbox.test.ts.
import { describe } from 'vitest'
import { chanceSuite } from './testing/chance-suite.ts'
import { copiesSuite } from './testing/copies-suite.ts'
import { opfsDisk } from './testing/opfs-disk.ts'
import { outboxSuite } from './testing/outbox-suite.ts'
import { partsSuite } from './testing/parts-suite.ts'

describe('the outbox', () => outboxSuite(opfsDisk))
describe('its two copies', () => copiesSuite(opfsDisk))
describe('photos and voices', () => partsSuite(opfsDisk))
describe('by chance', () => chanceSuite({ runs: 12, disk: opfsDisk }))
