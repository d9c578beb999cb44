import type { ItemId } from '../content/item.ts'
import { fold, foldWords } from './fold.ts'
import { SEARCH_FORMAT, type SearchFile } from './index-file.ts'
import { hanTokens, soundTokens, uyghurTokens } from './tokens.ts'

/** One Chinese name and how it sounds: a syllable for each Hanzi, parted by spaces. */
export interface Name {
  readonly zh: string
  readonly sound: string
}

/** What is to be found: its names, the first of them its title, and what else is looked through. */
export interface Searched {
  readonly id: ItemId
  readonly names: readonly Name[]
  readonly ug: readonly string[]
  readonly rest: readonly string[]
  readonly code: string
}

/** Words that mean the same, with how the Chinese ones sound. Rule C19. */
export interface Alike {
  readonly zh: readonly Name[]
  readonly ug: readonly string[]
}

const column = (lines: readonly string[]): string => lines.join('\n')
// What parts lines and names in a column stands in no name.
const tabs = (names: readonly string[]): string => [...new Set(names)].join('\t')

/**
 * Lays the index of a bundle. The same records make the same bytes on every machine, and in whatever order tokens are met
 * they are sorted by code units. Rule F10.
 *
 * @param poles numbers as they stand on the plates
 */
export function layIndex(records: readonly Searched[], alike: readonly Alike[], poles: readonly string[]): SearchFile {
  const posts = new Map<string, number[]>()
  const post = (tokens: readonly string[], at: number) => {
    for (const token of new Set(tokens)) {
      const list = posts.get(token)
      if (list === undefined) posts.set(token, [at])
      else list.push(at)
    }
  }
  const zh = records.map(({ names }) => names.map((name) => fold(name.zh)))
  const ug = records.map((record) => record.ug.map((name) => foldWords(name).join(' ')))
  const rest = records.map((record) => record.rest.map(fold).join('\t'))
  for (const [at, record] of records.entries())
    post([...record.names.flatMap((name) => [...hanTokens(name.zh), ...soundTokens(name.sound)]), ...record.ug.flatMap(uyghurTokens)], at)
  const used = alike.filter(({ zh: words, ug: other }) => words.length + other.length > 0)
  for (const [at, group] of used.entries())
    post([...group.zh.flatMap((name) => [...hanTokens(name.zh), ...soundTokens(name.sound)]), ...group.ug.flatMap(uyghurTokens)], records.length + at)
  const also = membership(zh, ug, rest, used, posts)
  const terms = [...posts.keys()].sort()
  return {
    format: SEARCH_FORMAT,
    ids: column(records.map(({ id }) => id)),
    zh: column(zh.map(tabs)),
    sound: column(records.map(({ names }) => tabs(names.map(({ sound }) => sound)))),
    ug: column(ug.map(tabs)),
    rest: column(rest),
    code: column(records.map(({ code }) => fold(code))),
    also: column(also.map((groups) => groups.join(' '))),
    groups: {
      zh: column(used.map((group) => tabs(group.zh.map((name) => fold(name.zh))))),
      sound: column(used.map((group) => tabs(group.zh.map(({ sound }) => sound)))),
      ug: column(used.map((group) => tabs(group.ug.map((word) => foldWords(word).join(' '))))),
    },
    poles: column(poles),
    terms: column(terms),
    posts: column(terms.map((term) => deltas(posts.get(term) as number[]))),
  }
}

const deltas = (list: readonly number[]): string => list.map((at, place) => (at - (place === 0 ? 0 : (list[place - 1] as number))).toString(36)).join(' ')

/** Which groups each record belongs to: those with a word in its names; a group that no name has, by what else is written. */
function membership(
  zh: readonly (readonly string[])[],
  ug: readonly (readonly string[])[],
  rest: readonly string[],
  groups: readonly Alike[],
  posts: ReadonlyMap<string, readonly number[]>,
): number[][] {
  const also: number[][] = zh.map(() => [])
  const names = zh.map((each) => each.join('\t'))
  // A Uyghur word begins where a word begins: يەسلى (a nursery) does not stand in ئاممىۋى ئەسلىھە.
  const spaced = ug.map((each) => each.map((name) => ` ${name}`).join('\t'))
  const holding = (texts: readonly string[], part: string, among: readonly number[]) => among.filter((at) => (texts[at] as string).includes(part))
  const everywhere = [...also.keys()]
  for (const [group, { zh: words, ug: other }] of groups.entries()) {
    const chinese = words.map((name) => fold(name.zh)).filter((word) => word !== '')
    const uyghur = other.map((word) => foldWords(word).join(' ')).filter((word) => word !== '')
    // A name with a word of two characters has its first two side by side, and those are counted already.
    const near = (word: string) => (posts.get(word.slice(0, 2)) ?? []).filter((at) => at < zh.length)
    const titled = [
      ...chinese.flatMap((word) => holding(names, word, /^\p{Script=Han}{2}/u.test(word) ? near(word) : everywhere)),
      ...uyghur.flatMap((word) => holding(spaced, ` ${word}`, everywhere)),
    ]
    const members =
      titled.length > 0 ? titled : [...chinese, ...uyghur.map((word) => word.replaceAll(' ', ''))].flatMap((word) => holding(rest, word, everywhere))
    for (const at of new Set(members)) (also[at] as number[]).push(group)
  }
  return also
}
