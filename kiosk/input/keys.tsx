import { IconBackspace, IconSpace } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { LANG } from '../../model/text.ts'
import type { Speech } from '../../ui/language.ts'
import type { inputWords } from '../../ui/words/input.ts'
import type { Mode } from './composing.ts'
import type { KeyFace } from './KeyGrid.tsx'
import { NINE, ROWS, STROKES } from './layouts.ts'

type Say = Speech<typeof inputWords>['t']

const letter = (key: string): KeyFace => ({ key, face: key })
const icon = { 'aria-hidden': true, size: '1.3em', stroke: 1.75 } as const

/** The keys of a mode, rows from the top. Keys that are no letter are `delete`, `space`, `done`, and the modes they lead to. */
export function keysOf(mode: Exclude<Mode, 'ink'>, t: Say): readonly (readonly KeyFace[])[] {
  const del: KeyFace = { key: 'delete', face: <IconBackspace {...icon} />, label: t('input.delete'), className: 'wide' }
  const space: KeyFace = { key: 'space', face: <IconSpace {...icon} />, label: t('input.space'), className: 'widest' }
  const done: KeyFace = { key: 'done', face: t('input.done'), className: 'wide done' }
  switch (mode) {
    case 'pinyin': {
      const [first, second, third] = ROWS.pinyin
      const split = (key: string): KeyFace => (key === "'" ? { key, face: t('input.split'), className: 'word' } : letter(key))
      return [
        first.map(letter),
        second.map(letter),
        [...third.map(split), del],
        [{ key: 'nine', face: t('input.nine'), className: 'wide' }, letter('，'), space, letter('。'), letter('？'), done],
      ]
    }
    case 'nine': {
      const [two, three, four, five, six, seven, eight, nine] = NINE.map(([key, face]): KeyFace => ({ key, face, className: 'large' }))
      const split: KeyFace = { key: "'", face: t('input.split'), className: 'large word' }
      const keys = (...all: (KeyFace | undefined)[]) => all.filter((each) => each !== undefined)
      return [
        keys(split, two, three, { ...del, className: 'large' }),
        keys(four, five, six, { ...letter('，'), className: 'large' }),
        keys(seven, eight, nine, { ...letter('。'), className: 'large' }),
        [{ key: 'pinyin', face: t('input.letters'), className: 'wide' }, space, done],
      ]
    }
    case 'strokes':
      return [
        STROKES.map(([key, runs]): KeyFace => ({ key, face: <StrokeFace runs={runs} word={t(`input.stroke.${key}`)} />, className: 'large' })),
        [{ key: '*', face: t('input.anyStroke'), className: 'wide' }, letter('，'), space, letter('。'), del, done],
      ]
    case 'digits':
      return [
        ...ROWS.digits.map((row) => row.map((key): KeyFace => ({ key, face: key, className: 'large' }))),
        [
          { key: '-', face: '-', className: 'large' },
          { key: '0', face: '0', className: 'large' },
          { ...del, className: 'large' },
        ],
        [space, done],
      ]
    case 'latin':
      return [...ROWS.latin.map((row) => row.map(letter)), [del, letter(','), space, letter('.'), done]]
    case 'ug':
      return [
        ...ROWS.ug.map((row) => row.map((key): KeyFace => ({ key, face: key, lang: LANG.ug }))),
        [del, ...['،', '؟'].map(letter), space, letter('.'), letter('-'), done],
      ]
  }
}

const StrokeFace = ({ runs, word }: { runs: string; word: string }): ReactNode => (
  <span className="key-face">
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      width="2.2em"
      height="2.2em"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={runs} />
    </svg>
    <span>{word}</span>
  </span>
)
