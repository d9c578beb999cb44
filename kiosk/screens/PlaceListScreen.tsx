import { IconMap2 } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { NEEDS, type Need, showsOn } from '../../model/content/item.ts'
import { NEAR_MINUTES } from '../../model/content/on-foot.ts'
import { grants, minutesTo, type PlaceWish, wishesAmong } from '../../model/content/place-wish.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { needWords } from '../../ui/words/need.ts'
import { placesWords } from '../../ui/words/places.ts'
import { useWall } from '../clock.ts'
import { GrowingRows } from '../parts/GrowingRows.tsx'
import { Page } from '../parts/Page.tsx'
import { RowLink } from '../parts/RowLink.tsx'
import { Touch } from '../parts/Touch.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Broken, Empty } from '../parts/Waiting.tsx'
import { PlacesPlan, NUMBERED } from '../places/PlacesPlan.tsx'
import { PlaceUnder } from '../places/PlaceUnder.tsx'
import { useFacts } from '../places/use-facts.ts'
import { useLooking } from '../places/use-looking.ts'
import { type StackedRow, useCommunity, useRows } from '../reading/community.ts'
import { useWatched } from '../reading/objects.ts'
import { useReadPlan, useReadSeen } from '../reading/read-seen.ts'
import { note, session } from '../session/session.ts'
import '../places/places.css'

/** All places: by the needs 吃住行游购娱健, by what one asks of them (open, without steps, near), in a list and on the plan. */
export function PlaceListScreen(): ReactNode {
  const { t } = useSpeech(kioskWords)
  const { t: named } = useSpeech(needWords)
  const { t: placed } = useSpeech(placesWords)
  const { home } = useCommunity()
  const wall = useWall()
  const reading = useRows('place')
  const facts = useFacts()
  const looking = useLooking()
  const { need, wishes, plan } = useWatched(session)
  const rows = useMemo(
    () => (reading.is === 'ready' ? reading.value.filter(({ row }) => showsOn({ ...row, status: 'published' }, wall.day)) : []),
    [reading, wall.day],
  )
  const here = NEEDS.filter((each) => rows.some(({ row }) => row.needs.includes(each)))
  const chosen = here.includes(need as Need) ? (need as Need) : null
  const offered = useMemo(
    () =>
      wishesAmong(
        rows.map(({ row }) => facts.get(row.id)),
        looking,
      ),
    [rows, facts, looking],
  )
  const shown = useMemo(() => {
    const held = wishes.filter((wish) => offered.includes(wish))
    const far = ({ row }: StackedRow) => {
      const fact = facts.get(row.id)
      return (fact === undefined ? null : minutesTo(fact, looking)) ?? Infinity
    }
    const fitting = rows.filter(({ row }) => (chosen === null || row.needs.includes(chosen)) && grants(facts.get(row.id), held, looking))
    // Who asks for something wants the nearest; the whole list stays as the community has ordered it. Equal, also twice Infinity, keeps that order.
    return chosen === null && held.length === 0 ? fitting : [...fitting].sort((a, b) => (far(a) === far(b) ? 0 : far(a) - far(b)))
  }, [rows, facts, looking, wishes, offered, chosen])
  useReadSeen(shown)
  useReadPlan()
  const shownFacts = useMemo(() => shown.map(({ row }) => facts.get(row.id)), [shown, facts])
  const toggle = (wish: PlaceWish) => note({ wishes: wishes.includes(wish) ? wishes.filter((each) => each !== wish) : [...wishes, wish] })
  const planned = plan && home.counts.viewpoint > 0
  return (
    <Page name="place-list" title={t('kiosk.home.places')}>
      <div className="chips" role="group">
        <Touch className="chip" aria-pressed={chosen === null} onTouch={() => note({ need: null })}>
          {t('kiosk.place.all')}
        </Touch>
        {here.map((each) => (
          <Touch key={each} className="chip" aria-pressed={chosen === each} onTouch={() => note({ need: each })}>
            {named(`need.${each}`)}
          </Touch>
        ))}
      </div>
      <div className="chips" role="group">
        {offered.map((wish) => (
          <Touch key={wish} className="chip" aria-pressed={wishes.includes(wish)} data-wish={wish} onTouch={() => toggle(wish)}>
            {placed(`places.wish.${wish}`, { n: NEAR_MINUTES })}
          </Touch>
        ))}
        {home.counts.viewpoint === 0 ? null : (
          <Touch className="chip plan-chip" aria-pressed={plan} data-action="plan" onTouch={() => note({ plan: !plan })}>
            <IconMap2 aria-hidden size="1.2em" stroke={1.75} />
            {placed('places.plan')}
          </Touch>
        )}
      </div>
      {reading.is === 'loading' ? <Skeleton /> : reading.is === 'problem' ? <Broken /> : rows.length === 0 ? <Empty /> : null}
      {planned && shown.length > 0 ? <PlacesPlan facts={shownFacts} from={looking.from} /> : null}
      {rows.length > 0 && shown.length === 0 ? (
        <div className="places-none" role="status">
          <p>{placed('places.none')}</p>
          <Touch className="action" data-action="clear" onTouch={() => note({ need: null, wishes: [] })}>
            {placed('places.clear')}
          </Touch>
        </div>
      ) : null}
      <GrowingRows key={`${chosen} ${wishes}`} list={shown}>
        {({ row }, at) => {
          const fact = facts.get(row.id)
          return (
            <RowLink
              key={row.id}
              row={row}
              {...(planned && at < NUMBERED && fact?.at !== undefined ? { number: at + 1 } : {})}
              under={<PlaceUnder address={row.under} fact={fact} looking={looking} />}
            />
          )
        }}
      </GrowingRows>
    </Page>
  )
}
