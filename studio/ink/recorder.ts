import type { Ink, Stroke } from '../../model/input/ink/ink.ts'
import { type AgeBand, CONSENT, type InkSample, InkSamples } from '../../model/input/ink/samples.ts'

/** What the recorder's page holds; it is nowhere else and gone with the page. */
export interface Recorder {
  /** who writes now has read the sentence and agrees; for somebody else it is asked again */
  readonly isAgreed: boolean
  readonly age: AgeBand | null
  /** which of CHARACTERS_TO_WRITE is asked for */
  readonly at: number
  readonly ink: Ink
  readonly samples: readonly InkSample[]
}

export type RecorderAct =
  | { readonly is: 'agreed'; readonly yes: boolean }
  | { readonly is: 'age'; readonly age: AgeBand | null }
  | { readonly is: 'wrote'; readonly stroke: Stroke }
  | { readonly is: 'undo' }
  | { readonly is: 'clear' }
  | { readonly is: 'keep' }
  | { readonly is: 'skip' }
  | { readonly is: 'next-person' }
  | { readonly is: 'delete'; readonly sample: number }
  | { readonly is: 'delete-all' }

/** Characters of what people come for, from few strokes to many, so that a dozen of them already tell something. Our own choice. */
export const CHARACTERS_TO_WRITE: readonly string[] = [
  ...new Set(
    '人大门水灯电老年卡社保医院看病缴费证件办理登记户口身份低保补贴残疾高龄孤儿助餐食堂居委会物业维修路井盖楼道垃圾停车投诉建议咨询预约活动室图书馆养老护理疫苗体检药店邮局银行法律援助就业培训房屋租赁燃气暖气噪音警察急救',
  ),
]

export const MOST_SAMPLES = 10_000

export const startRecorder = (): Recorder => ({ isAgreed: false, age: null, at: 0, ink: [], samples: [] })

/** What follows from a touch. Without consent no stroke is taken and nothing is kept. Rule W7. */
export function recorderAfter(now: Recorder, act: RecorderAct): Recorder {
  const next = { ...now, at: (now.at + 1) % CHARACTERS_TO_WRITE.length, ink: [] }
  switch (act.is) {
    case 'agreed':
      return { ...now, isAgreed: act.yes, ink: [] }
    case 'age':
      return { ...now, age: act.age }
    case 'wrote':
      return now.isAgreed ? { ...now, ink: [...now.ink, act.stroke] } : now
    case 'undo':
      return { ...now, ink: now.ink.slice(0, -1) }
    case 'clear':
      return { ...now, ink: [] }
    case 'keep':
      return now.isAgreed && now.ink.length > 0 && now.samples.length < MOST_SAMPLES ? { ...next, samples: [...now.samples, sampleOf(now)] } : now
    case 'skip':
      return next
    case 'next-person':
      return { ...now, isAgreed: false, age: null, ink: [] }
    case 'delete':
      return { ...now, samples: now.samples.filter((_, each) => each !== act.sample) }
    case 'delete-all':
      return { ...now, samples: [] }
  }
}

function sampleOf({ at, ink, age }: Recorder): InkSample {
  const strokes = ink.slice(0, 64).map((stroke) => stroke.map(([x, y]): [number, number] => [Math.round(x), Math.round(y)]))
  return { character: CHARACTERS_TO_WRITE[at] as string, ink: strokes, ...(age === null ? {} : { age }) }
}

/** The file that is given out. */
export function exportOf({ samples }: Recorder): string {
  return `${JSON.stringify(InkSamples.parse({ kind: 'xinxiji-ink-samples', version: 1, consent: CONSENT, samples }), null, 1)}\n`
}
