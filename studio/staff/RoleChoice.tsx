import { STAFF_ROLES, type StaffRole } from '../../model/case/event.ts'
import { useSpeech } from '../../ui/language.ts'
import { pageWords } from '../page-words.ts'

export interface RoleChoiceProps {
  readonly roles: readonly StaffRole[]
  readonly onChoose: (roles: StaffRole[]) => void
}

/** What somebody may do here: one role or several, each with what it is for. */
export function RoleChoice({ roles, onChoose }: RoleChoiceProps) {
  const { t } = useSpeech(pageWords)
  return (
    <fieldset className="roles">
      <legend>{t('studio.roles')}</legend>
      {STAFF_ROLES.map((role) => (
        <label key={role}>
          <input
            type="checkbox"
            name={`role-${role}`}
            checked={roles.includes(role)}
            onChange={(event) => onChoose(STAFF_ROLES.filter((each) => (each === role ? event.target.checked : roles.includes(each))))}
          />
          <span>
            <strong>{t(`studio.role.${role}`)}</strong>
            <small className="hint">{t(`studio.role.line.${role}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
