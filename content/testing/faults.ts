// A folder that is broken in one way at a time, for the tests of what staff are told (content/press/bad-*.test.ts).
import { existsSync, readdirSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showWhere } from '../problem.ts'
import { TINY, tinyDesk, type TinyDesk } from './folder.ts'

/** The tiny folder as a draft, whose translations may have gaps, so that a fault is the only one. */
export const DRAFT: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(TINY).map(([file, text]) => [
    file,
    text.replaceAll('ug: human', 'ug: draft').replaceAll('translation: human', 'translation: draft').replaceAll(',human,', ',draft,'),
  ]),
)

/** The desk of the running test, whole and a draft. */
export let desk: TinyDesk
beforeEach(async () => {
  desk = await tinyDesk()
  for (const [file, text] of Object.entries(DRAFT)) desk.put(file, text)
})
afterEach(() => desk[Symbol.dispose]())

/**
 * One fault as staff make it: its name (with the number of its rule in front, if it has one), how it is made, where it is
 * told, parts of what is wrong in Chinese and English, and a part of how to mend it.
 */
export type Fault = readonly [fault: string, make: () => unknown, where: string, wrong: `${string} | ${string}`, mend: string]

export const GUIDE = 'guides/elder-card.yaml › guide:elder-card'
export const HALL = 'places.csv:2 › place:hall'
/** adds fields to the guide */
export const guide = (more: string): void => desk.put('guides/elder-card.yaml', `${DRAFT['guides/elder-card.yaml']}${more}`)
/** adds a column to the place */
export function place(column: string, cell: string): void {
  desk.change('places.csv', ',x,y\r\n', `,x,y,${column}\r\n`)
  desk.change('places.csv', ',3,4\r\n', `,3,4,${cell}\r\n`)
}

/** Makes each fault alone: the file, the item and the field are named, both languages say what and how on one line, and nothing is written. */
export function tellFaults(faults: readonly Fault[]): void {
  for (const [fault, make, where, wrong, mend] of faults) {
    // A fault of one numbered rule has its number in front; all of them hold B12 as well.
    const [, rule = '', name = fault] = /^([A-Z]\d+ )?(.*)$/.exec(fault) ?? []
    test(`B12 ${rule}${name}: where, what and how to mend it are told in both languages, and nothing is written`, async () => {
      await make()
      const pressed = await desk.press({ drafts: true })
      if (pressed.is !== 'refused') throw new Error(`it was ${pressed.is}`)
      expect(pressed.problems.map(showWhere)).toEqual([where])
      const [problem] = pressed.problems
      const [zh, en] = wrong.split(' | ') as [string, string]
      expect(problem?.wrong[0]).toContain(zh)
      expect(problem?.wrong[1]).toContain(en)
      expect(problem?.mend.join(' | ')).toContain(mend)
      for (const sentence of [...(problem?.wrong ?? []), ...(problem?.mend ?? [])]) {
        expect(sentence).not.toContain('\n')
        expect(sentence.length).toBeGreaterThan(3)
      }
      expect(problem?.mend[0]).toMatch(/[\u4e00-\u9fff]/)
      expect(existsSync(desk.out) ? readdirSync(desk.out) : []).toEqual([])
    })
  }
}
