import type { ReactNode } from 'react'
import type { DeskCase } from '../model/case/desk.ts'
import { parseReceiptCode, showReceiptCode } from '../model/case/receipt.ts'
import { DIRECTION, LANG } from '../model/text.ts'
import { formatDateTime } from '../ui/format/date.ts'
import { CaseTitle } from './CaseTitle.tsx'
import { Code, InLanguage } from './InLanguage.tsx'
import type { Names } from './names.ts'
import { type PageSpeech, type PageWord, pageWords } from './page-words.ts'

export interface CaseSheetProps {
  readonly each: DeskCase
  readonly names: Names | null
  readonly speech: PageSpeech
}

// Clocks differ a little and a line takes a moment; more than this and the letter waited for the line.
const WAITED_MS = 2 * 60_000

function reasonOf(unopened: string | null): PageWord {
  const key = `studio.unopened.${unopened}`
  return key in pageWords ? (key as PageWord) : 'studio.unopened.other'
}

/** One letter, whole. */
export function CaseSheet({ each, names, speech }: CaseSheetProps) {
  const { words } = each
  return (
    <article className="sheet" aria-label={speech.t('studio.case.said')}>
      <h2>
        <CaseTitle each={each} names={names} speech={speech} />
      </h2>
      {words === null ? <p className="note">{speech.t(reasonOf(each.unopened))}</p> : <Said words={words} speech={speech} />}
      <dl>
        <Fact name={speech.t('studio.case.received')}>{formatDateTime(each.receivedAt, speech.locale)}</Fact>
        {words !== null && <Facts words={words} receivedAt={each.receivedAt} names={names} speech={speech} />}
      </dl>
    </article>
  )
}

type Words = NonNullable<DeskCase['words']>

function Said({ words, speech }: { readonly words: Words; readonly speech: PageSpeech }) {
  const all = words.text === undefined ? words.said : [...words.said, words.text]
  if (all.length === 0) return <p className="note">{speech.t('studio.case.noWords')}</p>
  return (
    <blockquote lang={LANG[words.locale]} dir={DIRECTION[words.locale]}>
      {/* Sentences never change their order, and the same one may stand twice. */}
      {all.map((sentence, at) => (
        <p key={at}>{sentence}</p>
      ))}
    </blockquote>
  )
}

function Facts({
  words,
  receivedAt,
  names,
  speech,
}: {
  readonly words: Words
  readonly receivedAt: number
  readonly names: Names | null
  readonly speech: PageSpeech
}) {
  const terminal = names?.terminals.get(words.terminal)
  const title = terminal === undefined ? null : speech.text(terminal)
  const receipt = parseReceiptCode(words.receipt)
  return (
    <>
      {Math.abs(receivedAt - words.saidAt) > WAITED_MS && <Fact name={speech.t('studio.case.saidAt')}>{formatDateTime(words.saidAt, speech.locale)}</Fact>}
      {words.pole !== undefined && (
        <Fact name={speech.t('studio.case.pole')}>
          <Code>{words.pole}</Code>
        </Fact>
      )}
      {receipt !== null && (
        <Fact name={speech.t('studio.case.receipt')}>
          <Code>{showReceiptCode(receipt)}</Code>
        </Fact>
      )}
      <Fact name={speech.t('studio.case.language')}>{speech.t(`studio.case.${words.locale}`)}</Fact>
      <Fact name={speech.t('studio.case.terminal')}>
        {title === null ? <Code>{words.terminal}</Code> : <InLanguage locale={title.in}>{title.words}</InLanguage>}
      </Fact>
      {words.viewpoint !== undefined && (
        <Fact name={speech.t('studio.case.viewpoint')}>
          <Code>{words.viewpoint}</Code>
        </Fact>
      )}
      {words.item !== undefined && (
        <Fact name={speech.t('studio.case.item')}>
          <Code>{words.item}</Code>
        </Fact>
      )}
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
