import { type Icon, IconClock, IconLeaf, IconMoon, IconPlant2, IconSnowflake, IconSun, IconSunHigh, IconSunset2, IconSunrise } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useMemo, useState } from 'react'
import { type Day, wallAt } from '../../model/day.ts'
import { useSpeech } from '../../ui/language.ts'
import { lightWords } from '../../ui/words/light.ts'
import { tourWords } from '../../ui/words/tour.ts'
import { PanelHead } from '../page/PanelHead.tsx'
import type { PanelProps } from '../page/Later.tsx'
import { SOMEWHERE } from '../overview/sun.ts'
import { dayOfSeason, HOURS, type Hour, momentOf, QUARTERS, quarterFor, quarterOf, SEASONS, type Season } from './hours.ts'

const HOUR_ICON: Readonly<Record<Hour, Icon>> = { morning: IconSunrise, noon: IconSunHigh, dusk: IconSunset2, night: IconMoon }
const SEASON_ICON: Readonly<Record<Season, Icon>> = { spring: IconPlant2, summer: IconSun, autumn: IconLeaf, winter: IconSnowflake }
const SEASON_NAMES = Object.keys(SEASONS) as Season[]

/** The map by the sun of another hour and another season, and by its lit windows at night. */
export function LightPanel({ walk, state, door }: PanelProps): ReactNode {
  const { t } = useSpeech(lightWords)
  const { t: tour } = useSpeech(tourWords)
  const id = useId()
  const [season, setSeason] = useState<Season | null>(null)
  const [today] = useState(() => wallAt(Date.now()).day)
  const { lit, mode } = state
  // Down in the street the light is that of the picture.
  useEffect(() => {
    if (mode !== 'overview') door.open(null)
  }, [mode, door])
  const quarter = quarterOf(lit ?? Date.now())
  const show = (day: Day, at: number) => walk.light(momentOf(day, at))
  const day = season === null ? today : dayOfSeason(season, today)
  const earth = state.map?.position ?? SOMEWHERE
  const hours = useMemo(() => Object.fromEntries(HOURS.map((name) => [name, quarterFor(name, day, earth)])) as Record<Hour, number>, [day, earth])
  const minutes = quarter * 15
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return (
    <div className="tour-all" data-panel="light">
      <PanelHead title={tour('tour.light')} line={t('tour.light.line')} onBack={() => door.open(null)} />
      <div className="tour-hour" dir="ltr">
        <label htmlFor={id}>
          <bdi dir="ltr">{clock}</bdi>
          <span className="visually-hidden">{t('tour.light.hour')}</span>
        </label>
        <input id={id} type="range" min={0} max={QUARTERS - 1} step={1} value={quarter} onChange={(event) => show(day, Number(event.target.value))} />
      </div>
      <ul className="tour-needs tour-lights">
        {HOURS.map((name) => {
          const Picture = HOUR_ICON[name]
          const at = hours[name]
          return (
            <li key={name}>
              <button type="button" data-hour={name} aria-pressed={lit !== null && quarter === at} onClick={() => show(day, at)}>
                <Picture stroke={1.75} aria-hidden="true" />
                <span>{t(`tour.light.${name}`)}</span>
              </button>
            </li>
          )
        })}
        <li>
          <button
            type="button"
            data-hour="now"
            aria-pressed={lit === null}
            onClick={() => {
              setSeason(null)
              walk.light(null)
            }}
          >
            <IconClock stroke={1.75} aria-hidden="true" />
            <span>{t('tour.light.now')}</span>
          </button>
        </li>
        {SEASON_NAMES.map((name) => {
          const Picture = SEASON_ICON[name]
          return (
            <li key={name}>
              <button
                type="button"
                data-season={name}
                aria-pressed={season === name}
                onClick={() => {
                  setSeason(name)
                  show(dayOfSeason(name, today), quarter)
                }}
              >
                <Picture stroke={1.75} aria-hidden="true" />
                <span>{t(`tour.light.${name}`)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
