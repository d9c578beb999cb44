import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openStrokes } from '../../../model/input/strokes/strokes.ts'
import { compileStrokes } from './compile.ts'
import { type Point, strokeCode } from './stroke-code.ts'

const here = (file: string) => readFileSync(join(import.meta.dirname, file))

test('T10 the strokes are those their recipe tells of, with their licence beside them', () => {
  const recipe = JSON.parse(here('recipe.json').toString('utf8')) as { output: { sha256: string }; source: { characters: number } }
  expect(createHash('sha256').update(here('strokes.bin')).digest('hex')).toBe(recipe.output.sha256)
  expect(recipe.source.characters).toBeGreaterThan(6700)
  expect(here('strokes-licence.txt').toString('utf8')).toContain('ARPHIC PUBLIC LICENSE')
})

test.each<[string, string, Point[]]>([
  [
    '横',
    'h',
    [
      [100, 400],
      [900, 440],
    ],
  ],
  [
    '提',
    'h',
    [
      [200, 200],
      [420, 380],
    ],
  ],
  [
    '竖',
    's',
    [
      [460, 810],
      [522, 767],
      [512, 590],
      [507, -30],
    ],
  ],
  [
    '竖钩',
    's',
    [
      [484, 773],
      [533, 730],
      [525, 545],
      [532, 191],
      [510, 54],
      [358, 112],
    ],
  ],
  [
    '撇',
    'p',
    [
      [487, 797],
      [433, 694],
      [355, 586],
      [193, 427],
      [59, 341],
    ],
  ],
  [
    '点',
    'n',
    [
      [216, 534],
      [299, 440],
      [316, 391],
    ],
  ],
  [
    'left dot',
    'n',
    [
      [226, 706],
      [237, 676],
      [234, 657],
      [189, 578],
      [184, 526],
    ],
  ],
  [
    '捺',
    'n',
    [
      [400, 600],
      [560, 400],
      [720, 230],
      [900, 140],
    ],
  ],
  [
    '横折',
    'z',
    [
      [250, 580],
      [700, 600],
      [720, 580],
      [690, 150],
    ],
  ],
  [
    '横钩',
    'z',
    [
      [264, 670],
      [320, 660],
      [744, 729],
      [799, 687],
      [726, 596],
    ],
  ],
  [
    '竖折',
    'z',
    [
      [200, 700],
      [210, 690],
      [205, 200],
      [800, 210],
    ],
  ],
])('T11 %s is %s', (_, code, line) => {
  expect(strokeCode(line)).toBe(code)
})

test('T11 any line is one of the five', () => {
  const point = fc.tuple(fc.integer({ min: -200, max: 1100 }), fc.integer({ min: -200, max: 1100 }))
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 30 }), (line) => {
      expect('hspnz').toContain(strokeCode(line))
    }),
  )
})

test('T10 what goes in comes out, and twice the same bytes', () => {
  const list = fc.uniqueArray(
    fc.tuple(fc.constantFrom(...'一二十人大木水火山石'), fc.string({ unit: fc.constantFrom(...'hspnz'), minLength: 1, maxLength: 48 })),
    { selector: ([character]) => character },
  )
  fc.assert(
    fc.property(list, (characters) => {
      const bytes = compileStrokes(characters)
      expect(compileStrokes(characters)).toEqual(bytes)
      const engine = openStrokes(bytes)
      for (const [character, codes] of characters) expect(engine?.candidates(codes, 60)).toContainEqual({ text: character, whole: true })
    }),
  )
})
