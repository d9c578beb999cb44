import type { DeskCase } from '../../model/case/desk.ts'
import { kindOfCase } from '../../model/case/kind.ts'
import { useSpeech } from '../../ui/language.ts'
import { useDesk } from '../desk.ts'
import { formatMoment } from '../parts/moment.ts'
import { Field } from '../parts/Field.tsx'
import { pageWords } from '../page-words.ts'

export interface DuplicateChoiceProps {
  readonly each: DeskCase
  readonly chosen: string
  readonly lack: string | undefined
  readonly onChoose: (id: string) => void
}

/** Which case was there first: one that is perhaps the same, or one at the same pole. */
export function DuplicateChoice({ each, chosen, lack, onChoose }: DuplicateChoiceProps) {
  const { names, now } = useDesk()
  const { locale, t, text } = useSpeech(pageWords)
  const rows = [...new Map([...each.same, ...each.atPole].map((row) => [row.id, row])).values()]
  const nameOf = (code: string | null) => {
    if (code === null) return t('studio.unopened')
    const title = names?.categories.get(code)?.title
    return title === undefined ? t(`studio.kind.${kindOfCase(code)}`) : text(title).words
  }
  const isKnown = rows.some(({ id }) => id === chosen)
  return (
    <Field label={t('studio.duplicateOf')} hint={rows.length === 0 && chosen === '' ? t('studio.duplicateOf.none') : t('studio.duplicateOf.hint')} lack={lack}>
      {(ids) => (
        <select {...ids} name="duplicateOf" value={chosen} onChange={(event) => onChoose(event.target.value)}>
          <option value="">{t('studio.chooseOne')}</option>
          {rows.map(({ id, code, pole, receivedAt }) => (
            <option key={id} value={id}>
              {nameOf(code)} {pole === null ? '' : pole.slice(pole.lastIndexOf('-') + 1)} {formatMoment(receivedAt, now(), locale)}
            </option>
          ))}
          {chosen !== '' && !isKnown && <option value={chosen}>{t('studio.same.told')}</option>}
        </select>
      )}
    </Field>
  )
}
