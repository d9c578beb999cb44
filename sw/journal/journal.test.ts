import { closeSync, fdatasyncSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JournalEntry } from '../../model/case/journal.ts'
import { caseId } from '../../model/case/uuid7.ts'
import { crc32 } from './crc32.ts'
import type { JournalFile, JournalFiles } from './file.ts'
import { RECORDS_AT } from './header.ts'
import { Journal } from './journal.ts'

const STEP = 64 * 1024

/** A file in memory that can be cut, bent and full, and that counts what is done to it. */
class MemoryFile implements JournalFile {
  bytes = new Uint8Array(0)
  flushes = 0
  readBytes = 0
  /** bytes it may still write; beyond them the disk is full */
  room = Number.POSITIVE_INFINITY
  size = () => this.bytes.length
  read(into: Uint8Array, at: number): number {
    const from = this.bytes.subarray(at, at + into.length)
    into.set(from)
    this.readBytes += from.length
    return from.length
  }
  write(bytes: Uint8Array, at: number): void {
    const fits = Math.min(bytes.length, this.room)
    this.room -= fits
    if (at + fits > this.bytes.length) {
      const longer = new Uint8Array(at + fits)
      longer.set(this.bytes)
      this.bytes = longer
    }
    this.bytes.set(bytes.subarray(0, fits), at)
    if (fits < bytes.length) throw new DOMException('full', 'QuotaExceededError')
  }
  flush(): void {
    this.flushes++
  }
  close(): void {}
}

/** A real file. */
function nodeFile(path: string): JournalFile {
  const fd = openSync(path, 'a+')
  closeSync(fd)
  const file = openSync(path, 'r+')
  return {
    size: () => fstatSync(file).size,
    read: (into, at) => readSync(file, into, 0, into.length, at),
    write(bytes, at) {
      const written = writeSync(file, bytes, 0, bytes.length, at)
      if (written !== bytes.length) throw new Error(`wrote ${written} of ${bytes.length}`)
    },
    flush: () => fdatasyncSync(file),
    close: () => closeSync(file),
  }
}

let births = 0
const newJournal = () => new Journal({ birth: () => (++births).toString(16).padStart(32, '0'), stepBytes: STEP })
const memory = (): [MemoryFile, MemoryFile] => [new MemoryFile(), new MemoryFile()]
const idOf = (n: number) => caseId(1_763_787_600_000 + n, new Uint8Array(10).fill(n))
const letter = (n: number, bytes = new Uint8Array(200).fill(n + 1)): JournalEntry => ({ kind: 'letter', id: idOf(n), part: 0, index: 0, bytes })
const chunk = (n: number, index: number, length = 300): JournalEntry => ({
  kind: 'chunk',
  id: idOf(n),
  part: 1,
  index,
  bytes: new Uint8Array(length).fill(index + 50),
})
const gone = (n: number): JournalEntry => ({ kind: 'gone', id: idOf(n), part: 0, index: 0, bytes: new Uint8Array(0) })

/** Everything a page that has just started finds in these files. */
function readAll(files: JournalFiles): JournalEntry[] {
  const journal = newJournal()
  return journal.read(files, journal.open(files).keys)
}

function opened(files: JournalFiles): Journal {
  const journal = newJournal()
  journal.open(files)
  return journal
}

/** What must be there when these entries were written one after another. */
function liveOf(entries: readonly JournalEntry[]): JournalEntry[] {
  const ids = [...new Set(entries.filter((each, at) => !entries.slice(at).some(({ kind, id }) => kind === 'gone' && id === each.id)).map(({ id }) => id))]
  return ids.flatMap((id) => {
    const lastGone = entries.findLastIndex((each) => each.kind === 'gone' && each.id === id)
    const named = new Map<string, JournalEntry>()
    for (const each of entries.slice(lastGone + 1)) if (each.id === id) named.set(`${each.kind} ${each.part} ${each.index}`, each)
    return [...named.values()]
  })
}
const sorted = (entries: readonly JournalEntry[]) =>
  entries.map(({ kind, id, part, index, bytes }) => `${id} ${kind} ${part} ${index} ${Buffer.from(bytes).toString('base64')}`).sort()

