import { fromBase64url } from '../../../model/bytes.ts'
import type { SealTo } from '../../../model/case/hpke.ts'
import { openPart } from '../../../model/case/seal-part.ts'
import { openWords } from '../../../model/case/seal.ts'
import type { Words } from '../../../model/case/words.ts'
import type { Journal } from '../journal.ts'
import type { Letters } from '../letters.ts'
import { Outbox } from '../outbox.ts'
import { postChunkOverHttp, postOverHttp } from '../post.ts'
import type { Attachment, Said } from '../seal-report.ts'
import { readDatabase } from './database.ts'
import { type Fails, fragileJournal, FragileLetters, type Moment } from './fragile.ts'
import type { HubDouble } from './hub-double.ts'
import type { TestDisk } from './test-disk.ts'

/** The power goes at this moment. */
export class PowerCut extends Error {}

/** A full disk as the storage library tells of it: the browser's own word lies inside. */
export function diskFull(): Error {
  return Object.assign(new Error('QuotaExceededError'), { name: 'AbortError', inner: new DOMException('full', 'QuotaExceededError') })
}

export interface HubKey extends SealTo {
  readonly privateKey: Uint8Array<ArrayBuffer>
}

export async function hubKey(keyId = '0123456789abcdef'): Promise<HubKey> {
  const pair = (await crypto.subtle.generateKey({ name: 'X25519' }, true, ['deriveBits'])) as CryptoKeyPair
  const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return { keyId, publicKey: jwk.x as string, privateKey: fromBase64url(jwk.d as string) as Uint8Array<ArrayBuffer> }
}

let terminals = 0

/** A terminal in a lobby: its disk stays when its power goes; its clock and its alarm go only when a test moves them. */
export class TestTerminal {
  readonly name: string
  clock = 1_763_787_600_000
  /** what the outbox has asked to be woken for */
  alarm: { readonly ms: number; readonly work: () => void } | null = null
  /** the key to which the next words are sealed */
  key: HubKey
  makeRoom: () => Promise<boolean> = async () => false
  readonly #disk: TestDisk | null
  #fails: Fails | null = null
  #powerIsOut = false
  #letters!: Letters
  #journal: (Journal & { close(): void }) | null = null
  outbox!: Outbox
  // The lock of one terminal's pages: whoever waits for it goes on when the one before has ended, well or badly.
  #last: Promise<void> = Promise.resolve()
  readonly #others = new Set<Letters>()
  /** everything that was ever opened; what a page still does when its power goes ends in the dark */
  readonly #opened: { close(): void }[] = []

  private constructor(key: HubKey, disk: TestDisk | null) {
    this.name = `outbox-test-${Date.now().toString(36)}-${++terminals}`
    this.key = key
    this.#disk = disk
  }

  /** @param disk `null` is a browser that has no journal to give */
  static async open(key: HubKey, disk: TestDisk | null): Promise<TestTerminal> {
    const terminal = new TestTerminal(key, disk)
    await terminal.#start()
    return terminal
  }

