import type { GuidedTour } from '../../model/content/guided.ts'

const both = (zh: string, ug: string) => ({ zh, ug })
const told = { title: both('试走', 'سىناق'), summary: both('走一走', 'ئايلىنىش'), translation: { ug: 'draft' } } as const

/** What is told; each stands there for four or five seconds, so that a slow machine still sees it. */
export const EAST = '东边的墙是绿色的，慢慢看一看。'
export const SOUTH = '南边的墙是蓝色的，慢慢看一看。'
export const WEST = '西边的墙是黄色的，慢慢看一看。'

/** A tour of the coloured cube: its second stop is not there any more. */
export const WALK: GuidedTour = {
  ...told,
  slug: 'walk',
  stops: [
    {
      at: 'a',
      heading: 90,
      narration: {},
      sentences: [both(EAST, 'شەرق تەرەپتىكى تام يېشىل، ئالدىرىماي قاراڭ'), { ...both(SOUTH, 'جەنۇب تەرەپتىكى تام كۆك، ئالدىرىماي قاراڭ'), heading: 180 }],
    },
    { at: 'gone', narration: {}, sentences: [both('没有了', 'يوق')] },
    { at: 'b', heading: 270, narration: {}, sentences: [both(WEST, 'غەرب تەرەپتىكى تام سېرىق، ئالدىرىماي قاراڭ')] },
  ],
}

/** Takes much longer to read than the recording of it lasts. */
const LONG = { zh: '一二三四五六七八九十'.repeat(6), ug: 'ئابپتجچخدر'.repeat(16) }

/** A tour whose first stop has a recording in Chinese, and whose second has one that is no sound. */
export const SPOKEN: GuidedTour = {
  ...told,
  slug: 'spoken',
  stops: [
    { at: 'a', narration: { zh: { src: `narration/${'a'.repeat(64)}.wav`, begins: [0, 2, 4] } }, sentences: [LONG, LONG, LONG] },
    { at: 'b', narration: { zh: { src: `narration/${'b'.repeat(64)}.wav` } }, sentences: [both(EAST, 'ئوقۇڭ'), both(WEST, 'بولدى')] },
  ],
}

/** A tone of so many seconds as a WAV file. */
export function tone(seconds: number): Blob {
  const rate = 8000
  const count = rate * seconds
  const view = new DataView(new ArrayBuffer(44 + count * 2))
  const name = (at: number, letters: string) => {
    for (const [index, letter] of [...letters].entries()) view.setUint8(at + index, letter.charCodeAt(0))
  }
  name(0, 'RIFF')
  view.setUint32(4, 36 + count * 2, true)
  name(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  name(36, 'data')
  view.setUint32(40, count * 2, true)
  for (let at = 0; at < count; at += 1) view.setInt16(44 + at * 2, Math.sin((at * 2 * Math.PI * 440) / rate) * 3000, true)
  return new Blob([view.buffer], { type: 'audio/wav' })
}

/** What the shelf has of guided tours; `null` for all else. */
export function answerGuided(path: string): Promise<Response> | null {
  if (path === 'tour/guided.json') return Promise.resolve(Response.json({ tours: [WALK, SPOKEN] }))
  if (path.startsWith('narration/a')) return Promise.resolve(new Response(tone(6)))
  if (path.startsWith('narration/')) return Promise.resolve(new Response(new Blob(['no sound'])))
  return null
}
