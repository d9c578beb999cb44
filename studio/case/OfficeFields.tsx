import { List } from '../../model/content/views.ts'
import type { Text } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { useObject } from '../objects.ts'
import { Field } from '../parts/Field.tsx'
import { pageWords } from '../page-words.ts'
import type { Draft } from './drafts.ts'

export interface OfficeFieldsProps {
  readonly draft: Draft
  readonly lack: string | undefined
  readonly onChange: (part: Pick<Draft, 'officeZh' | 'officeUg'>) => void
}

/** The places and hotlines of the community, each name once: whom something can be sent to. */
function useOffices(): readonly Text[] {
  const places = useObject('list/place.json', List)
  const hotlines = useObject('list/hotline.json', List)
  const all = [...(places?.rows ?? []).filter(({ placeType }) => placeType === 'office' || placeType === 'repair'), ...(hotlines?.rows ?? [])]
  return [...new Map(all.map(({ title }) => [title.zh, title])).values()]
}

/** To whom it is sent, in both languages. A name that the community knows brings its Uyghur along. */
export function OfficeFields({ draft, lack, onChange }: OfficeFieldsProps) {
  const { t } = useSpeech(pageWords)
  const offices = useOffices()
  const { officeZh, officeUg } = draft
  function type(zh: string): void {
    const known = offices.find((each) => each.zh === zh)
    onChange({ officeZh: zh, officeUg: known?.ug ?? officeUg })
  }
  return (
    <div className="pair">
      <Field label={t('studio.office.zh')} lack={lack}>
        {(ids) => (
          <>
            <input
              {...ids}
              name="officeZh"
              lang="zh-Hans-CN"
              dir="ltr"
              list={`${ids.id}-list`}
              maxLength={60}
              value={officeZh}
              onChange={(event) => type(event.target.value)}
            />
            <datalist id={`${ids.id}-list`}>
              {offices.map(({ zh }) => (
                <option key={zh} value={zh} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field label={t('studio.office.ug')} {...(officeZh.trim() !== '' && officeUg.trim() === '' ? { hint: t('studio.office.onlyChinese') } : {})}>
        {(ids) => (
          <input
            {...ids}
            name="officeUg"
            lang="ug-Arab-CN"
            dir="rtl"
            maxLength={60}
            value={officeUg}
            onChange={(event) => onChange({ officeZh, officeUg: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
