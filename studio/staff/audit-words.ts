import * as z from 'zod/mini'
import { STAFF_ROLES } from '../../model/case/event.ts'
import { CaseState } from '../../model/case/state.ts'
import type { AuditEntry } from '../../model/staff/audit.ts'
import { type PageSpeech, type PageWord, pageWords } from '../page-words.ts'

const Change = z.object({
  roles: z.optional(z.array(z.enum(STAFF_ROLES))),
  isOff: z.optional(z.boolean()),
  reset: z.optional(z.boolean()),
})

function read(detail: string): z.infer<typeof Change> {
  try {
    return Change.safeParse(JSON.parse(detail)).data ?? {}
  } catch (error) {
    // A detail that is no JSON comes from a hub that knows more than this page.
    if (!(error instanceof SyntaxError)) throw error
    return {}
  }
}

/** What was done, in words; of what this page does not know yet, that something was done. */
export function actWords({ act, detail }: Pick<AuditEntry, 'act' | 'detail'>, t: PageSpeech['t']): string {
  const state = CaseState.safeParse(act.startsWith('case.') ? act.slice('case.'.length) : null)
  if (state.success) return t('studio.audit.step', { state: t(`receipt.state.${state.data}`) })
  const key = `studio.audit.${act}`
  const words = key in pageWords ? t(key as PageWord) : t('studio.audit.other')
  if (!act.startsWith('staff.')) return words
  const { roles, isOff, reset } = read(detail)
  const more = [
    ...(roles === undefined ? [] : [roles.map((role) => t(`studio.role.${role}`)).join(t('studio.and'))]),
    ...(isOff === undefined ? [] : [t(isOff ? 'studio.standing.off' : 'studio.standing.on')]),
    ...(reset === true ? [t('studio.people.reset')] : []),
  ]
  return more.length === 0 ? words : t('studio.audit.more', { act: words, more: more.join(t('studio.and')) })
}
