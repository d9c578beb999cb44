import { IconArrowLeft, IconArrowRight, IconColumns2 } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ViewpointVersion } from '../../model/content/tour.ts'
import { useSpeech } from '../../ui/language.ts'
import { timeWords } from '../../ui/words/time.ts'
import { tourWords } from '../../ui/words/tour.ts'
import { PanelHead } from '../page/PanelHead.tsx'
import type { PanelProps } from '../page/Later.tsx'
import { Said } from '../page/Said.tsx'
import { DIVIDE, inOrderOfTime, moveDivide } from './times.ts'

/** The other pictures of a place, years ago or at dusk: one alone, or beside the picture of today with a divide to move. */
export function TimePanel({ walk, state, door }: PanelProps): ReactNode {
  const { t } = useSpeech(timeWords)
  const { t: tour } = useSpeech(tourWords)
  const { place, version, beside, at, graph } = state
  const versions = useMemo(() => inOrderOfTime(place?.versions ?? []), [place])
  const close = () => {
    walk.beside.leave()
    door.open(null)
  }
  const here = graph?.id[at ?? -1]
  const show = async (name: string | null) => {
    walk.beside.leave()
    if (here !== undefined) await walk.go({ ...walk.eye.look(here), ...(name === null ? {} : { version: name }) })
  }
  const chosen = versions.find(({ name }) => name === (beside ?? version))
  const compare = async (name: string) => {
    // The picture of today is the one that stays on the glass.
    if (version !== null) await show(null)
    await walk.beside.show(name)
  }
  return (
    <div className="tour-all" data-panel="time">
      <PanelHead title={tour('tour.time')} line={versions.length === 0 ? undefined : t('tour.time.choose')} onBack={close} />
      {place !== null && versions.length === 0 ? <p className="tour-note">{t('tour.time.none')}</p> : null}
      <ul className="tour-times">
        {versions.map((each) => (
          <li key={each.name}>
            <button type="button" data-time={each.name} aria-pressed={each.name === chosen?.name} onClick={() => void show(each.name)}>
              <TimeName version={each} />
            </button>
          </li>
        ))}
        {versions.length === 0 ? null : (
          <li>
            <button type="button" data-time="now" aria-pressed={chosen === undefined} onClick={() => void show(null)}>
              <b>{t('tour.time.now')}</b>
            </button>
          </li>
        )}
      </ul>
      {chosen === undefined ? null : beside === null ? (
        <div className="tour-actions">
          <button type="button" className="tour-say" data-time-act="compare" onClick={() => void compare(chosen.name)}>
            <IconColumns2 stroke={1.75} aria-hidden="true" />
            <span>{t('tour.time.compare')}</span>
          </button>
        </div>
      ) : (
        <Divide walk={walk} version={chosen} />
      )}
    </div>
  )
}

function TimeName({ version }: { version: ViewpointVersion }): ReactNode {
  const { t } = useSpeech(timeWords)
  return (
    <>
      <b>
        <Said text={version.title} quiet />
      </b>
      {version.year === undefined ? null : <small>{t('tour.time.year', { year: version.year })}</small>}
    </>
  )
}

/** Moves the divide: by buttons, by a slide under the finger, by arrow keys. Left is left in every language, as in the picture. */
function Divide({ walk, version }: Pick<PanelProps, 'walk'> & { version: ViewpointVersion }): ReactNode {
  const { t, text } = useSpeech(timeWords)
  const id = useId()
  const [share, setShare] = useState<number>(DIVIDE.start)
  useEffect(() => walk.beside.divide(share), [walk, share])
  const [picture] = useState(() => document.querySelector('.tour-picture'))
  const name = text(version.title).words
  return (
    <>
      <div className="tour-divide" dir="ltr">
        <button type="button" data-divide="less" onClick={() => setShare(moveDivide(share, -DIVIDE.step))}>
          <IconArrowLeft stroke={1.75} aria-hidden="true" />
          <span dir="auto">{t('tour.time.moreNow')}</span>
        </button>
        <label htmlFor={id} className="visually-hidden">
          {t('tour.time.divide', { name })}
        </label>
        <input
          id={id}
          type="range"
          min={DIVIDE.least * 100}
          max={DIVIDE.most * 100}
          step={1}
          value={Math.round(share * 100)}
          onChange={(event) => setShare(Number(event.target.value) / 100)}
        />
        <button type="button" data-divide="more" onClick={() => setShare(moveDivide(share, DIVIDE.step))}>
          <span dir="auto">{t('tour.time.moreThen')}</span>
          <IconArrowRight stroke={1.75} aria-hidden="true" />
        </button>
      </div>
      {picture === null
        ? null
        : createPortal(
            <div className="tour-divider" dir="ltr" aria-hidden="true" style={{ left: `${share * 100}%` }}>
              <span dir="auto">
                <Said text={version.title} quiet />
              </span>
              <span dir="auto">{t('tour.time.now')}</span>
            </div>,
            picture,
          )}
    </>
  )
}
