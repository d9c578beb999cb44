import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { AudioVoice } from './guided/voice.ts'
import { tone } from './testing/guided-shelf.ts'

const SOON = { timeout: 20_000 }
let voice: AudioVoice

afterEach(() => voice.stop())

test('a pause in the very moment the sound begins is no failure: it waits, and goes on from there', async () => {
  voice = new AudioVoice()
  await userEvent.click(document.body)
  const url = URL.createObjectURL(tone(3))
  voice.speak(url, () => {
    queueMicrotask(() => voice.pause())
    return 0.5
  })
  await expect.poll(() => voice.is, SOON).toBe('speaking')
  voice.goOn()
  await expect.poll(() => voice.seconds, SOON).toBeGreaterThan(0.6)
  expect(voice.is).toBe('speaking')
  URL.revokeObjectURL(url)
})
