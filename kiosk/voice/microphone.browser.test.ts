import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { PART_MAX_BYTES, PartType, VOICE_MAX_SECONDS } from '../../model/case/part.ts'
import { listen, refusalOf } from './microphone.ts'

/** A tone in place of a microphone, made by the browser itself. */
function tone(): MediaStream {
  const context = new AudioContext()
  const voice = new OscillatorNode(context, { frequency: 220 })
  const out = new MediaStreamAudioDestinationNode(context, { channelCount: 1 })
  voice.connect(new GainNode(context, { gain: 0.3 })).connect(out)
  voice.start()
  return out.stream
}

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20))
}

test('D2 D3 a real recorder hears how loud it is, gives Opus in WebM, and its microphone is off when it has', async () => {
  // A page makes sound and listens to it only after a touch.
  const touched = document.body.appendChild(document.createElement('button'))
  touched.textContent = 'x'
  await userEvent.click(touched)
  touched.remove()
  const stream = tone()
  const began = performance.now()
  const listening = await listen(
    () => {},
    async () => stream,
  )
  if (!listening.ok) throw new Error(`wants a microphone, found ${listening.problem}`)
  await until(() => listening.value.level() > 0.2 && performance.now() - began > 1_000)
  expect(listening.value.level()).toBeLessThanOrEqual(1)
  const finished = listening.value.finish()
  expect(stream.getTracks().map(({ readyState }) => readyState)).toEqual(['ended'])
  const sound = await finished
  const seconds = (performance.now() - began) / 1000
  expect(PartType.safeParse(sound.type).success).toBe(true)
  expect(sound.type).toMatch(/^audio\/webm;codecs=opus$/)
  expect(new Uint8Array(await sound.slice(0, 4).arrayBuffer())).toEqual(new Uint8Array([0x1a, 0x45, 0xdf, 0xa3]))
  expect((sound.size / seconds) * VOICE_MAX_SECONDS).toBeLessThan(PART_MAX_BYTES.voice)
})

test('D2 what is dropped is off at once', async () => {
  const stream = tone()
  const listening = await listen(
    () => {},
    async () => stream,
  )
  if (!listening.ok) throw new Error(`wants a microphone, found ${listening.problem}`)
  listening.value.drop()
  expect(stream.getTracks().every(({ readyState }) => readyState === 'ended')).toBe(true)
})

test('D2 no microphone and no leave are answers, a fault of ours is none', async () => {
  const refused = (error: unknown) =>
    listen(
      () => {},
      () => Promise.reject(error),
    )
  for (const name of ['NotFoundError', 'NotReadableError', 'OverconstrainedError', 'AbortError'])
    expect(await refused(new DOMException('', name))).toEqual({ ok: false, problem: 'no-microphone' })
  expect(await refused(new DOMException('', 'NotAllowedError'))).toEqual({ ok: false, problem: 'not-allowed' })
  await expect(refused(new TypeError('constraints'))).rejects.toThrow(TypeError)
  expect(() => refusalOf('x')).toThrow()
})
