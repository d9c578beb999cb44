import { fromBase64url, toBase64url } from '../../model/bytes.ts'
import { openSigned, Signed, type Signers } from '../../model/bundle/signed.ts'
import { problem, ok, type Result } from '../../model/result.ts'
import { type Finding, findingOf } from './finding.ts'

/**
 * Whether every signature of a file holds, and not only enough of them. Terminals stop counting at enough; here a file is
 * checked for damage, and a signature that no longer holds is damage. Rule B19.
 */
export async function wholeSignatures(label: string, file: string, raw: unknown, signers: Omit<Signers, 'threshold'>): Promise<Result<true, Finding>> {
  const { payload, signatures } = Signed.parse(raw)
  let good = 0
  for (const signature of signatures) {
    const opened = await openSigned(label, file, { payload, signatures: [signature] }, { ...signers, threshold: 1 })
    // The last letter of a signature has bits that say nothing, so that another letter can stand for the same bytes.
    const bytes = fromBase64url(signature.signature)
    if (opened.ok && bytes !== null && toBase64url(bytes) === signature.signature) good++
  }
  return good === signatures.length ? ok(true) : problem(findingOf({ kind: 'bad-signature', file, wanted: signatures.length, came: good }))
}
