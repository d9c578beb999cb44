import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mediaType } from '../../model/bundle/address.ts'
import { GuidedTours } from '../../model/content/guided.ts'
import { silence, tinyDesk, type TinyDesk } from '../testing/folder.ts'
import { hashOf } from './object.ts'

let desk: TinyDesk
beforeEach(async () => {
  desk = await tinyDesk()
})
afterEach(() => desk[Symbol.dispose]())

const pressed = () => GuidedTours.parse(desk.object('tour/guided.json')).tours
const paths = (): string[] => {
  const bundle = join(desk.out, 'tiny')
  const payload = (file: string) => JSON.parse((JSON.parse(readFileSync(join(bundle, file), 'utf8')) as { payload: string }).payload)
  return payload(`manifest/${payload('channel.json').version}.json`).objects.map(([path]: [string]) => path)
}
const record = (file: string, bytes: Uint8Array, begins = '') => {
  desk.put(file, bytes)
  desk.change('guided.yaml', '- at: v01\n', `- at: v01\n        narration: { zh: ${file} }\n${begins}`)
}

test('C20 a tour goes out as it was written, and its sentences keep where one looks', async () => {
  expect((await desk.press()).is).toBe('pressed')
  expect(pressed()).toEqual([
    {
      slug: 'stroll',
      title: { zh: '走一圈', ug: 'ئايلىنىش' },
      summary: { zh: '从门口开始', ug: 'ئىشىكتىن باشلاپ' },
      translation: { ug: 'human' },
      stops: [
        {
          at: 'v01',
          sentences: [
            { zh: '这是门口。', ug: 'بۇ ئىشىك.' },
            { zh: '往东看。', ug: 'شەرققە قاراڭ.', heading: 90 },
          ],
          narration: {},
        },
      ],
    },
  ])
})

test('C22 a recording is an object named by its hash, and a replaced one is in no pack any more', async () => {
  record('media/stroll.wav', silence(200), '        begins: { zh: [0, 0.1] }\n')
  expect((await desk.press()).is).toBe('pressed')
  const first = `narration/${hashOf(silence(200))}.wav`
  expect(pressed()[0]?.stops[0]?.narration).toEqual({ zh: { src: first, begins: [0, 0.1] } })
  expect(paths()).toContain(first)
  expect(mediaType(first)).toBe('audio/wav')
  desk.put('media/stroll.wav', silence(300))
  expect((await desk.press()).is).toBe('pressed')
  expect(paths().filter((path) => path.startsWith('narration/'))).toEqual([`narration/${hashOf(silence(300))}.wav`])
})

test('a community without guided tours says so: nobody asks for what is not there', async () => {
  desk.put('guided.yaml', null)
  expect((await desk.press()).is).toBe('pressed')
  expect(pressed()).toEqual([])
})

test('C2 a tour whose Uyghur is a draft counts like any other part', async () => {
  const whole = await desk.press()
  desk.change('guided.yaml', 'ug: human', 'ug: draft')
  const draft = await desk.press({ drafts: true })
  if (whole.is !== 'pressed' || draft.is !== 'pressed') throw new Error('it was not pressed')
  expect(draft.coverage).toEqual({ ...whole.coverage, human: whole.coverage.human - 1, draft: whole.coverage.draft + 1 })
})
