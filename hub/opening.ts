import type { Envelope } from '../model/case/envelope.ts'
import { suspicionOf } from '../model/case/suspicion.ts'
import { usualSentence } from '../model/case/usual.ts'
import { makeBursts } from './burst.ts'
import type { Opener } from './opener.ts'
import type { Published } from './published.ts'
import type { ReceiptNames } from './receipt-key.ts'
import type { CaseOpened } from './store/case-rows.ts'
import { partsTold } from './store/parts-told.ts'

/** What the hub has to know of an envelope to make it a case. */
export type Opening = (envelope: Envelope) => Promise<CaseOpened>

/** Opens envelopes for their first look. Words stay sealed on the disk; what is kept beside them is what lists are made from. */
export function makeOpening(open: Opener, nameOf: ReceiptNames, published: () => Promise<Published>): Opening {
  const isBurst = makeBursts()
  return async (envelope) => {
    const { words, unopened } = await open({ ...envelope, receivedAt: 0 })
    if (words === null) return { code: null, unopened, receipt: null, pole: null, saidAt: null }
    const { category: code, pole, saidAt, about, stars, sameAs, parts = [] } = words
    const { phrases, isHazard } = await published()
    const sentence = usualSentence(phrases, 'received', code, pole === undefined ? {} : { pole })
    const hazard = isHazard(code)
    const held = suspicionOf(words, hazard) ?? (!hazard && isBurst({ id: envelope.id, terminal: words.terminal, saidAt }) ? 'burst' : null)
    const opened = {
      code,
      unopened: null,
      receipt: nameOf(words.receipt),
      pole: pole ?? null,
      saidAt,
      photos: parts.filter(({ kind }) => kind === 'photo').length,
      parts: partsTold(parts),
      ...(held === null ? {} : { held }),
      ...(sameAs === undefined ? {} : { sameAs }),
      ...(sentence === undefined ? {} : { sentence }),
    }
    return about === undefined ? opened : { ...opened, follows: { receipt: nameOf(about.receipt), does: about.does, stars: stars ?? null } }
  }
}
