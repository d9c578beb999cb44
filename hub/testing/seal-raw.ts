import { sha256, toBase64url, utf8 } from '../../model/bytes.ts'
import type { Envelope } from '../../model/case/envelope.ts'
import { ENC_BYTES, sealer, type SealTo } from '../../model/case/hpke.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import { newCaseId } from './resident.ts'

/** Seals a text as a terminal seals words, whatever it is and however long: what a program may send that is none of ours. */
export async function sealRaw(
  text: string,
  to: SealTo,
  { id = newCaseId(), saysLength }: { readonly id?: CaseId; readonly saysLength?: number } = {},
): Promise<Envelope> {
  const { enc, seal } = await sealer(to, `xinxiji case/1 ${to.keyId}`)
  const plain = utf8(text)
  const padded = new Uint8Array(Math.max(1024, plain.length + 4))
  new DataView(padded.buffer).setUint32(0, saysLength ?? plain.length)
  padded.set(plain, 4)
  const closed = await seal(padded, id)
  const bytes = new Uint8Array(ENC_BYTES + closed.length)
  bytes.set(enc)
  bytes.set(closed, ENC_BYTES)
  const sealed = toBase64url(bytes)
  return { id, keyId: to.keyId, sealed, hash: await sha256(utf8(sealed)) }
}
