import type { JournalEntry, JournalKey, JournalState } from '../../model/case/journal.ts'
import { crc32 } from './crc32.ts'
import type { JournalFile, JournalFiles } from './file.ts'
import { fill, STEP_BYTES } from './fill.ts'
import { decodeHeader, encodeHeader, type Header, HEADER_LENGTH, RECORDS_AT } from './header.ts'
import { Live } from './live.ts'
import { decodeRecord, encodeRecord, HEAD_BYTES } from './record.ts'
import { scan } from './scan.ts'

// Records are written together up to about this many bytes, so that a compaction needs little memory.
const BATCH_BYTES = 1024 * 1024

interface Place {
  readonly which: 0 | 1
  readonly header: Header
  readonly live: Live
  /** where the next record goes */
  end: number
  chain: number
}

/** What a journal takes from outside. */
export interface JournalWorld {
  /** 32 hex digits by chance, for a journal that is set up */
  readonly birth: () => string
  readonly stepBytes?: number
}

/**
 * The second durable copy of the outbox: a log to which records are appended, in two files that exist since the terminal
 * was set up. It keeps in memory where the live records lie; the files are handed in, opened, at each call, because other
 * pages of this terminal write to them too. Whoever calls holds the journal's lock. Rules Q8 to Q10.
 */
export class Journal {
  readonly #birth: () => string
  readonly #step: number
  #place: Place | null = null

  constructor({ birth, stepBytes = STEP_BYTES }: JournalWorld) {
    this.#birth = birth
    this.#step = stepBytes
  }

  /** Sets the journal up where there is none that can be read, and says what there is. */
  open(files: JournalFiles): JournalState {
    this.#place = this.#find(files)
    const made = this.#place === null
    if (this.#place === null) {
      for (const file of files) fill(file, this.#step, this.#step)
      const header = { generation: 1, birth: this.#birth() }
      // The other file first: its old header must not outlive a new one that is lower.
      files[1].write(new Uint8Array(HEADER_LENGTH), 0)
      files[1].flush()
      files[0].write(encodeHeader(header), 0)
      files[0].flush()
      this.#place = begin(0, header)
    }
    const { header, end, live } = this.#place
    return { birth: header.birth, made, used: header.generation > 1 || end > RECORDS_AT, bytes: end, keys: live.keys() }
  }

  /**
   * Writes records behind the last one and returns when they are flushed; where the journal ends now. Throws what the disk
   * throws: then none of them counts.
   */
  append(files: JournalFiles, entries: readonly JournalEntry[]): number {
    const place = this.#current(files)
    const { bytes, length } = encodeAll(entries, place.chain)
    const file = files[place.which]
    if (place.end + bytes.length > file.size() && place.end - RECORDS_AT > 2 * place.live.bytes) {
      this.#compact(files, place)
      return this.append(files, entries)
    }
    fill(file, place.end + bytes.length, this.#step)
    // The first checksum last: as long as it is not there, nothing behind it is a record, whatever has been written.
    file.write(bytes.subarray(4), place.end + 4)
    file.write(bytes.subarray(0, 4), place.end)
    file.flush()
    const end = place.end + length
    this.#catchUp(files, place)
    if (place.end !== end) throw new Error(`journal: wants ${length} bytes at ${end - length} as they were written, reads others`)
    return end
  }

  /** The live records among these keys, as they were written. */
  read(files: JournalFiles, keys: readonly JournalKey[]): JournalEntry[] {
    const place = this.#current(files)
    return keys.flatMap((key) => this.#entry(files[place.which], place, key) ?? [])
  }

  #entry(file: JournalFile, place: Place, key: JournalKey): JournalEntry | null {
    const found = place.live.at(key)
    if (found === null) return null
    const bytes = new Uint8Array(found.length)
    const record = decodeRecord(bytes.subarray(0, file.read(bytes, found.at)), found.chain)
    // What checked out when it was found and does not now has rotted meanwhile; the other copy has it.
    return record?.entry ?? null
  }

  #current(files: JournalFiles): Place {
    const place = this.#find(files)
    if (place === null) throw new Error('journal: wants a file with a header, found none')
    this.#place = place
    return place
  }

  /** Where the journal stands now. Reads only what was not read before, unless another page has begun a new generation. */
  #find(files: JournalFiles): Place | null {
    const headers = files.map((file) => {
      const bytes = new Uint8Array(HEADER_LENGTH)
      return decodeHeader(bytes.subarray(0, file.read(bytes, 0)))
    })
    const which = (headers[1]?.generation ?? 0) > (headers[0]?.generation ?? 0) ? 1 : 0
    const header = headers[which]
    if (header == null) return null
    const known = this.#place
    const same = known?.which === which && known.header.generation === header.generation && known.header.birth === header.birth
    const place = same ? known : begin(which, header)
    this.#catchUp(files, place)
    return place
  }

  #catchUp(files: JournalFiles, place: Place): void {
    for (const found of scan(files[place.which], place.end, place.chain)) {
      place.live.take(found.entry, { at: found.at, length: found.length, chain: place.chain })
      place.end = found.at + found.length
      place.chain = found.chain
    }
  }

  /** Writes what is live into the other file, and its header last: until then the file of before counts. */
  #compact(files: JournalFiles, place: Place): void {
    const to: 0 | 1 = place.which === 0 ? 1 : 0
    const next = begin(to, { ...place.header, generation: place.header.generation + 1 })
    let { chain, end } = next
    let batch: JournalEntry[] = []
    let batchBytes = 0
    const write = () => {
      const encoded = encodeAll(batch, chain)
      fill(files[to], Math.max(this.#step, end + encoded.bytes.length), this.#step)
      files[to].write(encoded.bytes, end)
      end += encoded.length
      chain = encoded.chain
      batch = []
      batchBytes = 0
    }
    for (const key of place.live.keys()) {
      const entry = this.#entry(files[place.which], place, key)
      if (entry === null) continue
      batch.push(entry)
      batchBytes += entry.bytes.length
      if (batchBytes >= BATCH_BYTES) write()
    }
    write()
    files[to].flush()
    files[to].write(encodeHeader(next.header), 0)
    files[to].flush()
  }
}

function begin(which: 0 | 1, header: Header): Place {
  return { which, header, live: new Live(), end: RECORDS_AT, chain: crc32(encodeHeader(header)) }
}

/**
 * Records one after another, `length` bytes of them, and behind them a head that is no record's. Without it, what a torn
 * write left there would follow when its first record is said again: same bytes, same checksum, so the next one fits.
 */
function encodeAll(entries: readonly JournalEntry[], chain: number): { readonly bytes: Uint8Array; readonly length: number; readonly chain: number } {
  const records: Uint8Array[] = []
  for (const entry of entries) {
    const record = encodeRecord(entry, chain)
    records.push(record.bytes)
    chain = record.chain
  }
  const length = records.reduce((sum, record) => sum + record.length, 0)
  const bytes = new Uint8Array(length + HEAD_BYTES)
  let at = 0
  for (const record of records) {
    bytes.set(record, at)
    at += record.length
  }
  return { bytes, length, chain }
}