const anyEntry = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.nat(5), fc.uint8Array({ maxLength: 4000 })).map(([n, bytes]) => letter(n, bytes as Uint8Array<ArrayBuffer>)) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(5), fc.nat(3), fc.nat(9000)).map(([n, index, length]) => chunk(n, index, length)) },
  { weight: 2, arbitrary: fc.nat(5).map(gone) },
)
const batches = fc.array(fc.array(anyEntry, { minLength: 1, maxLength: 4 }), { maxLength: 30 })

test('the checksum is the one of zip and PNG', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926)
  expect(crc32(Buffer.from('6789'), crc32(Buffer.from('12345')))).toBe(0xcbf43926)
})

test('Q8 both files are there whole before the first report, without a zero in them, and a report makes neither longer', () => {
  const files = memory()
  const journal = newJournal()
  expect(journal.open(files)).toMatchObject({ made: true, bytes: RECORDS_AT, keys: [] })
  expect(files.map((file) => file.size())).toEqual([STEP, STEP])
  for (const file of files) expect(file.bytes.subarray(RECORDS_AT).every((byte) => byte !== 0)).toBe(true)
  journal.append(files, [letter(1)])
  expect(files.map((file) => file.size())).toEqual([STEP, STEP])
  expect(newJournal().open(files)).toMatchObject({ made: false })
})

test('Q8 a record counts only after it was flushed, and one append is one flush', () => {
  const files = memory()
  const journal = opened(files)
  const before = files.map((file) => file.flushes)
  journal.append(files, [letter(1), chunk(1, 0), chunk(1, 1)])
  expect(files.map((file, at) => file.flushes - (before[at] as number))).toEqual([1, 0])
})

test('Q8 on a real file: what was appended, then gone, then appended by another page, is what the next start reads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'))
  const files = [nodeFile(join(folder, 'a')), nodeFile(join(folder, 'b'))] as const
  const [here, there] = [opened(files), opened(files)]
  here.append(files, [letter(1), chunk(1, 0)])
  there.append(files, [letter(2)])
  here.append(files, [gone(2), letter(3)])
  expect(sorted(readAll(files))).toEqual(sorted([letter(1), chunk(1, 0), letter(3)]))
  expect(sorted(there.read(files, there.open(files).keys))).toEqual(sorted(readAll(files)))
  for (const file of files) file.close()
  rmSync(folder, { recursive: true })
})

test('Q8 whatever is appended by two pages in turn, through growing and compaction, the live records are there and nothing else', () => {
  fc.assert(
    fc.property(batches, fc.array(fc.boolean()), (came, turns) => {
      const files = memory()
      const pages = [opened(files), opened(files)] as const
      for (const [at, batch] of came.entries()) pages[turns[at] ? 1 : 0].append(files, batch)
      expect(sorted(readAll(files))).toEqual(sorted(liveOf(came.flat())))
    }),
    { numRuns: 150 },
  )
})

test('Q8 a journal that is used for years and drained every day stays as small as it was made', () => {
  const files = memory()
  const journal = opened(files)
  for (let n = 0; n < 2_000; n++) {
    journal.append(files, [letter(n % 200)])
    journal.append(files, [gone(n % 200)])
  }
  expect(files.map((file) => file.size())).toEqual([STEP, STEP])
  expect(readAll(files)).toEqual([])
})

test('Q9 cut anywhere, the journal still has every record that lies whole before the cut, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (entries, where, shorter) => {
      const files = memory()
      const journal = opened(files)
      const ends = entries.map((entry) => journal.append(files, [entry]))
      const cut = RECORDS_AT + Math.floor(where * ((ends.at(-1) as number) - RECORDS_AT))
      const [file] = files
      // A cut either ends the file or leaves what stood there before.
      if (shorter) file.bytes = file.bytes.slice(0, cut)
      else file.bytes.fill(0xa5, cut)
      // Growing may have compacted into the other file; the cut is about the one that is active.
      if (ends.some((end, at) => at > 0 && end < (ends[at - 1] as number)) || (ends.at(-1) as number) > STEP) return
      expect(sorted(readAll(files))).toEqual(sorted(liveOf(entries.filter((_, at) => (ends[at] as number) <= cut))))
    }),
    { numRuns: 200 },
  )
})

