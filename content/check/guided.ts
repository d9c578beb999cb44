import type { GuidedTourSource } from '../../model/content/guided.ts'
import { LOCALES } from '../../model/text.ts'
import type { Problems, Where } from '../problem.ts'
import type { Folder } from '../read/files.ts'
import type { Layout } from '../read/layout.ts'
import type { Stories } from '../read/stories.ts'
import { checkTwice } from './words.ts'

/** A longer sentence does not stand in large letters on the picture. Uyghur takes 2.2 times the room of Chinese. */
const MOST_LETTERS = { zh: 60, ug: 160 } as const
const IN = { zh: ['中文', 'Chinese'], ug: ['维吾尔文', 'Uyghur'] } as const

/** What guided tours are checked against, as far as it was read. */
export interface GuidedParts {
  readonly folder: Folder
  readonly tours: readonly GuidedTourSource[]
  readonly layout: Layout | null
  /** `null` when they could not be read and no picture can be missed in them */
  readonly stories: Stories | null
}

/** The recordings a tour names. */
export const recordingsOf = ({ stops }: GuidedTourSource): string[] => stops.flatMap(({ narration }) => LOCALES.flatMap((locale) => narration?.[locale] ?? []))

/** Which viewpoints can be walked to from which: two are in one part of the community, or they are not. */
function partsOf({ viewpoints, links }: Layout): (id: string) => string {
  const part = new Map(viewpoints.map(({ id }) => [id, id]))
  const find = (id: string): string => {
    let at = id
    for (let up = part.get(at); up !== undefined && up !== at; up = part.get(at)) at = up
    return at
  }
  for (const [a, b] of links) part.set(find(a), find(b))
  return find
}

/** Checks guided tours: where they stop, how one comes there, what is said and what is heard. Rules C20 to C22. */
export function checkGuided({ folder, tours, layout, stories }: GuidedParts, problems: Problems): void {
  const file = 'guided.yaml'
  checkTwice(
    tours.map(({ slug }) => slug),
    { file },
    problems,
  )
  const viewpoints = new Set<string>(layout?.viewpoints.map(({ id }) => id))
  const partOf = layout === null ? null : partsOf(layout)
  // Nobody is missed in a plan that could not be read; that it could not is told already.
  const unread = layout === null && folder.has('layout.json')
  for (const { slug, stops } of tours) {
    let before: string | null = null
    for (const [at, stop] of stops.entries()) {
      const where = (field: string): Where => ({ file, item: slug, field: `stops.${at}.${field}` })
      if (!unread && !viewpoints.has(stop.at)) {
        problems.add(
          where('at'),
          [`没有观察点 ${stop.at}`, `names viewpoint ${stop.at}, which does not exist`],
          ['检查编号，或先在 layout.json 里加上它', 'check the id, or add it to layout.json first'],
        )
        continue
      }
      if (before !== null && partOf !== null && partOf(before) !== partOf(stop.at))
        problems.add(
          where('at'),
          [`从 ${before} 走不到 ${stop.at}`, `cannot be walked to: no way leads from ${before} to ${stop.at}`],
          ['在 layout.json 的 links 里加上路，或换一个观察点', 'add the way to the links of layout.json, or choose another viewpoint'],
        )
      before = stop.at
      if (stop.version !== undefined && stories !== null && !Object.hasOwn(stories.viewpoints[stop.at]?.versions ?? {}, stop.version))
        problems.add(
          where('version'),
          [`tour.yaml 里 ${stop.at} 没有 ${stop.version} 这个版本`, `wants a version ${stop.version} that tour.yaml does not tell of at ${stop.at}`],
          ['改正名字，或去掉 version', 'mend the name, or take version away'],
        )
      checkWords(stop, where, problems)
      checkRecordings(folder, stop, where, problems)
    }
  }
}

type Stop = GuidedTourSource['stops'][number]
type At = (field: string) => Where

function checkWords({ sentences }: Stop, where: At, problems: Problems): void {
  for (const [at, sentence] of sentences.entries())
    for (const locale of LOCALES)
      if ((sentence[locale]?.length ?? 0) > MOST_LETTERS[locale])
        problems.add(
          where(`sentences.${at}.${locale}`),
          [`有 ${sentence[locale]?.length} 个字，超过 ${MOST_LETTERS[locale]} 个`, `has ${sentence[locale]?.length} letters, over ${MOST_LETTERS[locale]}`],
          ['分成两句；一句话要能用大字写在画面上', 'make two sentences of it; one must stand in large letters on the picture'],
        )
}

function checkRecordings(folder: Folder, { sentences, narration, begins }: Stop, where: At, problems: Problems): void {
  for (const locale of LOCALES) {
    const [zh, en] = IN[locale]
    const recording = narration?.[locale]
    if (recording !== undefined && !folder.has(recording))
      problems.add(
        where(`narration.${locale}`),
        [`没有文件 ${recording}`, `names ${recording}, which is not there`],
        ['放入这个文件，或改正名字', 'put that file there, or mend the name'],
      )
    if (recording !== undefined && sentences.some((sentence) => sentence[locale] === undefined))
      problems.add(
        where(`narration.${locale}`),
        [`有${zh}录音，但有的句子没有${zh}`, `is a recording in ${en}, but a sentence has no ${en}`],
        ['补上这一句，或先不放录音', 'write that sentence, or leave the recording out for now'],
      )
    const times = begins?.[locale]
    if (times === undefined) continue
    if (recording === undefined)
      problems.add(
        where(`begins.${locale}`),
        ['这种语言没有录音', 'is there without a recording'],
        ['去掉 begins，或写上 narration', 'take begins away, or name the recording in narration'],
      )
    else if (times.length !== sentences.length)
      problems.add(
        where(`begins.${locale}`),
        [`有 ${times.length} 个时间，但有 ${sentences.length} 句话`, `has ${times.length} times for ${sentences.length} sentences`],
        ['每句话写一个开始的秒数', 'write the second at which each sentence begins'],
      )
    else if (times.some((time, at) => at > 0 && time <= (times[at - 1] as number)))
      problems.add(
        where(`begins.${locale}`),
        ['时间不是越来越晚', 'does not go up'],
        ['按先后写秒数，后一句比前一句晚', 'write the seconds in order, each later than the one before'],
      )
  }
}
