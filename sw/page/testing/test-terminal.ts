import { fromBase64url } from '../../../model/bytes.ts'
import { openWords, type SealTo } from '../../../model/case/seal.ts'
import type { Words } from '../../../model/case/words.ts'
import { type Letter, Letters } from '../letters.ts'
import { Outbox, type Said } from '../outbox.ts'
import { postOverHttp } from '../post.ts'
import type { HubDouble } from './hub-double.ts'

/** The power goes at this moment. */
export class PowerCut extends Error {}

/** Letters on a disk that can fail just before a write. */
class FragileLetters extends Letters {
  fails: ((letter: Letter) => Error | null) | null = null

  override async put(letter: Letter): Promise<void> {
    const error = this.fails?.(letter) ?? null
    if (error !== null) throw error
    await super.put(letter)
  }
}

/** A full disk as the storage library tells of it: the browser's own word lies inside. */
export function diskFull(): Error {
  return Object.assign(new Error('QuotaExceededError'), { name: 'AbortError', inner: new DOMException('full', 'QuotaExceededError') })
}

export interface HubKey extends SealTo {
  readonly privateKey: Uint8Array<ArrayBuffer>
}

export async function hubKey(): Promise<HubKey> {
  const pair = (await crypto.subtle.generateKey({ name: 'X25519' }, true, ['deriveBits'])) as CryptoKeyPair
  const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return { keyId: '0123456789abcdef', publicKey: jwk.x as string, privateKey: fromBase64url(jwk.d as string) as Uint8Array<ArrayBuffer> }
}

let terminals = 0

/** A terminal in a lobby: its disk stays when its power goes; its clock and its alarm go only when a test moves them. */
export class TestTerminal {
  readonly disk = `outbox-test-${++terminals}`
  clock = 1_763_787_600_000
  /** what the outbox has asked to be woken for */
  alarm: { readonly ms: number; readonly work: () => void } | null = null
  readonly #key: HubKey
  #letters: FragileLetters
  outbox: Outbox

  constructor(key: HubKey) {
    this.#key = key
    this.#letters = new FragileLetters(this.disk)
    this.outbox = this.#open()
  }

  #open(): Outbox {
    // The lock of one terminal's pages: whoever waits for it goes on when the one before has ended, well or badly.
    let last: Promise<unknown> = Promise.resolve()
    return new Outbox({
      letters: this.#letters,
      post: postOverHttp,
      sealTo: this.#key,
      now: () => this.clock,
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      alone: (work) => {
        const mine = last.then(work, work)
        last = mine
        return mine
      },
      later: (ms, work) => {
        const alarm = { ms, work }
        this.alarm = alarm
        return () => {
          if (this.alarm === alarm) this.alarm = null
        }
      },
    })
  }

  /** Says something and waits until the outbox has done what it can do now. */
  async says(text: string, more: Partial<Said> = {}): Promise<Awaited<ReturnType<Outbox['say']>>> {
    const said: Said = { category: 'REPORT-LIGHT', locale: 'zh', sentences: [], said: [], text, pole: 'CG-0027', terminal: 'lobby-1', ...more }
    const answer = await this.outbox.say(said)
    await this.outbox.drain()
    return answer
  }

  /** From now on a write fails as `fails` says; `null` mends the disk. */
  diskFails(fails: ((letter: Letter) => Error | null) | null): void {
    this.#letters.fails = fails
  }

  /** The power goes before a letter is written as it is described; the terminal comes up again on the same disk. */
  async losesPower(before: (letter: Letter) => boolean): Promise<void> {
    this.diskFails((letter) => (before(letter) ? new PowerCut(`before ${letter.state}`) : null))
    let went = false
    try {
      await this.outbox.drain(true)
    } catch (error) {
      if (!(error instanceof PowerCut)) throw error
      went = true
    }
    if (!went) throw new Error('test terminal: wanted the power to go, and it did not')
    this.restarts()
  }

  /** Closes everything and opens it again from the disk. */
  restarts(): void {
    this.alarm = null
    this.#letters.close()
    this.#letters = new FragileLetters(this.disk)
    this.outbox = this.#open()
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

  /** Everything on the disk as one text. */
  async readsDisk(): Promise<string> {
    const request = indexedDB.open(this.disk)
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const all = database.transaction('letters').objectStore('letters').getAll()
    const rows = await new Promise<unknown[]>((resolve, reject) => {
      all.onsuccess = () => resolve(all.result)
      all.onerror = () => reject(all.error)
    })
    database.close()
    return JSON.stringify(rows)
  }

  async opens(hub: HubDouble): Promise<Words[]> {
    const opened = await Promise.all([...hub.kept.values()].map((envelope) => openWords(envelope, this.#key.privateKey)))
    return opened.map((each) => {
      if (!each.ok) throw new Error(`test terminal: the hub cannot open a letter: ${each.problem.kind}`)
      return each.value
    })
  }

  end(): void {
    this.#letters.close()
    indexedDB.deleteDatabase(this.disk)
  }
}
