import type { CaseOpened } from '../store/case-rows.ts'
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import type { Envelope } from '../../model/case/envelope.ts'
import { makeReceiptCode } from '../../model/case/receipt.ts'
import { sealWords } from '../../model/case/seal.ts'
import { caseId, type CaseId } from '../../model/case/uuid7.ts'
import type { Words } from '../../model/case/words.ts'
import type { SealKey } from '../opener.ts'

/** A fresh key pair of a hub, as `keys/hub.json` holds it. */
export function newSealKey(): SealKey {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  const x = String(publicKey.export({ format: 'jwk' }).x)
  const d = String(privateKey.export({ format: 'jwk' }).d)
  return { keyId: createHash('sha256').update(Buffer.from(x, 'base64url')).digest('hex').slice(0, 16), publicKey: x, privateKey: d }
}

export const newCaseId = (atMs = 1_700_000_000_000): CaseId => caseId(atMs, randomBytes(10))

/** What a resident says about a lamp, unless told otherwise. */
export function lampWords(more: Partial<Words> = {}): Words {
  return {
    format: 'xinxiji-words/1',
    receipt: makeReceiptCode(randomBytes(32)),
    category: 'REPORT-LIGHT',
    locale: 'zh',
    sentences: ['lamp-out'],
    said: ['路灯不亮'],
    pole: 'CG-0027',
    terminal: 'hall-1',
    saidAt: 1_700_000_000_000,
    ...more,
  }
}

/** A sealed complaint, as it leaves a terminal. */
export const sealed = (to: SealKey, more: Partial<Words> = {}, id: CaseId = newCaseId()): Promise<Envelope> => sealWords(id, lampWords(more), to)

/** An envelope whose content nobody can open; enough where only the keeping counts, and quick to make. */
export function closedEnvelope(id: CaseId = newCaseId(), content: string = randomBytes(48).toString('base64url')): Envelope {
  return { id, keyId: '0123456789abcdef', sealed: content, hash: createHash('sha256').update(content).digest('hex') }
}

/** An envelope that nobody could open. */
export const UNOPENED: CaseOpened = { code: null, unopened: 'no-key', receipt: null, pole: null, saidAt: null }
