import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PART_MAX_BYTES, VOICE_MAX_SECONDS } from '../../model/case/part.ts'
import { ok, problem } from '../../model/result.ts'
import { isHeard, isRecording, type Voice, VOICE_BITS_PER_SECOND } from './voice.ts'
import { type Listening, VoiceRecorder, type VoiceWorld } from './voice-recorder.ts'

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A lobby in which the browser's answers come when they are told to, and time goes when it is told to. */
class Lobby {
  nowMs = 0
  on = 0
  playing = 0
  voice: Voice | null = null
  #answers: (() => void)[] = []
  #sounds: ((sound: Blob) => void)[] = []
  #work = new Set<() => void>()
  #lost = () => {}
  #ended = () => {}
  #granted = true

  readonly world: VoiceWorld = {
    listen: (onLost) => {
      this.#lost = onLost
      return new Promise((resolve) => this.#answers.push(() => resolve(this.#granted ? ok(this.#microphone()) : problem('not-allowed'))))
    },
    play: (_voice, onEnd) => {
      this.#ended = onEnd
      this.playing++
      return () => {
        this.playing--
      }
    },
    now: () => this.nowMs,
    every: (_ms, work) => {
      this.#work.add(work)
      return () => void this.#work.delete(work)
    },
    onVoice: (voice) => {
      this.voice = voice
    },
  }

  get timers(): number {
    return this.#work.size
  }

  #microphone(): Listening {
    this.on++
    const off = () => {
      this.on--
    }
    return {
      level: () => 0.5,
      finish: () => {
        off()
        return new Promise((resolve) => this.#sounds.push(resolve))
      },
      drop: off,
    }
  }

  answers(granted = true): void {
    this.#granted = granted
    this.#answers.shift()?.()
  }

  hears(bytes: number): void {
    this.#sounds.shift()?.(new Blob([new Uint8Array(bytes)], { type: 'audio/webm;codecs=opus' }))
  }

  passes(ms: number): void {
    this.nowMs += ms
    for (const work of [...this.#work]) work()
  }

  loses(): void {
    this.#lost()
  }

  ends(): void {
    if (this.playing > 0) this.#ended()
  }
}

async function recorded(lobby: Lobby, recorder: VoiceRecorder, seconds: number, bytes = 900): Promise<void> {
  void recorder.start()
  lobby.answers()
  await settled()
  lobby.passes(seconds * 1000)
  void recorder.stop()
  lobby.hears(bytes)
  await settled()
}

test('D2 a touch begins, a touch ends: the microphone is on in between and at no other time; then it is listened to and deleted', async () => {
  const lobby = new Lobby()
  const recorder = new VoiceRecorder(lobby.world, null)
  void recorder.start()
  expect([recorder.state.get().is, lobby.on]).toEqual(['asking', 0])
  lobby.answers()
  await settled()
  lobby.passes(4_200)
  expect(recorder.state.get()).toEqual({ is: 'recording', seconds: 4.2, level: 0.5 })
  expect(lobby.on).toBe(1)
  void recorder.stop()
  expect([recorder.state.get().is, lobby.on]).toEqual(['finishing', 0])
  lobby.hears(900)
  await settled()
  expect(recorder.state.get()).toMatchObject({ is: 'recorded', voice: { seconds: 4 } })
  expect(lobby.voice?.seconds).toBe(4)
  recorder.play()
  lobby.passes(1_000)
  expect(recorder.state.get()).toMatchObject({ is: 'playing', seconds: 1 })
  lobby.ends()
  expect([recorder.state.get().is, lobby.playing]).toEqual(['recorded', 0])
  recorder.play()
  recorder.remove()
  expect([recorder.state.get().is, lobby.playing, lobby.voice]).toEqual(['still', 0, null])
})

test('D3 after 60 seconds it ends by itself and is kept', async () => {
  const lobby = new Lobby()
  const recorder = new VoiceRecorder(lobby.world, null)
  void recorder.start()
  lobby.answers()
  await settled()
  lobby.passes(59_900)
  expect(recorder.state.get().is).toBe('recording')
  lobby.passes(100)
  expect([recorder.state.get().is, lobby.on]).toEqual(['finishing', 0])
  lobby.hears(900)
  await settled()
  expect(lobby.voice?.seconds).toBe(VOICE_MAX_SECONDS)
})

test('D3 a minute at our rate is well under what a voice may have; one that has more is an answer, and so is one of nothing', async () => {
  // A container takes less than a tenth, an encoder swings by less than a half.
  expect((VOICE_BITS_PER_SECOND / 8) * (VOICE_MAX_SECONDS + 2) * 1.1 * 1.5).toBeLessThan(PART_MAX_BYTES.voice)
  for (const [bytes, kind] of [
    [PART_MAX_BYTES.voice + 1, 'too-large'],
    [0, 'nothing-heard'],
  ] as const) {
    const lobby = new Lobby()
    const recorder = new VoiceRecorder(lobby.world, null)
    await recorded(lobby, recorder, 2, bytes)
    expect([recorder.state.get(), lobby.voice]).toEqual([{ is: 'problem', kind }, null])
  }
})

test('D2 who leaves while the browser still asks has the microphone off the moment it answers', async () => {
  const lobby = new Lobby()
  const recorder = new VoiceRecorder(lobby.world, null)
  void recorder.start()
  recorder.leave()
  lobby.answers()
  await settled()
  expect([recorder.state.get().is, lobby.on, lobby.voice]).toEqual(['still', 0, null])
})

test('D2 a microphone that is pulled out ends the recording; what was said until then is kept', async () => {
  const lobby = new Lobby()
  const recorder = new VoiceRecorder(lobby.world, null)
  void recorder.start()
  lobby.answers()
  await settled()
  lobby.passes(3_000)
  lobby.loses()
  lobby.hears(400)
  await settled()
  expect(lobby.voice?.seconds).toBe(3)
})

test('D2 a hand that trembles neither ends what it has just begun nor deletes what it has just said', async () => {
  const lobby = new Lobby()
  const recorder = new VoiceRecorder(lobby.world, null)
  void recorder.start()
  lobby.answers()
  await settled()
  lobby.passes(300)
  void recorder.stop()
  expect(recorder.state.get().is).toBe('recording')
  lobby.passes(2_000)
  void recorder.stop()
  lobby.hears(900)
  await settled()
  void recorder.start()
  recorder.remove()
  expect([recorder.state.get().is, lobby.voice?.seconds]).toEqual(['recorded', 2])
  lobby.passes(500)
  recorder.remove()
  expect([recorder.state.get().is, lobby.voice]).toEqual(['still', null])
})

test('D2 D5 whatever is touched, in whatever order, a microphone is on only while it is shown to be, and nothing goes on after somebody has left', async () => {
  const touch = fc.oneof(
    fc.constantFrom('start', 'stop', 'play', 'hush', 'remove', 'leave', 'grant', 'refuse', 'lose', 'end').map((does) => ({ does, n: 0 })),
    fc.record({ does: fc.constant('pass'), n: fc.integer({ min: 1, max: 40_000 }) }),
    fc.record({ does: fc.constant('hear'), n: fc.constantFrom(0, 900, PART_MAX_BYTES.voice + 1) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(touch, { maxLength: 40 }), fc.boolean(), async (touches, wasThere) => {
      const lobby = new Lobby()
      const before: Voice = { sound: new Blob(['x']), seconds: 3 }
      const recorder = new VoiceRecorder(lobby.world, wasThere ? before : null)
      lobby.voice = wasThere ? before : null
      const holds = () => {
        const now = recorder.state.get()
        expect(lobby.on).toBe(now.is === 'recording' ? 1 : 0)
        expect(lobby.playing).toBe(now.is === 'playing' ? 1 : 0)
        expect(lobby.timers).toBe(now.is === 'recording' || now.is === 'playing' ? 1 : 0)
        expect(lobby.voice).toBe(now.is === 'recorded' || now.is === 'playing' ? now.voice : null)
        if (now.is === 'recording') expect(now.seconds).toBeLessThan(VOICE_MAX_SECONDS)
        if (now.is === 'playing') expect(now.seconds).toBeLessThanOrEqual(now.voice.seconds)
        expect(isHeard(now)).toBe(isRecording(now) || lobby.playing > 0)
      }
      for (const { does, n } of touches) {
        if (does === 'start') void recorder.start()
        else if (does === 'stop') void recorder.stop()
        else if (does === 'play') recorder.play()
        else if (does === 'hush') recorder.hush()
        else if (does === 'remove') recorder.remove()
        else if (does === 'leave') recorder.leave()
        else if (does === 'grant' || does === 'refuse') lobby.answers(does === 'grant')
        else if (does === 'lose') lobby.loses()
        else if (does === 'end') lobby.ends()
        else if (does === 'hear') lobby.hears(n)
        else lobby.passes(n)
        await settled()
        holds()
      }
      recorder.leave()
      for (let more = 0; more < touches.length; more++) {
        lobby.answers()
        lobby.hears(900)
        lobby.passes(1_000)
        await settled()
      }
      expect([lobby.on, lobby.playing, lobby.timers]).toEqual([0, 0, 0])
      expect(['still', 'recorded', 'problem']).toContain(recorder.state.get().is)
    }),
    {
      examples: [
        // What was played was stopped twice: once for the new recording, once for leaving before the browser had answered.
        [
          [
            { does: 'play', n: 0 },
            { does: 'start', n: 0 },
          ],
          true,
        ],
      ],
    },
  )
})
