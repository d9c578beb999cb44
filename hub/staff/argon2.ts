import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { atMost } from '../at-most.ts'

// OWASP's least for argon2id: 19 MiB, two passes, one lane; about 33 ms of one core.
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const
const SALT_BYTES = 16
const HASH_BYTES = 32
/** So many are reckoned at once: each takes 19 MiB and a thread that files and names need too. */
const AT_ONCE = 2
const STORED = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{16,64})\$([A-Za-z0-9+/]{16,128})$/

const reckon = promisify(argon2)

const inTurn = atMost(AT_ONCE, Number.POSITIVE_INFINITY)

/** Reckons when it is its turn; nobody is sent away, the hub's patience (patience.ts) keeps the queue short. */
async function reckoned(...asked: Parameters<typeof reckon>): Promise<Buffer> {
  const hash = await inTurn(() => reckon(...asked))
  if (hash === null) throw new Error('argon2: wants a turn, came none')
  return hash
}

const plain = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replaceAll('=', '')

/** A password as it is kept: argon2id in the usual text form (`$argon2id$v=19$m=…,t=…,p=…$salt$hash`). */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(SALT_BYTES)
  const hash = await reckoned('argon2id', { message: password.normalize('NFC'), nonce, tagLength: HASH_BYTES, ...COST })
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${plain(nonce)}$${plain(hash)}`
}

/** Whether a password is the one that was kept; false for a text that is no kept password. */
export async function isPassword(stored: string, password: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = STORED.exec(stored) ?? []
  if (salt === undefined || hash === undefined) return false
  const wanted = Buffer.from(hash, 'base64')
  const came = await reckoned('argon2id', {
    message: password.normalize('NFC'),
    nonce: Buffer.from(salt, 'base64'),
    tagLength: wanted.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  })
  return timingSafeEqual(came, wanted)
}
