import { FEATURES, inkFeatures } from '../../../model/input/ink/features.ts'
import type { Ink } from '../../../model/input/ink/ink.ts'
import type { InkModel } from '../../../model/input/ink/ink-model.ts'
import { tidyInk } from '../../../model/input/ink/tidy.ts'
import { augment } from './augment.ts'
import { Chance } from './chance.ts'
import { Network, type Widths } from './network.ts'

export interface Course {
  readonly seed: number
  readonly widths: Widths
  /** characters looked at together */
  readonly batch: number
  /** how often every character is seen on average, each time written otherwise */
  readonly rounds: number
  /** how fast it learns at first; it slows down to 0 at the end like half a cosine */
  readonly rate: number
  /** the share of doubt it is taught with */
  readonly softness: number
}

export interface Lesson {
  readonly character: string
  /** one way or several to write it */
  readonly inks: readonly Ink[]
}

/** Every lesson once; those of few strokes three times, for nothing but their proportions tells 人 from 入, and they are written most. */
const once = (lessons: readonly Lesson[]): number[] => lessons.flatMap(({ inks }, lesson) => ((inks[0]?.length ?? 0) < 5 ? [lesson, lesson, lesson] : [lesson]))

/**
 * Teaches a network to read characters. The same lessons and course give the same model to the last bit.
 *
 * @param tell is called after every batch: how many characters were seen, of how many, and the mean loss of late
 */
export function train(lessons: readonly Lesson[], course: Course, tell: (seen: number, of: number, loss: number) => void = () => undefined): InkModel {
  const chance = new Chance(course.seed)
  const network = new Network(lessons.length, course.widths, course.batch, chance)
  const features = new Float32Array(course.batch * FEATURES)
  const labels = new Int32Array(course.batch)
  const total = Math.floor((lessons.length * course.rounds) / course.batch)
  const order: number[] = []
  let loss = Math.log(lessons.length)
  for (let step = 0; step < total; step++) {
    for (let each = 0; each < course.batch; each++) {
      if (order.length === 0) order.push(...chance.shuffle(once(lessons)))
      const lesson = order.pop() as number
      const inks = lessons[lesson]?.inks as readonly Ink[]
      labels[each] = lesson
      inkFeatures(tidyInk(augment(inks[chance.below(inks.length)] as Ink, chance)), features.subarray(each * FEATURES, (each + 1) * FEATURES))
    }
    const warm = Math.min(1, (step + 1) / Math.min(200, total / 10 + 1))
    const rate = course.rate * warm * 0.5 * (1 + Math.cos((Math.PI * step) / total))
    loss += 0.02 * (network.learn(features, labels, rate, course.softness) - loss)
    tell((step + 1) * course.batch, total * course.batch, loss)
  }
  const layers = network.all.map(({ inputs, outputs, values, bias }) => ({ inputs, outputs, weights: values, bias }))
  return { characters: lessons.map(({ character }) => character), layers: layers as unknown as InkModel['layers'] }
}
