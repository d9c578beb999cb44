import { IconPhone } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ItemOf } from '../../model/content/listed-item.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { Fact } from '../parts/Fact.tsx'
import { ItemTitle } from '../parts/ItemTitle.tsx'
import { Page } from '../parts/Page.tsx'
import { Phones } from '../parts/Phones.tsx'
import { ReviewNote } from '../parts/ReviewNote.tsx'
import { Said } from '../parts/Said.tsx'

/** One number, as a search finds it. */
export function HotlinePage({ hotline }: { hotline: ItemOf<'hotline'> }): ReactNode {
  const { t } = useSpeech(kioskWords)
  return (
    <Page
      name="hotline"
      both={hotline.translation.ug}
      title={<ItemTitle text={hotline.title} />}
      note={<ReviewNote state={hotline.translation.ug} outdated={hotline.translation.outdated} />}
    >
      <Fact icon={IconPhone} title={t('kiosk.help.noCall')} wide>
        <Phones numbers={[hotline.number]} />
        {hotline.hoursText === undefined ? null : (
          <p>
            <Said text={hotline.hoursText} />
          </p>
        )}
        {hotline.summary === undefined ? null : (
          <p>
            <Said text={hotline.summary} />
          </p>
        )}
      </Fact>
    </Page>
  )
}
