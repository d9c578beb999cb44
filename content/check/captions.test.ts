import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCaptions } from './captions.ts'

test('C17 captions with hours, settings, names, notes, several lines and any line end are read', () => {
  const text =
    '\uFEFFWEBVTT 走一走\r\n\r\nNOTE 示例\r\n\r\none\r\n00:00.000 --> 00:04.500 align:start\r\n走进大门。\r\n右边是花园。\r\n\r\n01:00:00.000 --> 01:00:01.000\r\n完\r\n'
  expect(parseCaptions(text)).toEqual({
    ok: true,
    value: [
      { from: 0, to: 4.5, text: '走进大门。\n右边是花园。' },
      { from: 3600, to: 3601, text: '完' },
    ],
  })
})

test('C17 captions may overlap, but not run backwards', () => {
  const cues = (times: string[]) => parseCaptions(`WEBVTT\n\n${times.map((time) => `${time}\n字\n`).join('\n')}`)
  expect(cues(['00:00.000 --> 00:05.000', '00:03.000 --> 00:06.000'])).toMatchObject({ ok: true })
  expect(cues(['00:03.000 --> 00:05.000', '00:01.000 --> 00:06.000'])).toMatchObject({ ok: false, problem: { line: 7 } })
})

test('C17 whatever a file of captions holds, it is read in order or one line of it is named', () => {
  const piece = fc.constantFrom('WEBVTT', '\n', '\r\n', '\r', '00:00.000 --> 00:01.000', '00:02.000 --> 00:01.000', '-->', '字', ' ', 'NOTE', '99:99.999')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        const read = parseCaptions(text)
        if (read.ok) {
          expect(read.value.length).toBeGreaterThan(0)
          for (const [at, cue] of read.value.entries()) {
            expect(cue.to).toBeGreaterThan(cue.from)
            if (at > 0) expect(cue.from).toBeGreaterThanOrEqual((read.value[at - 1] as { from: number }).from)
          }
        } else expect(read.problem.line).toBeGreaterThan(0)
      },
    ),
    { numRuns: 500 },
  )
})
