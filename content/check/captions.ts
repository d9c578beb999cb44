import { ok, problem, type Result } from '../../model/result.ts'
import type { Said } from '../problem.ts'

/** One caption: seconds from the start of the film, and what is said or seen. */
export interface Cue {
  readonly from: number
  readonly to: number
  readonly text: string
}

export interface CaptionProblem {
  readonly line: number
  readonly wrong: Said
  readonly mend: Said
}

const TIMES = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d\.\d{3}) --> (?:(\d{2,}):)?([0-5]\d):([0-5]\d\.\d{3})(?:[ \t].*)?$/
const seconds = (hours: string | undefined, minutes: string, rest: string) => Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(rest)

/** Reads captions (WebVTT): cues in order, each longer than nothing and with words, at least one. Rule C17. */
export function parseCaptions(text: string): Result<Cue[], CaptionProblem> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? ''))
    return problem({ line: 1, wrong: ['第一行不是 WEBVTT', 'does not begin with WEBVTT'], mend: ['第一行写 WEBVTT', 'write WEBVTT in the first line'] })
  const cues: Cue[] = []
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] as string
    if (!line.includes('-->')) continue
    const times = TIMES.exec(line)
    if (times === null)
      return problem({
        line: at + 1,
        wrong: ['看不懂这行时间', 'has times that are not understood'],
        mend: ['写成 00:03.000 --> 00:06.500', 'write them like 00:03.000 --> 00:06.500'],
      })
    const from = seconds(times[1], times[2] as string, times[3] as string)
    const to = seconds(times[4], times[5] as string, times[6] as string)
    const words: string[] = []
    while (at + 1 < lines.length && lines[at + 1] !== '') words.push(lines[++at] as string)
    if (to <= from || from < (cues.at(-1)?.from ?? 0))
      return problem({
        line: at + 1,
        wrong: ['这条字幕的时间倒着走', 'runs backwards here'],
        mend: ['按先后排列，结束晚于开始', 'put cues in order, each ending after it begins'],
      })
    if (words.join('').trim() === '')
      return problem({
        line: at + 1,
        wrong: ['这条字幕没有字', 'has a caption without words here'],
        mend: ['写上字，或删去这一条', 'write words, or take it away'],
      })
    cues.push({ from, to, text: words.join('\n') })
  }
  if (cues.length === 0) return problem({ line: 1, wrong: ['一条字幕也没有', 'has no caption at all'], mend: ['至少写一条', 'write at least one'] })
  return ok(cues)
}
