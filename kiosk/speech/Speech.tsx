import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useLocation } from 'wouter'
import { addWords, useSpeech } from '../../ui/language.ts'
import { speechWords } from '../../ui/words/speech.ts'
import { onGlass } from '../glass.ts'
import { Touch } from '../parts/Touch.tsx'
import { useCommunity } from '../reading/community.ts'
import { useWatched } from '../reading/objects.ts'
import { openAhead } from './open-ahead.ts'
import { watchHeadphones } from './headphones.ts'
import { openMouth } from './mouth.ts'
import { pageSound } from './page-sound.ts'
import { openPlayer } from './player.ts'
import { ReadBar } from './ReadBar.tsx'
import { openReader, readingNews } from './reader.ts'
import { aloud, spokenMode } from './speaking.ts'
import { beginSpoken, type Spoken } from './spoken.ts'
import { SpokenPad } from './SpokenPad.tsx'
import { watchTicks } from './tick.ts'
import { watchTwoFingers } from './two-fingers.ts'
import { openVoices } from './voices.ts'
import './speech.css'

const KEY = 'F9'
const STEPS: Readonly<Record<string, (spoken: Spoken, rtl: boolean) => void>> = {
  ArrowDown: (spoken) => spoken.next(),
  ArrowUp: (spoken) => spoken.previous(),
  ArrowRight: (spoken, rtl) => (rtl ? spoken.previous() : spoken.next()),
  ArrowLeft: (spoken, rtl) => (rtl ? spoken.next() : spoken.previous()),
  Enter: (spoken) => spoken.choose(),
  Escape: (spoken) => spoken.end(),
}

/** Reading aloud and the spoken mode, wherever one is; nothing of a voice is fetched before somebody wants to hear it. */
export function Speech(): ReactNode {
  const { own, stack } = useCommunity()
  const { terminal } = stack
  const { locale, dir, t } = useSpeech(speechWords)
  const [path] = useLocation()
  const reading = useWatched(aloud)
  const mode = useWatched(spokenMode)
  const news = useWatched(readingNews)
  const [covered, setCovered] = useState(false)
  const [spoken, setSpoken] = useState<Spoken | null>(null)
  const parts = useRef<{ player: ReturnType<typeof openPlayer>; mouth: ReturnType<typeof openMouth>; reader: ReturnType<typeof openReader> } | null>(null)
  const plugged = useRef(false)

  useEffect(() => {
    const ticks = () => watchTicks(terminal.volume ?? 0, pageSound)
    return onGlass() && (terminal.volume ?? 0) > 0 ? openAhead(pageSound, ticks) : ticks()
  }, [terminal])
  const open = useMemo(
    () => () => {
      if (parts.current !== null) return parts.current
      addWords(speechWords)
      const player = openPlayer(pageSound(), terminal.volume)
      player.headphones(plugged.current)
      const mouth = openMouth(openVoices(`${own.base}speech/`, player), player)
      parts.current = { player, mouth, reader: openReader(mouth, player) }
      return parts.current
    },
    [own.base, terminal.volume],
  )
  // Into the tour and out of it this begins anew elsewhere on the page: what was being read is not what stands there.
  useEffect(
    () => () => {
      if (parts.current === null) return
      aloud.set('silent')
      parts.current.reader.stop()
      parts.current.player.close()
      parts.current = null
    },
    [],
  )

  useEffect(() => {
    if (reading === 'silent' && parts.current === null) return
    const { reader } = open()
    if (reading === 'going') reader.start(locale)
    else if (reading === 'paused') reader.pause()
    else {
      reader.stop()
      setCovered(false)
    }
    // A new language is read by the effect below.
  }, [reading, open])
  const spokenIn = useRef(locale)
  useEffect(() => {
    if (spokenIn.current !== locale && aloud.get() !== 'silent') open().reader.speakAs(locale)
    spokenIn.current = locale
  }, [locale, open])
  // Another page is not what was being read.
  const readOn = useRef(path)
  useEffect(() => {
    if (readOn.current !== path) aloud.set('silent')
    readOn.current = path
  }, [path])

  useEffect(() => {
    if (!mode) return
    aloud.set('silent')
    const walk = beginSpoken(open().mouth)
    setSpoken(walk)
    return () => {
      walk.end()
      setSpoken(null)
    }
  }, [mode, open])
  // Who began it so ends it so, and hears that it is over.
  const toggle = useMemo(() => () => (spoken === null ? spokenMode.set(true) : spoken.end()), [spoken])
  useEffect(() => watchTwoFingers(window, toggle), [toggle])
  useEffect(
    () =>
      watchHeadphones(terminal, location.hostname, (now) => {
        plugged.current = now
        parts.current?.player.headphones(now)
        // What was said into somebody's ears is not said into the lobby.
        aloud.set('silent')
        spokenMode.set(now)
      }),
    [terminal],
  )
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const begins = event.key === (terminal.spokenKey ?? KEY)
      const step = spoken === null ? undefined : STEPS[event.key]
      if (!begins && step === undefined) return
      event.preventDefault()
      event.stopPropagation()
      if (begins) toggle()
      else if (spoken !== null) step?.(spoken, dir === 'rtl')
    }
    addEventListener('keydown', press, { capture: true })
    return () => removeEventListener('keydown', press, { capture: true })
  }, [spoken, dir, terminal, toggle])

  return (
    <>
      {reading === 'silent' ? null : (
        <ReadBar
          going={reading === 'going'}
          {...news}
          onPlay={() => aloud.set(reading === 'going' ? 'paused' : 'going')}
          onBack={() => open().reader.back()}
          onHide={() => setCovered(true)}
          onStop={() => aloud.set('silent')}
        />
      )}
      {covered
        ? createPortal(
            <Touch className="read-cover" data-speech="cover" onTouch={() => setCovered(false)}>
              {t('speech.hidden')}
            </Touch>,
            document.body,
          )
        : null}
      {spoken === null ? null : createPortal(<SpokenPad spoken={spoken} />, document.body)}
    </>
  )
}