test('Q9 one flipped bit anywhere never makes a letter that was not said, and reading never throws', () => {
  const files = memory()
  const journal = opened(files)
  const said = [letter(1), chunk(1, 0), letter(2), gone(1), letter(3)]
  let end = 0
  for (const entry of said) end = journal.append(files, [entry])
  const possible = new Set(said.map((_, at) => sorted(liveOf(said.slice(0, at))).join()).concat(sorted(liveOf(said)).join()))
  const head = Array.from({ length: 64 * 8 }, (_, bit) => bit)
  const body = Array.from({ length: (end - RECORDS_AT) * 8 }, (_, bit) => RECORDS_AT * 8 + bit)
  for (const bit of [...head, ...body]) {
    const bent = memory()
    bent[0].bytes = files[0].bytes.slice()
    bent[1].bytes = files[1].bytes.slice()
    bent[0].bytes[bit >> 3] = (bent[0].bytes[bit >> 3] as number) ^ (1 << (bit & 7))
    if (!possible.has(sorted(readAll(bent)).join())) throw new Error(`bit ${bit} makes ${sorted(readAll(bent)).join()}`)
  }
})

test('Q9 whatever bytes lie in the files, opening never throws, invents nothing, and the journal works again', () => {
  const junk = fc.uint8Array({ maxLength: 9000 }) as fc.Arbitrary<Uint8Array<ArrayBuffer>>
  fc.assert(
    fc.property(junk, junk, (a, b) => {
      const files = memory()
      files[0].bytes = a
      files[1].bytes = b
      const journal = newJournal()
      expect(journal.open(files)).toMatchObject({ made: true, keys: [] })
      journal.append(files, [letter(1)])
      expect(sorted(readAll(files))).toEqual(sorted([letter(1)]))
    }),
  )
})

test('Q9 old bytes behind the end, of an earlier generation or of a write that was torn, are never read as a next record', () => {
  const files = memory()
  const journal = opened(files)
  journal.append(files, [letter(1), letter(2), letter(3)])
  // The first record was torn, the two behind it were written whole; the next page writes one of the same length there.
  files[0].bytes[RECORDS_AT] = (files[0].bytes[RECORDS_AT] as number) ^ 1
  const next = opened(files)
  next.append(files, [letter(4)])
  expect(sorted(readAll(files))).toEqual(sorted([letter(4)]))
})

test('Q9 a header that was half written, or is gone, leaves the other file; both gone is a new journal and says so', () => {
  const files = memory()
  const journal = opened(files)
  // Until the first compaction has ended, and again after the second.
  for (let n = 0; files[1].bytes[0] === 0; n++) {
    journal.append(files, [letter(n % 100)])
    journal.append(files, [gone(n % 100)])
  }
  journal.append(files, [letter(7)])
  expect(sorted(readAll(files))).toEqual(sorted([letter(7)]))
  const birth = newJournal().open(files).birth
  files[1].bytes.fill(0xa5, 0, 5)
  const fallen = newJournal().open(files)
  expect([fallen.birth, fallen.made]).toEqual([birth, false])
  files[0].bytes.fill(0, 3, 9)
  const made = newJournal().open(files)
  expect([made.made, made.keys, made.birth === birth]).toEqual([true, [], false])
})

test('Q9 the power goes anywhere in a compaction: every live record is there', () => {
  const fillUp = () => {
    const files = memory()
    const journal = opened(files)
    journal.append(files, [letter(90), chunk(90, 0)])
    let n = 0
    for (; files[0].size() === STEP && n < 200; n++) {
      const before = files[1].bytes.slice()
      journal.append(files, [letter(n % 50)])
      journal.append(files, [gone(n % 50)])
      if (Buffer.compare(before, files[1].bytes) !== 0) break
    }
    return { files, n }
  }
  const { n } = fillUp()
  const whole = fillUp().files[1].bytes
  const writes = whole.findLastIndex((byte) => byte !== 0xa5) + 1
  for (let room = 0; room < writes; room += 37) {
    const files = memory()
    const journal = opened(files)
    journal.append(files, [letter(90), chunk(90, 0)])
    for (let at = 0; at < n; at++) {
      journal.append(files, [letter(at % 50)])
      journal.append(files, [gone(at % 50)])
    }
    files[1].room = room
    let went = false
    try {
      journal.append(files, [letter(n % 50)])
      journal.append(files, [gone(n % 50)])
    } catch {
      went = true
    }
    const kept = sorted(readAll(files))
    for (const each of sorted([letter(90), chunk(90, 0)])) expect(kept).toContain(each)
    if (!went) expect(kept).toHaveLength(2)
  }
})

