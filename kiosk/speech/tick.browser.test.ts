import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { spokenMode } from './speaking.ts'
import { openAhead } from './open-ahead.ts'
import { watchTicks } from './tick.ts'

let context: AudioContext
let heard: AnalyserNode
let stop = () => {}
/** The loudest sample of what has just sounded. */
const loudest = () => {
  const samples = new Float32Array(heard.fftSize)
  heard.getFloatTimeDomainData(samples)
  return samples.reduce((most, each) => Math.max(most, Math.abs(each)), 0)
}
const touch = (selector: string) => userEvent.click(document.querySelector(selector) as Element)

beforeEach(async () => {
  document.body.innerHTML = '<button id="on">是</button><button id="off" disabled>不</button><p id="text">字</p>'
  await touch('#text')
  context = new AudioContext()
  await context.resume()
  heard = new AnalyserNode(context, { fftSize: 32_768 })
  // What a tick sends to the loudspeaker is listened to on its way.
  Object.defineProperty(context, 'destination', { value: heard })
})
afterEach(async () => {
  stop()
  spokenMode.set(false)
  await context.close()
})

test('V11 a touch that means something ticks softly, as loud as the profile says', async () => {
  stop = watchTicks(1, () => context)
  await touch('#on')
  await expect.poll(loudest).toBeGreaterThan(0.01)
  expect(loudest()).toBeLessThan(0.2)
})

test.each([
  ['a touch on words', 1, '#text', false],
  ['a touch on what cannot be touched now', 1, '#off', false],
  ['a terminal that shall be silent', 0, '#on', false],
  ['the spoken mode', 1, '#on', true],
] as const)('V11 nothing ticks: %s', async (_, volume, selector, spoken) => {
  stop = watchTicks(volume, () => context)
  spokenMode.set(spoken)
  await userEvent.click(document.querySelector(selector) as Element, { force: true })
  const until = context.currentTime + 0.3
  await expect.poll(() => context.currentTime).toBeGreaterThan(until)
  expect(loudest()).toBe(0)
})

test('V11 on a terminal the loudspeaker is opened before somebody touches it, and what was left meanwhile opens nothing', async () => {
  const did: string[] = []
  const open = () => {
    did.push('open')
    return context
  }
  const end = openAhead(open, () => {
    did.push('begin')
    return () => did.push('end')
  })
  expect(did).toEqual([])
  await expect.poll(() => did, { timeout: 30_000 }).toEqual(['open', 'begin'])
  end()
  expect(did).toEqual(['open', 'begin', 'end'])
  const left = openAhead(open, () => () => did.push('never'))
  left()
  // Who comes later has begun, and the one that was left has not.
  const later = openAhead(open, () => () => did.push('later'))
  await expect.poll(() => did.length, { timeout: 30_000 }).toBe(4)
  later()
  expect(did).toEqual(['open', 'begin', 'end', 'open', 'later'])
})
