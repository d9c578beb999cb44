import { type KeyboardEvent, type RefObject, type SyntheticEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Question } from './candidate.ts'
import { type Act, type Composing, compose, composed, isOpen, type Mode } from './composing.ts'
import type { InputEngines } from './engines.ts'

type Box = HTMLInputElement | HTMLTextAreaElement

/** What a field and the keys under it need of each other. */
export interface Typing {
  readonly now: Composing
  /** how what is being composed is read */
  readonly read: string
  readonly act: (act: Act) => void
  /** what an `<input>` or `<textarea>` takes: it stays a field like any other, for a keyboard too */
  readonly field: {
    readonly ref: RefObject<Box | null>
    readonly value: string
    readonly maxLength: number
    readonly onChange: (event: SyntheticEvent<Box>) => void
    readonly onSelect: (event: SyntheticEvent<Box>) => void
    readonly onKeyDown: (event: KeyboardEvent<Box>) => void
  }
}

const partsOf = ({ value, selectionEnd }: Box) => {
  const caret = selectionEnd ?? value.length
  return { before: value.slice(0, caret), after: value.slice(caret) }
}

const touchesKeys = ({ is }: Act): boolean => is !== 'field' && is !== 'candidates' && is !== 'mode'

/** A caret that was moved without anybody being told, by a program that reads the page to its user. */
function withCaret(now: Composing, box: Box | null): Composing {
  const { before, after } = now.field
  if (box === null || box.value !== before + after || box.selectionEnd === before.length) return now
  return composed(now, { is: 'field', field: partsOf(box) }, box.maxLength)
}

function questionOf({ mode, letters, ink, field: { before } }: Composing): Question | null {
  switch (mode) {
    case 'ug':
      return { is: 'ug', before }
    case 'ink':
      return ink.length > 0 ? { is: 'ink', ink, before } : { is: 'next', before }
    case 'pinyin':
    case 'nine':
      return letters === '' ? { is: 'next', before } : { is: 'pinyin', typed: letters, keys: mode === 'nine' ? 9 : 26, before }
    case 'strokes':
      return letters === '' ? { is: 'next', before } : { is: 'strokes', codes: letters }
    default:
      return null
  }
}

/**
 * Keeps a text while it is typed: at its caret, in any mode, from the glass and from a keyboard. It forgets all of it when the
 * page goes. Rules T12, T13.
 *
 * @param text what the field holds; who gives it may also change it
 * @param mode how it is typed; it changes once nothing is being composed
 * @param most how many UTF-16 units the field takes
 * @param engines `null` until there is somebody to ask
 */
export function useComposing(text: string, onText: (text: string) => void, mode: Mode, most: number, engines: InputEngines | null): Typing {
  const [now, setNow] = useState<Composing>(() => compose(mode, { before: text.slice(0, most), after: '' }))
  const [read, setRead] = useState('')
  const box = useRef<Box>(null)
  const latest = useRef(now)
  const tell = useRef(onText)
  tell.current = onText

  const act = useCallback(
    (what: Act) => {
      const before = latest.current
      const next = composed(touchesKeys(what) ? withCaret(before, box.current) : before, what, most)
      if (next === before) return
      latest.current = next
      setNow(next)
      const [was, is] = [before, next].map(({ field }) => field.before + field.after) as [string, string]
      if (is !== was) tell.current(is)
    },
    [most],
  )

  // Somebody else changed the text: the field was cleared, or the session ended.
  useEffect(() => {
    const { field } = latest.current
    if (field.before + field.after !== text) act({ is: 'field', field: { before: text, after: '' } })
  }, [text, act])

  // The language of the page may bring other keys, but never while a character is on its way.
  const open = isOpen(now)
  useEffect(() => {
    if (!open) act({ is: 'mode', mode })
  }, [mode, open, act])

  const { turn } = now
  useEffect(() => {
    const question = questionOf(latest.current)
    if (question === null || engines === null) return setRead(latest.current.letters)
    if (latest.current.letters === '') setRead('')
    void engines.ask(question).then((offer) => {
      if (offer === null || latest.current.turn !== turn) return
      setRead(offer.read)
      act({ is: 'candidates', turn, candidates: offer.candidates })
    })
  }, [turn, now.mode, engines, act])

  // The caret stands where the glass writes; a browser puts it at the end of what a page has changed.
  const { before, after } = now.field
  useLayoutEffect(() => {
    const field = box.current
    if (field === null || field.value !== before + after) return
    if (field.selectionEnd !== before.length || field.selectionStart !== before.length) field.setSelectionRange(before.length, before.length)
  }, [before, after])

  return {
    now,
    read,
    act,
    field: {
      ref: box,
      value: before + after,
      maxLength: most,
      onChange: ({ currentTarget }) => act({ is: 'field', field: partsOf(currentTarget) }),
      onSelect: ({ currentTarget }) => {
        // Where something is marked it is for the keyboard that marked it.
        if (currentTarget.selectionStart === currentTarget.selectionEnd) act({ is: 'field', field: partsOf(currentTarget) })
      },
      onKeyDown: (event) => {
        const what = actOfKey(event, latest.current)
        if (what === null) return
        event.preventDefault()
        act(what)
      },
    },
  }
}

/** What a key of a real keyboard does while pinyin is composed; `null` leaves it to the field. */
function actOfKey({ key, ctrlKey, altKey, metaKey, nativeEvent }: KeyboardEvent, now: Composing): Act | null {
  if (ctrlKey || altKey || metaKey || nativeEvent.isComposing) return null
  if (now.mode === 'pinyin' && /^[a-z']$/.test(key) && (key !== "'" || now.letters !== '')) return { is: 'key', key }
  if (!isOpen(now)) return null
  const chosen = /^[1-8]$/.test(key) ? now.candidates[Number(key) - 1] : undefined
  if (chosen !== undefined) return { is: 'choose', candidate: chosen }
  switch (key) {
    case ' ':
    case 'Enter':
      return { is: 'space' }
    case 'Backspace':
      return { is: 'delete' }
    case 'Escape':
      return { is: 'no-ink' }
    default:
      return null
  }
}
