import { List } from '../../model/content/views.ts'
import { formatMinute } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { useDesk } from '../desk.ts'
import { poleTyped } from '../inbox/wanted.ts'
import { useObject } from '../objects.ts'
import { Field } from '../parts/Field.tsx'
import { pageWords } from '../page-words.ts'
import type { Lack } from './act.ts'
import { DayChoice } from './DayChoice.tsx'
import type { Draft, Typed } from './drafts.ts'

export interface SlotFieldsProps {
  readonly slots: readonly string[]
  readonly draft: Draft
  readonly lackOf: (lack: Lack) => string | undefined
  readonly onChange: (typed: Partial<Typed>) => void
}

// Somebody comes between seven in the morning and ten at night, on the half hour.
const TIMES = Array.from({ length: 31 }, (_, half) => formatMinute(7 * 60 + half * 30).padStart(5, '0'))

/** What the chosen sentence leaves open, each by the simplest way to fill it. */
export function SlotFields({ slots, draft, lackOf, onChange }: SlotFieldsProps) {
  const { now, names } = useDesk()
  const { t } = useSpeech(pageWords)
  const hotlines = useObject('list/hotline.json', List)
  const places = useObject('list/place.json', List)
  const { typed } = draft
  const wants = (slot: string) => slots.includes(slot)
  return (
    <div className="slots">
      {wants('day') && (
        <DayChoice label={t('studio.slot.day')} name="day" day={typed.day} now={now()} lack={lackOf('day')} onDay={(day) => onChange({ day })} />
      )}
      {wants('time') && (
        <Field label={t('studio.slot.time')} lack={lackOf('time')}>
          {(ids) => (
            <select {...ids} name="time" value={typed.time} onChange={(event) => onChange({ time: event.target.value })}>
              <option value="">{t('studio.chooseOne')}</option>
              {TIMES.map((time) => (
                <option key={time}>{time}</option>
              ))}
            </select>
          )}
        </Field>
      )}
      {wants('days') && (
        <Field label={t('studio.slot.days')} lack={lackOf('days')}>
          {(ids) => (
            <input
              {...ids}
              name="days"
              inputMode="numeric"
              maxLength={3}
              value={typed.days}
              onChange={(event) => onChange({ days: event.target.value.trim() })}
            />
          )}
        </Field>
      )}
      {wants('pole') && (
        <Field label={t('studio.slot.pole')} lack={lackOf('pole')}>
          {(ids) => (
            <input
              {...ids}
              name="pole"
              dir="ltr"
              maxLength={12}
              value={typed.pole}
              onChange={(event) => onChange({ pole: event.target.value })}
              onBlur={(event) => onChange({ pole: poleTyped(event.target.value, names?.polePrefix ?? null) ?? event.target.value })}
            />
          )}
        </Field>
      )}
      {wants('phone') && (
        <Field label={t('studio.slot.phone')} lack={lackOf('phone')}>
          {(ids) => (
            <>
              <input
                {...ids}
                name="phone"
                dir="ltr"
                list={`${ids.id}-list`}
                maxLength={32}
                value={typed.phone}
                onChange={(event) => onChange({ phone: event.target.value })}
              />
              <datalist id={`${ids.id}-list`}>
                {(hotlines?.rows ?? []).map(({ id, code, title }) => (
                  <option key={id} value={code}>
                    {title.zh}
                  </option>
                ))}
              </datalist>
            </>
          )}
        </Field>
      )}
      {wants('place') && (
        <div className="pair">
          <Field label={t('studio.slot.place.zh')} lack={lackOf('place')}>
            {(ids) => (
              <>
                <input
                  {...ids}
                  name="placeZh"
                  lang="zh-Hans-CN"
                  dir="ltr"
                  list={`${ids.id}-list`}
                  maxLength={60}
                  value={typed.placeZh}
                  onChange={(event) => {
                    const known = places?.rows.find(({ title }) => title.zh === event.target.value)?.title.ug
                    onChange({ placeZh: event.target.value, ...(known === undefined ? {} : { placeUg: known }) })
                  }}
                />
                <datalist id={`${ids.id}-list`}>
                  {(places?.rows ?? []).map(({ id, title }) => (
                    <option key={id} value={title.zh} />
                  ))}
                </datalist>
              </>
            )}
          </Field>
          <Field label={t('studio.slot.place.ug')}>
            {(ids) => (
              <input
                {...ids}
                name="placeUg"
                lang="ug-Arab-CN"
                dir="rtl"
                maxLength={60}
                value={typed.placeUg}
                onChange={(event) => onChange({ placeUg: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
    </div>
  )
}
