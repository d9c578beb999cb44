// The same stories run in a real browser in outbox.browser.test.ts.
import 'fake-indexeddb/auto'
import { closeSync, fdatasyncSync, fstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import type { JournalFile, JournalFiles } from '../journal/file.ts'
import { Journal } from '../journal/journal.ts'
import { chanceSuite } from './testing/chance-suite.ts'
import { copiesSuite } from './testing/copies-suite.ts'
import { outboxSuite } from './testing/outbox-suite.ts'
import { partsSuite } from './testing/parts-suite.ts'
import type { TestDisk } from './testing/test-disk.ts'

const root = mkdtempSync(join(tmpdir(), 'outbox-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const NAMES = ['a', 'b'] as const
let births = 0

function openFile(path: string): JournalFile {
  closeSync(openSync(path, 'a'))
  const file = openSync(path, 'r+')
  return {
    size: () => fstatSync(file).size,
    read: (into, at) => readSync(file, into, 0, into.length, at),
    write(bytes, at) {
      const written = writeSync(file, bytes, 0, bytes.length, at)
      if (written !== bytes.length) throw new Error(`wrote ${written} of ${bytes.length} bytes`)
    },
    flush: () => fdatasyncSync(file),
    close: () => closeSync(file),
  }
}

/** The journal on real files, opened and closed at each call as its worker does. */
const disk: TestDisk = {
  async open(name) {
    mkdirSync(join(root, name), { recursive: true })
    const journal = new Journal({ birth: () => (++births).toString(16).padStart(32, '0'), stepBytes: 256 * 1024 })
    const withFiles = <T>(work: (files: JournalFiles) => T): T => {
      const files = [openFile(join(root, name, NAMES[0])), openFile(join(root, name, NAMES[1]))] as const
      try {
        return work(files)
      } finally {
        for (const file of files) file.close()
      }
    }
    return {
      open: async () => withFiles((files) => journal.open(files)),
      append: async (entries) => withFiles((files) => journal.append(files, entries)),
      read: async (keys) => withFiles((files) => journal.read(files, keys)),
      close: () => undefined,
    }
  },
  read: async (name) => NAMES.map((file) => new Uint8Array(readFileSync(join(root, name, file)))) as Awaited<ReturnType<TestDisk['read']>>,
  async write(name, files) {
    for (const [at, bytes] of files.entries()) writeFileSync(join(root, name, NAMES[at] as string), bytes)
  },
  remove: async (name) => rmSync(join(root, name), { recursive: true, force: true }),
}

describe('the outbox', () => outboxSuite(disk))
describe('its two copies', () => copiesSuite(disk))
describe('photos and voices', () => partsSuite(disk))
describe('by chance', () => chanceSuite({ runs: 60, disk }))