  async #start(): Promise<void> {
    const fails = (moment: Moment) => this.#failure(moment)
    this.#letters = new FragileLetters(this.name, fails)
    this.#journal = (await this.#disk?.open(this.name)) ?? null
    this.#opened.push(this.#letters, ...(this.#journal === null ? [] : [this.#journal]))
    this.outbox = this.#page(this.#letters, this.#journal === null ? null : fragileJournal(this.#journal, fails))
  }

  #failure(moment: Moment): Error | null {
    if (this.#powerIsOut) return new PowerCut('the power is out')
    const error = this.#fails?.(moment) ?? null
    if (error instanceof PowerCut) this.#powerIsOut = true
    return error
  }

  #page(letters: Letters, journal: Journal | null): Outbox {
    return new Outbox({
      letters,
      journal,
      post: async (envelope, signal) => (this.#powerIsOut ? { is: 'no-line' } : postOverHttp(envelope, signal)),
      postChunk: async (chunk, signal) => (this.#powerIsOut ? { is: 'no-line' } : postChunkOverHttp(chunk, signal)),
      sealTo: async () => this.key,
      makeRoom: () => this.makeRoom(),
      now: () => this.clock,
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      alone: (work) => {
        const mine = this.#last.then(work).catch((error: unknown) => {
          // In the dark nobody hears of it.
          if (!(error instanceof PowerCut)) throw error
        })
        this.#last = mine.catch(() => undefined)
        return mine
      },
      later: (ms, work) => {
        if (this.#letters !== letters && !this.#others.has(letters)) return () => undefined
        const alarm = { ms, work }
        this.alarm = alarm
        return () => {
          if (this.alarm === alarm) this.alarm = null
        }
      },
    })
  }

  /** A second page of this terminal, on the same disk and under the same lock. */
  async opensPage(): Promise<{ readonly outbox: Outbox; close(): void }> {
    const fails = (moment: Moment) => this.#failure(moment)
    const letters = new FragileLetters(this.name, fails)
    const journal = (await this.#disk?.open(this.name)) ?? null
    this.#others.add(letters)
    const close = () => {
      this.#others.delete(letters)
      letters.close()
      journal?.close()
    }
    return { outbox: this.#page(letters, journal === null ? null : fragileJournal(journal, fails)), close }
  }

  /** Says something and waits until the outbox has done what it can do now. */
  async says(text: string, more: Partial<Said> = {}, attachments: readonly Attachment[] = []): Promise<Awaited<ReturnType<Outbox['say']>>> {
    const said: Said = { category: 'REPORT-LIGHT', locale: 'zh', sentences: [], said: [], text, pole: 'CG-0027', terminal: 'lobby-1', ...more }
    const answer = await this.outbox.say(said, attachments)
    await this.outbox.drain()
    return answer
  }

  /** From now on writes fail as `fails` says; `null` mends the disk. */
  diskFails(fails: Fails | null): void {
    this.#fails = fails
  }

  /**
   * The power goes at the first moment that is described, while `work` runs (else while the outbox sends); the terminal comes
   * up again on the same disk. What `work` says after the power went nobody has seen: `null`.
   */
  async losesPower<T>(at: (moment: Moment) => boolean, work?: () => Promise<T>): Promise<{ readonly went: boolean; readonly seen: T | null }> {
    this.diskFails((moment) => (at(moment) ? new PowerCut(moment) : null))
    let seen: T | null = null
    try {
      if (work === undefined) await this.outbox.drain(true)
      else seen = await work()
      await this.outbox.drain()
    } catch (error) {
      if (!(error instanceof PowerCut)) throw error
    }
    const went = this.#powerIsOut
    await this.restarts()
    return { went, seen: went ? null : seen }
  }

  /** The page goes, whatever it was doing, and a new one opens on the same disk. */
  async restarts(): Promise<void> {
    await this.#goesDark()
    this.alarm = null
    this.#fails = null
    this.#powerIsOut = false
    await this.#start()
  }

  /** Nothing is written any more, and whatever was under way has ended. */
  async #goesDark(): Promise<void> {
    this.#powerIsOut = true
    await this.outbox.drain()
    await this.outbox.drain()
  }

  /** Time passes until the outbox wanted to be woken, and it is. */
  async sleepsUntilWoken(): Promise<void> {
    const { alarm } = this
    if (alarm === null) throw new Error('test terminal: the outbox has not asked to be woken')
    this.alarm = null
    this.clock += alarm.ms
    alarm.work()
    await this.outbox.drain()
  }

  /** Everything in the database as one text; bytes as Latin letters. */
  async readsDisk(): Promise<string> {
    const dump = await readDatabase(this.name)
    const rows = [...dump.entries()].flatMap(([store, inside]) => (store === 'marks' ? [] : inside.map(([, value]) => value)))
    return JSON.stringify(rows, (_, value: unknown) => (value instanceof Uint8Array ? latin(value) : value))
  }

  /** Everything in the journal as one text. */
  async readsJournal(): Promise<string> {
    return ((await this.#disk?.read(this.name)) ?? []).map(latin).join('\n')
  }

  async opens(hub: HubDouble): Promise<Words[]> {
    const opened = await Promise.all([...hub.kept.values()].map((envelope) => openWords(envelope, this.key.privateKey)))
    return opened.map((each) => {
      if (!each.ok) throw new Error(`test terminal: the hub cannot open a letter: ${each.problem.kind}`)
      return each.value
    })
  }

  /** The photos and voices of a case, opened at the hub. */
  async opensParts(hub: HubDouble, id: string): Promise<Uint8Array[]> {
    const envelope = hub.kept.get(id)
    if (envelope === undefined) throw new Error(`test terminal: the hub has no case ${id}`)
    const words = await openWords(envelope, this.key.privateKey)
    if (!words.ok) throw new Error(`test terminal: case ${id} does not open: ${words.problem.kind}`)
    const parts: Uint8Array[] = []
    for (const part of words.value.parts ?? []) {
      const chunks = new Map<number, Uint8Array>()
      for (let index = 0; index < part.chunks; index++) {
        const chunk = hub.chunks.get(`${id}/${part.id}/${index}`)
        if (chunk !== undefined) chunks.set(index, chunk)
      }
      const opened = await openPart(envelope, part, chunks, this.key.privateKey)
      if (!opened.ok) throw new Error(`test terminal: part ${part.id} of ${id} does not open: ${JSON.stringify(opened.problem)}`)
      parts.push(opened.value)
    }
    return parts
  }

  async end(): Promise<void> {
    await this.#goesDark()
    this.alarm = null
    for (const each of this.#opened) each.close()
    indexedDB.deleteDatabase(this.name)
    await this.#disk?.remove(this.name)
  }
}

function latin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return text
}
