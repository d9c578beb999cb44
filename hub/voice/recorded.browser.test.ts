import { expect, test } from 'vitest'
import { PART_MAX_BYTES, VOICE_MAX_SECONDS } from '../../model/case/part.ts'
import { voiceOf } from './voice.ts'

const SAMPLES_A_SECOND = 48_000
const STEP_SECONDS = 0.02

/** Chromium's own way to make sound without a microphone (https://developer.mozilla.org/docs/Web/API/MediaStreamTrackGenerator). */
interface SoundMaker extends MediaStreamTrack {
  readonly writable: WritableStream<AudioData>
}
declare const MediaStreamTrackGenerator: new (settings: { kind: 'audio' }) => SoundMaker

/** A tone of 440 Hz from one moment on, in microseconds. */
function tone(timestamp: number): AudioData {
  const numberOfFrames = SAMPLES_A_SECOND * STEP_SECONDS
  const data = Float32Array.from({ length: numberOfFrames }, (_, at) => Math.sin((2 * Math.PI * 440 * at) / SAMPLES_A_SECOND) / 4)
  return new AudioData({ format: 'f32', sampleRate: SAMPLES_A_SECOND, numberOfChannels: 1, numberOfFrames, timestamp, data })
}

test('K19 what Chromium itself records is read, and a minute of it fits', async () => {
  const track = new MediaStreamTrackGenerator({ kind: 'audio' })
  const recorder = new MediaRecorder(new MediaStream([track]), { mimeType: 'audio/webm;codecs=opus', audioBitsPerSecond: 32_000 })
  const pieces: Blob[] = []
  const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve))
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size > 0) pieces.push(data)
    if (pieces.length === 6 && recorder.state === 'recording') recorder.stop()
  })
  recorder.start(200)
  const writer = track.writable.getWriter()
  let written = 0
  while (recorder.state === 'recording') {
    await writer.write(tone(written * STEP_SECONDS * 1_000_000))
    written++
    await new Promise((resolve) => setTimeout(resolve, STEP_SECONDS * 1000))
  }
  await stopped
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
  const voice = voiceOf(recorder.mimeType, bytes)
  expect(voice).toMatchObject({ type: 'audio/webm' })
  expect(voice?.ms).toBeGreaterThan(0)
  expect((bytes.length / (voice?.ms ?? 1)) * VOICE_MAX_SECONDS * 1000).toBeLessThan(PART_MAX_BYTES.voice)
})
