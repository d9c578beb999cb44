import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { wavOf } from './wav.ts'

const run = promisify(execFile)

/** What is to be said, and by which of espeak's voices. */
export interface Wanted {
  readonly name: string
  readonly voice: 'cmn-latn-pinyin' | 'ug' | 'en-us'
  readonly text: string
  /** words a minute, as espeak counts them */
  readonly speed: number
}

export interface Sounded {
  readonly name: string
  readonly bytes: Buffer
  readonly ms: number
}

// So many clips go through one ffmpeg; starting one for each would take longer than the coding.
const BATCH = 40
const TOGETHER = 2
const RATE = 16_000
const KBIT = 9
const QUIET = 0.012
const BEFORE_S = 0.008
const AFTER_S = 0.03
const FADE_S = 0.004
// Loud enough for a lobby, and no clip louder than another.
const RMS = 0.12
const PEAK = 0.94

/** Whole Ogg Opus files of what is wanted, in its order. Needs `espeak-ng` and `ffmpeg` on the machine; neither is shipped. */
export async function synthesise(wanted: readonly Wanted[], onStep: (done: number) => void): Promise<Sounded[]> {
  const batches: (readonly Wanted[])[] = []
  for (let at = 0; at < wanted.length; at += BATCH) batches.push(wanted.slice(at, at + BATCH))
  const made: Sounded[][] = []
  let next = 0
  let done = 0
  const work = async () => {
    for (let at = next++; at < batches.length; at = next++) {
      made[at] = await batch(batches[at] as readonly Wanted[])
      done += (batches[at] as readonly Wanted[]).length
      onStep(done)
    }
  }
  await Promise.all(Array.from({ length: TOGETHER }, work))
  return made.flat()
}

async function batch(wanted: readonly Wanted[]): Promise<Sounded[]> {
  const folder = mkdtempSync(join(tmpdir(), 'xinxiji-voice-'))
  try {
    const lasts: number[] = []
    for (const [at, { voice, text, speed }] of wanted.entries()) {
      const { stdout } = await run('espeak-ng', ['-v', voice, '-s', String(speed), '--stdout', text], { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 })
      const { rate, samples } = readWav(stdout)
      const level = evened(trimmed(samples, rate), rate)
      lasts.push(Math.max(1, Math.round((level.length / rate) * 1000)))
      writeFileSync(join(folder, `${at}.wav`), wavOf(level, rate))
    }
    const inputs = wanted.flatMap((_, at) => ['-i', join(folder, `${at}.wav`)])
    const coded = [
      '-map_metadata',
      '-1',
      '-ar',
      String(RATE),
      '-ac',
      '1',
      '-c:a',
      'libopus',
      '-b:a',
      `${KBIT}k`,
      '-application',
      'voip',
      '-frame_duration',
      '60',
    ]
    const outputs = wanted.flatMap((_, at) => ['-map', `${at}:a`, ...coded, '-fflags', '+bitexact', '-flags:a', '+bitexact', join(folder, `${at}.ogg`)])
    await run('ffmpeg', ['-v', 'error', '-threads', '1', ...inputs, ...outputs])
    return wanted.map(({ name }, at) => ({ name, bytes: readFileSync(join(folder, `${at}.ogg`)), ms: lasts[at] as number }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// espeak writes 16 bits, one channel; to a pipe it names no true length.
function readWav(wav: Buffer): { rate: number; samples: Float32Array } {
  const at = wav.indexOf('data', 12) + 8
  if (at < 8 || wav.length - at < 4) throw new Error(`speech: espeak wants to say something, gave ${wav.length} bytes`)
  const samples = new Float32Array(Math.floor((wav.length - at) / 2))
  for (let each = 0; each < samples.length; each++) samples[each] = wav.readInt16LE(at + each * 2) / 32768
  return { rate: wav.readUInt32LE(24), samples }
}

function trimmed(samples: Float32Array, rate: number): Float32Array {
  const peak = samples.reduce((most, each) => Math.max(most, Math.abs(each)), 0)
  const loud = (each: number) => Math.abs(each) > peak * QUIET * 2
  const first = samples.findIndex(loud)
  const last = samples.findLastIndex(loud)
  if (first < 0) return samples
  return samples.slice(Math.max(0, first - Math.round(BEFORE_S * rate)), Math.min(samples.length, last + Math.round(AFTER_S * rate)))
}

function evened(samples: Float32Array, rate: number): Float32Array {
  let sum = 0
  let peak = 0
  for (const each of samples) {
    sum += each * each
    peak = Math.max(peak, Math.abs(each))
  }
  if (peak === 0) return samples
  const gain = Math.min(RMS / Math.sqrt(sum / samples.length), PEAK / peak)
  const fade = Math.round(FADE_S * rate)
  return samples.map((each, at) => each * gain * Math.min(1, at / fade, (samples.length - 1 - at) / fade))
}
