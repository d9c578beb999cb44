import type { Locale } from '../../model/text.ts'
import { watched } from '../../sw/page/door.ts'
import { mark } from './mark.ts'
import type { Mouth } from './mouth.ts'
import { piecesOf, type Sentence, sentencesOf } from './page-text.ts'
import type { Player } from './player.ts'
import { recordingFor } from './Recorded.tsx'
import { aloud, sounding } from './speaking.ts'

/** What reading has met so far on this page. */
export const readingNews = watched<{ readonly missing: number; readonly silent: boolean }>({ missing: 0, silent: false })

/** Reads a page aloud, sentence by sentence, or as somebody has recorded it. Rules V6, V9 and V10. */
export interface Reader {
  /** begins with the page's first sentence, or goes on where it was paused */
  start(locale: Locale): void
  pause(): void
  /** one sentence back, of a recording ten seconds; at the beginning the first one again */
  back(): void
  /** goes on with the same piece of the page in another language */
  speakAs(locale: Locale): void
  stop(): void
}

const REWIND_S = 10
const page = () => document.querySelector('main[data-page]')

export function openReader(mouth: Mouth, player: Player): Reader {
  let sentences: readonly Sentence[] = []
  let spoken: Locale = 'zh'
  let at = 0
  /** what is heard instead of the sentences */
  let recording: string | null = null
  let turn = new AbortController()

  const read = (locale: Locale): readonly Sentence[] => {
    const main = page()
    return main === null ? [] : piecesOf(main, locale).flatMap(sentencesOf)
  }
  /** A long list is drawn as its reader comes nearer: at what was its end there may be more by now. */
  const growsTo = (next: number): boolean => {
    const now = read(spoken)
    if (now.length <= next) return false
    sentences = now
    return true
  }
  const run = async () => {
    turn.abort()
    turn = new AbortController()
    const { signal } = turn
    sounding.set(true)
    if (recording !== null) {
      mark(null)
      const heard = (await player.ready()) ? await player.playFile(recording, signal) : 'silent'
      if (signal.aborted || heard === 'stopped') return
      if (heard === 'heard') return void aloud.set('silent')
      if (heard === 'silent') {
        readingNews.set({ missing: 0, silent: true })
        return void aloud.set('paused')
      }
      console.warn(`speech: the recording ${recording} cannot be played`)
      recording = null
    }
    while (at < sentences.length || growsTo(at)) {
      const sentence = sentences[at] as Sentence
      mark(sentence)
      const heard = await mouth.say(sentence.text, sentence.piece.locale, signal)
      if (signal.aborted || heard.is === 'stopped') return
      const { missing } = readingNews.get()
      readingNews.set(heard.is === 'silent' ? { missing, silent: true } : { missing: missing + heard.missing.length, silent: false })
      // Without sound nothing runs on by itself; the bar says so.
      if (heard.is === 'silent') return void aloud.set('paused')
      at++
    }
    aloud.set('silent')
  }
  return {
    start(locale) {
      if (sentences.length === 0) {
        readingNews.set({ missing: 0, silent: false })
        spoken = locale
        sentences = read(locale)
        recording = recordingFor(locale)
        at = 0
        void run()
      } else {
        player.goOn()
        sounding.set(true)
        if (readingNews.get().silent || turn.signal.aborted) void run()
      }
    },
    pause() {
      player.pause()
      sounding.set(false)
    },
    back() {
      if (recording !== null && player.rewind(REWIND_S)) {
        player.goOn()
        sounding.set(true)
        return void aloud.set('going')
      }
      at = Math.max(0, at - 1)
      player.goOn()
      aloud.set('going')
      void run()
    },
    speakAs(locale) {
      spoken = locale
      const wasRecorded = recording !== null
      recording = recordingFor(locale)
      const piece = sentences[at]?.piece
      if (piece === undefined) return
      const place = [...new Set(sentences.map((each) => each.piece))].indexOf(piece)
      sentences = read(locale)
      const next = [...new Set(sentences.map((each) => each.piece))][place]
      // A recording has no places that the other language could go on from.
      at = next === undefined || wasRecorded ? 0 : sentences.findIndex((each) => each.piece === next)
      if (aloud.get() === 'going') void run()
      else turn.abort()
    },
    stop() {
      turn.abort()
      sentences = []
      at = 0
      recording = null
      mark(null)
      sounding.set(false)
      player.goOn()
    },
  }
}
