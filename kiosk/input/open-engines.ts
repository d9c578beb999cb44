import { readInkModel } from '../../model/input/ink/ink-file.ts'
import type { InkModel } from '../../model/input/ink/ink-model.ts'
import { recognise } from '../../model/input/ink/recognise.ts'
import type { PinyinEngine } from '../../model/input/pinyin/engine.ts'
import { openPinyin } from '../../model/input/pinyin/pinyin.ts'
import type { StrokeEngine } from '../../model/input/strokes/engine.ts'
import { openStrokes } from '../../model/input/strokes/strokes.ts'
import { suggestions } from '../../model/input/uyghur/suggestions.ts'
import { joinVocabularies, NO_WORDS, readVocabulary, type Vocabulary } from '../../model/input/vocabulary.ts'
import type { Candidate, Engines, Question } from './candidate.ts'
import type { Offer } from './engines.ts'

export interface OpenEngines {
  readonly has: Engines
  offer(question: Question): Offer
}

const MOST = 60
const MOST_NEXT = 16
const MOST_WORDS = 8

type Fetch = (url: string) => Promise<Response>

/** An object of a bundle; `null` when the bundle has none. What else goes wrong is thrown: the page says so. */
async function bytesAt(url: string, fetch: Fetch): Promise<Uint8Array | null> {
  const reply = await fetch(url)
  if (reply.status === 404) return null
  if (!reply.ok) throw new Error(`input: ${url} wants bytes, came ${reply.status}`)
  return new Uint8Array(await reply.arrayBuffer())
}

async function wordsAt(url: string, fetch: Fetch): Promise<Vocabulary> {
  const bytes = await bytesAt(url, fetch)
  if (bytes === null) return NO_WORDS
  const words = readVocabulary(JSON.parse(new TextDecoder().decode(bytes)))
  if (words === null) throw new Error(`input: ${url} wants the words of a bundle, came something else`)
  return words
}

/**
 * Opens what the bundles have for typing.
 *
 * @param of the addresses of the bundles' folders, the community's own last; its own carries the data, all have words
 */
export async function openEngines(of: readonly string[], fetch: Fetch): Promise<OpenEngines> {
  const own = of.at(-1) ?? ''
  const data = (name: string) => bytesAt(`${own}input/${name}.bin`, fetch)
  const [pinyinBytes, inkBytes, strokeBytes, ...vocabularies] = await Promise.all([
    data('pinyin'),
    data('ink'),
    data('strokes'),
    // What residents say anywhere lies in a terminal's own bundle alone; its own words come first.
    ...[...of].reverse().map((base) => wordsAt(`${base}input/words.json`, fetch)),
    wordsAt(`${own}input/phrases.json`, fetch),
  ])
  const words = joinVocabularies(vocabularies)
  const pinyin = pinyinBytes === null ? null : openPinyin(pinyinBytes, words)
  const ink = inkBytes === null ? null : readInkModel(inkBytes)
  const strokes = strokeBytes === null ? null : openStrokes(strokeBytes)
  return {
    has: { pinyin: pinyin !== null, ink: ink !== null, strokes: strokes !== null, ug: words.uyghur.length > 0 },
    offer: (question) => offer(question, { words, pinyin, ink, strokes }),
  }
}

interface Parts {
  readonly words: Vocabulary
  readonly pinyin: PinyinEngine | null
  readonly ink: InkModel | null
  readonly strokes: StrokeEngine | null
}

const whole = (text: string, used = 0): Candidate => ({ text, used, replaces: 0 })

function offer(question: Question, { words, pinyin, ink, strokes }: Parts): Offer {
  switch (question.is) {
    case 'pinyin': {
      const { typed, keys, before } = question
      const candidates = pinyin?.candidates(typed, { keys, before, limit: MOST }) ?? []
      return { read: pinyin?.split(typed, keys) ?? typed, candidates: candidates.map(({ text, used }) => whole(text, used)) }
    }
    case 'ink':
      return {
        read: '',
        candidates:
          ink === null ? [] : recognise(ink, question.ink, { before: question.before, vocabulary: words, limit: MOST }).map(({ text }) => whole(text, 1)),
      }
    case 'strokes':
      return { read: '', candidates: (strokes?.candidates(question.codes, MOST) ?? []).map(({ text }) => whole(text, question.codes.length)) }
    case 'ug':
      return {
        read: '',
        candidates: suggestions(words.uyghur, question.before, MOST_WORDS).map(({ text, replaces }) => ({ text: `${text} `, used: 0, replaces })),
      }
    case 'next':
      return { read: '', candidates: next(words, question.before) }
  }
}

/** What may follow, likeliest first: only where a word of the bundles has been begun. */
function next(words: Vocabulary, before: string): Candidate[] {
  const last = [...before.slice(-2)].at(-1) ?? ''
  if (!/\p{Script=Han}/u.test(last)) return []
  return [...words.following(before)]
    .sort((a, b) => b[1] - a[1])
    .filter(([text]) => words.pair(last, text) > 0)
    .slice(0, MOST_NEXT)
    .map(([text]) => whole(text))
}
