import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import type { SealTo } from '../../../model/case/hpke.ts'
import type { Envelope } from '../../../model/case/envelope.ts'
import { closedEnvelope, sealed } from '../../../hub/testing/resident.ts'
import type { SealKey } from '../../../hub/opener.ts'

/** So many are sealed at once; they are reckoned on other threads. */
const AT_ONCE = 64

async function write(file: string, count: number, make: (at: number) => Promise<Envelope> | Envelope): Promise<void> {
  const out = createWriteStream(file)
  for (let at = 0; at < count; at += AT_ONCE) {
    const made = await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - at) }, (_, n) => make(at + n)))
    if (!out.write(`${made.map((envelope) => JSON.stringify(envelope)).join('\n')}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

/** Letters as terminals seal them, one on each line: a lamp, a pole, a sentence and some words. Each is from another terminal's day. */
export const writeSealed = (file: string, count: number, key: SealKey & SealTo): Promise<void> =>
  write(file, count, (at) => sealed(key, { text: '三楼楼道的灯不亮，晚上看不见台阶。', terminal: `hall-${at % 500}`, saidAt: 1_700_000_000_000 + at * 1000 }))

/** Letters of the same length that nobody can open: what is left without the opening. */
export async function writeClosed(file: string, count: number, key: SealKey): Promise<void> {
  const { length } = (await sealed(key, { text: '三楼楼道的灯不亮，晚上看不见台阶。' })).sealed
  await write(file, count, () => closedEnvelope(undefined, randomBytes(length).toString('base64url').slice(0, length)))
}
