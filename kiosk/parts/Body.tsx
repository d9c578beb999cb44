import type { ReactNode } from 'react'
import { DIRECTION, LANG, type Text } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { useAlso } from './Also.tsx'
import { type Block, blocksOf } from './blocks.ts'
import { Numbers } from './Numbers.tsx'

/** A longer text under a page's title: paragraphs, lists, small headings and bold words. Nothing in it is ever HTML. */
export function Body({ text }: { text: Text }): ReactNode {
  const speech = useSpeech(commonWords)
  const shown = speech.text(text)
  const foreign = shown.in !== speech.locale
  const also = useAlso(text)
  const blocks = (words: string) => blocksOf(words).map((block, at) => <BlockView key={at} block={block} />)
  return (
    <>
      <div className={foreign ? 'body foreign' : 'body'} {...(foreign ? { lang: LANG[shown.in], dir: 'ltr' } : {})}>
        {blocks(shown.words)}
      </div>
      {also === null ? null : (
        <div className="body also" lang={LANG[also.in]} dir={DIRECTION[also.in]}>
          {blocks(also.words)}
        </div>
      )}
    </>
  )
}

function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.is) {
    case 'heading':
      return <h2>{inline(block.text)}</h2>
    case 'list':
      return (
        <ul>
          {block.items.map((item, at) => (
            <li key={at}>{inline(item)}</li>
          ))}
        </ul>
      )
    case 'paragraph':
      return <p>{inline(block.text)}</p>
  }
}

function inline(text: string): ReactNode {
  return text.split(/\*\*([^*]+)\*\*/).map((part, at) =>
    at % 2 === 0 ? (
      <Numbers key={at} text={part} />
    ) : (
      <b key={at}>
        <Numbers text={part} />
      </b>
    ),
  )
}