test('Q9 a full disk in the middle of an append leaves what was there, and with room again it goes on', () => {
  fc.assert(
    fc.property(fc.nat(70_000), (room) => {
      const files = memory()
      const journal = opened(files)
      journal.append(files, [letter(1)])
      files[0].room = room
      let full = false
      for (let n = 2; n < 40 && !full; n++) {
        try {
          journal.append(files, [letter(n), chunk(n, 0, 20_000)])
        } catch (error) {
          expect((error as DOMException).name).toBe('QuotaExceededError')
          full = true
          files[0].room = Number.POSITIVE_INFINITY
          files[1].room = Number.POSITIVE_INFINITY
          expect(readAll(files)).toHaveLength((n - 2) * 2 + 1)
          journal.append(files, [letter(n)])
          expect(readAll(files)).toHaveLength((n - 2) * 2 + 2)
        }
      }
      expect(full).toBe(true)
    }),
    // 20,252 bytes: all but the first checksum is written, and the letter comes again without its photo.
    { numRuns: 60, examples: [[20_252]] },
  )
})

test('Q9 what a torn append left whole behind the end does not follow when its first record alone is said again', () => {
  const files = memory()
  const journal = opened(files)
  journal.append(files, [letter(1)])
  const before = files[0].bytes.slice()
  journal.append(files, [letter(2), chunk(2, 0), chunk(2, 1)])
  // The power went when everything but the first checksum was on the disk.
  const at = RECORDS_AT + 228
  files[0].bytes.set(before.subarray(at, at + 4), at)
  const next = opened(files)
  next.append(files, [letter(2)])
  expect(sorted(readAll(files))).toEqual(sorted([letter(1), letter(2)]))
})

test('Q9 a letter that is gone does not come back from a compaction that was torn before', () => {
  const files = memory()
  const journal = opened(files)
  const kept = [90, 91, 92].map((n) => letter(n))
  journal.append(files, kept)
  const ofKept = () => readAll(files).filter(({ id }) => kept.some((each) => each.id === id))
  const bare = files[1].bytes.slice(0, RECORDS_AT)
  const hasBegun = () => Buffer.compare(files[1].bytes.subarray(0, RECORDS_AT), bare) !== 0
  let n = 0
  const untilCompacted = () => {
    do {
      journal.append(files, [letter(n % 50)])
      journal.append(files, [gone(n % 50)])
      n++
    } while (!hasBegun() && n < 1000)
    expect(hasBegun()).toBe(true)
  }
  untilCompacted()
  // The power went before the header was written: the other file counts as it was.
  files[1].bytes.set(bare)
  expect(ofKept()).toHaveLength(3)
  journal.append(files, [gone(92)])
  untilCompacted()
  expect(sorted(ofKept())).toEqual(sorted(kept.slice(0, 2)))
})

test('Q10 an append reads no more of a long journal than of a short one', () => {
  const files = memory()
  const journal = opened(files)
  const cost = () => {
    const before = files[0].readBytes
    journal.append(files, [letter(files[0].flushes)])
    return files[0].readBytes - before
  }
  const first = cost()
  for (let n = 0; n < 200; n++) journal.append(files, [letter(n)])
  expect(cost()).toBeLessThanOrEqual(first)
})

test('a record longer than any letter or chunk is a bug and says so', () => {
  const files = memory()
  expect(() => opened(files).append(files, [letter(1, new Uint8Array(256 * 1024 + 1))])).toThrow('journal: wants at most 262144 bytes in a record')
})
