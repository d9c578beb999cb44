import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEngines } from './open-engines.ts'

const PRESSED = join(import.meta.dirname, '../../content/input')
const words = (zh: string, sound: string) => ({
  format: 'xinxiji-words/1',
  zh: { text: [zh], sound: [sound], weight: [9] },
  pairs: { of: [...zh].slice(0, -1), next: [...zh].slice(1), count: [...zh].slice(1).map(() => '3') },
  ug: { text: ['چىراغ'], count: [2] },
})

/** A shelf with the data files of the house, and whatever a test lays on it instead. */
function shelf(laid: Readonly<Record<string, unknown>>) {
  return async (url: string): Promise<Response> => {
    const name = /\/input\/(\w+)\.bin$/.exec(url)?.[1]
    if (url in laid) {
      const what = laid[url]
      if (what === null) return new Response(null, { status: 404 })
      return what instanceof Uint8Array ? new Response(what.slice()) : new Response(JSON.stringify(what))
    }
    const file = name === undefined ? '' : join(PRESSED, name, `${name}.bin`)
    return existsSync(file) ? new Response(readFileSync(file)) : new Response(null, { status: 404 })
  }
}
const BASES = ['/c/district/1/', '/c/own/3/']
const textsOf = (candidates: readonly { text: string }[]) => candidates.map(({ text }) => text)

test('T13 all ways to type are there with the data of the community’s own bundle, and the words of the whole stack', async () => {
  const engines = await openEngines(
    BASES,
    shelf({ '/c/district/1/input/words.json': words('区里', 'qu li'), '/c/own/3/input/words.json': words('晨光里', 'chen guang li') }),
  )
  expect(engines.has).toEqual({ pinyin: true, ink: true, strokes: true, ug: true })
  const pinyin = engines.offer({ is: 'pinyin', typed: 'chenguangli', keys: 26, before: '' })
  expect(pinyin.candidates[0]).toEqual({ text: '晨光里', used: 11, replaces: 0 })
  expect(pinyin.read).toBe("chen'guang'li")
  expect(textsOf(engines.offer({ is: 'pinyin', typed: 'quli', keys: 26, before: '' }).candidates)).toContain('区里')
  expect(engines.offer({ is: 'pinyin', typed: '9264526', keys: 9, before: '' }).candidates.length).toBeGreaterThan(0)
  expect(textsOf(engines.offer({ is: 'strokes', codes: 'hpn' }).candidates)).toContain('大')
  expect(textsOf(engines.offer({ is: 'next', before: '晨' }).candidates)).toEqual(['光'])
  expect(engines.offer({ is: 'ug', before: 'چى' }).candidates).toEqual([{ text: 'چىراغ ', used: 0, replaces: 2 }])
  expect(
    textsOf(
      engines.offer({
        is: 'ink',
        ink: [
          [
            [0, 50],
            [100, 50],
          ],
        ],
        before: '',
      }).candidates,
    ),
  ).toContain('一')
})

test('T13 what a bundle has no data for, or only a damaged file, is not offered, and nothing is said to have been found', async () => {
  const engines = await openEngines(
    BASES,
    shelf({ '/c/own/3/input/pinyin.bin': null, '/c/own/3/input/ink.bin': new Uint8Array([1, 2, 3]), '/c/own/3/input/strokes.bin': new Uint8Array() }),
  )
  expect(engines.has).toEqual({ pinyin: false, ink: false, strokes: false, ug: false })
  expect(engines.offer({ is: 'pinyin', typed: 'deng', keys: 26, before: '' })).toEqual({ read: 'deng', candidates: [] })
  expect(engines.offer({ is: 'ink', ink: [[[0, 0]]], before: '' }).candidates).toEqual([])
  expect(engines.offer({ is: 'strokes', codes: 'h' }).candidates).toEqual([])
  for (const before of ['', '灯', 'چى', '\ud800', '🏠']) for (const is of ['next', 'ug'] as const) expect(engines.offer({ is, before }).candidates).toEqual([])
})

test('T13 words that are no words are a fault, not an empty vocabulary', async () => {
  await expect(openEngines(BASES, shelf({ '/c/own/3/input/words.json': { format: 'something else' } }))).rejects.toThrow('words')
  await expect(openEngines(BASES, async () => new Response(null, { status: 503 }))).rejects.toThrow('503')
})
