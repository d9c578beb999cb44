import type { StaffRole } from './event.ts'
import type { Wish } from './decide.ts'
import { type CaseKind, kindOfCase } from './kind.ts'
import type { CaseState } from './state.ts'

/** What staff can do at the desk beside what they do to a case. */
export const RIGHTS = ['read-cases', 'see-contact', 'release', 'accounts', 'audit'] as const
export type Right = (typeof RIGHTS)[number]

const OF: Readonly<Record<StaffRole, readonly Right[]>> = {
  editor: ['read-cases'],
  approver: ['read-cases', 'release'],
  'case-worker': ['read-cases', 'see-contact', 'release'],
  crew: ['read-cases'],
  'uyghur-desk': ['read-cases'],
  admin: ['read-cases', 'see-contact', 'release', 'accounts', 'audit'],
}

/** The first of somebody's roles that gives a right; `null` when none does. Rule K16. */
export const roleWith = (roles: readonly StaffRole[], right: Right): StaffRole | null => roles.find((role) => OF[role].includes(right)) ?? null

/** The roles that give a right. */
export const rolesFor = (right: Right): StaffRole[] => (Object.keys(OF) as StaffRole[]).filter((role) => OF[role].includes(right))

/** Whether a role may read a case: editors read what is said of content, and only that. Rule K16. */
export const mayRead = (role: StaffRole, kind: CaseKind): boolean => role !== 'editor' || kind === 'CONTENT'

const CREW: readonly CaseState[] = ['in-progress', 'fixed']

/** What somebody at a desk wants, without who it is. */
export type DeskWish = Pick<Wish, 'is'> & { readonly to?: CaseState }

/** Whether a role may do this to a case of this kind. Rule K16. */
export function mayDo(role: StaffRole, code: string | null, { is, to }: DeskWish): boolean {
  const kind = code === null ? 'REPORT' : kindOfCase(code)
  if (!mayRead(role, kind)) return false
  switch (role) {
    case 'crew':
      return is === 'step' && to !== undefined && CREW.includes(to)
    case 'uyghur-desk':
      return is === 'answer' || is === 'translated'
    case 'approver':
      return is === 'shown' || (is === 'step' && (to === 'verified' || to === 'archived'))
    default:
      return ['step', 'answer', 'waiting', 'asked', 'translated', 'shown', 'let-through', 'me-too'].includes(is)
  }
}
