import type { FastifyInstance } from 'fastify'
import { DeskAct } from '../../model/case/desk-act.ts'
import { DeskCase } from '../../model/case/desk.ts'
import type { Wish } from '../../model/case/decide.ts'
import { type Actor, Sentence, type StaffRole } from '../../model/case/event.ts'
import { mayDo, type DeskWish } from '../../model/case/rights.ts'
import { usualSentence } from '../../model/case/usual.ts'
import { CaseId } from '../../model/case/uuid7.ts'
import type { Words } from '../../model/case/words.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { REFUSALS, refuse, type RefusalCode } from '../refuse.ts'
import { about } from '../route.ts'
import type { Published } from '../published.ts'
import { staffOf } from '../staff/gate.ts'
import { readBody } from '../staff/read-body.ts'
import type { CaseFileRow } from '../store/case-rows.ts'
import { keepPictures } from '../store/pictures.ts'
import type { DeskSettings } from './desk-settings.ts'
import { reads } from './list.ts'
import { deskCase } from './one.ts'

type Act = DeskAct['act']
type Spoken = Extract<Act, { is: 'answer' }>

/** The sentence that goes out: the one that was chosen, as it is published today; at a step, the usual one when nothing was said of it. Rule C18. */
function sentenceOf(
  { sentence: chosen }: Spoken,
  act: Act,
  { code, pole }: CaseFileRow,
  { phrases }: Published,
): Result<Sentence | undefined, 'wrong-sentence'> {
  if (chosen === null) return ok(undefined)
  if (chosen === undefined) {
    if (act.is !== 'step') return ok(undefined)
    const { office, reason } = act
    const values = { ...(pole === null ? {} : { pole }), ...(office === undefined ? {} : { office }), ...(reason === undefined ? {} : { reason }) }
    return ok(usualSentence(phrases, act.to, code ?? 'REPORT', values))
  }
  const phrase = phrases.phrases.find(({ id }) => id === chosen.phrase)
  const whole = phrase === undefined ? null : Sentence.safeParse({ phrase: phrase.id, text: phrase.text, values: chosen.values })
  return whole?.success === true ? ok(whole.data) : problem('wrong-sentence')
}

/** What a desk wants as a wish of somebody. What is shown to others of the words comes from the words themselves, not from the desk. */
function wishOf(act: Act, by: Actor, words: Words | null, sentence: Sentence | undefined): Wish {
  if (act.is === 'shown') {
    const { public: isPublic, photos, summary } = act
    return {
      is: 'shown',
      by,
      public: isPublic,
      photos: isPublic ? photos.map(({ part }) => part) : [],
      sentences: words?.sentences ?? [],
      ...(summary === undefined ? {} : { summary }),
      ...(words?.viewpoint === undefined ? {} : { viewpoint: words.viewpoint }),
    }
  }
  if (act.is === 'translated' || act.is === 'let-through') return { ...act, by }
  const { sentence: _, ...rest } = act
  return { ...rest, by, ...(sentence === undefined ? {} : { sentence }) } as Wish
}

/** `POST /api/desk/cases/<id>/acts`: somebody does something to a case, if their role and the rules allow. Rules K2 to K4, K9, K16. */
export async function acts(app: FastifyInstance, settings: DeskSettings): Promise<void> {
  const { store, site, open, published, parts, now } = settings
  const isRefusal = (kind: string): kind is RefusalCode => kind in REFUSALS

  app.post<{ Params: { id: string } }>(
    '/api/desk/cases/:id/acts',
    about({
      who: { is: 'staff', right: 'read-cases' },
      does: 'Does something to a case: a step, an answer, a translation, showing it to others.',
      body: DeskAct,
      answer: DeskCase,
      refuses: [
        'bad-question',
        'no-such-case',
        'not-allowed',
        'somebody-was-faster',
        'no-road',
        'same-person',
        'not-checked',
        'reason-missing',
        'other-case-missing',
        'own-duplicate',
        'not-yours',
        'too-late',
        'says-nothing',
        'nothing-to-translate',
        'not-for-others',
        'not-held',
        'wrong-sentence',
        'bad-picture',
        'busy',
        'not-kept',
      ],
    }),
    async (request, reply) => {
      const id = CaseId.safeParse(request.params.id)
      const body = readBody(request, DeskAct)
      if (!body.ok) return refuse(reply, 'bad-question', body.problem)
      const row = id.success ? await store.cases.row(site, id.data) : null
      const staff = staffOf(request)
      if (row === null || !reads(staff.roles, row.code)) return refuse(reply, 'no-such-case')
      const { seen, act } = body.value
      const role: StaffRole | undefined = staff.roles.find((each) => mayDo(each, row.code, act as DeskWish))
      if (role === undefined) return refuse(reply, 'not-allowed')
      if (act.is === 'step' && act.to === 'duplicate' && act.duplicateOf !== undefined && (await store.cases.row(site, act.duplicateOf)) === null)
        return refuse(reply, 'other-case-missing', 'act: duplicateOf wants a case of this hub')
      const envelope = (await store.desk.firstWords(site, [row.id])).get(row.id)
      const words = envelope === undefined || envelope.sealed === '' ? null : (await open(envelope)).words
      const sentence = 'note' in act || 'sentence' in act || act.is === 'step' ? sentenceOf(act as Spoken, act, row, await published()) : ok(undefined)
      if (!sentence.ok) return refuse(reply, 'wrong-sentence')
      const pictures: { readonly part: number; readonly bytes: Uint8Array }[] = []
      if (act.is === 'shown' && act.public)
        for (const { part, covers } of act.photos) {
          const picture = await parts.forOthers(row.id, part, covers)
          if (!picture.ok) return refuse(reply, picture.problem === 'busy' ? 'busy' : 'bad-picture', `photo ${part}: ${picture.problem}`)
          pictures.push({ part, bytes: picture.value })
        }
      const done = await store.cases.act(site, row.id, wishOf(act, { role, id: staff.id }, words, sentence.value), {
        readsUyghur: words?.locale === 'ug',
        now: now(),
        seen,
        ...(act.is === 'shown' ? { also: (transaction) => keepPictures(transaction, site, row.id, pictures) } : {}),
      })
      if (!done.ok) {
        const { kind } = done.problem
        return refuse(reply, isRefusal(kind) ? kind : 'not-kept', kind)
      }
      return deskCase(settings, row.id, staff)
    },
  )
}
