import { ok, problem } from '../../model/result.ts'
import { VOICE_BITS_PER_SECOND } from './voice.ts'
import type { Listening, VoiceWorld } from './voice-recorder.ts'

/** What the hub takes (rule K19), the likeliest first. */
const KINDS = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus']

/** What this browser records; `null` when it is nothing that the hub takes. */
const kindHere = (): string | null => (typeof MediaRecorder === 'undefined' ? null : (KINDS.find((kind) => MediaRecorder.isTypeSupported(kind)) ?? null))

/** Whether this browser can record a voice, if there is a microphone. */
export const canRecord = (): boolean => kindHere() !== null

// Speech peaks at about a quarter of the full swing.
const LOUD = 4

/** The device's own microphone, one channel, with echo and noise taken out. Replaced by tests on machines that have none. */
const ownMicrophone = (): Promise<MediaStream> =>
  navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true } })

/**
 * Why a device did not come; throws what is no everyday failure.
 * Source: https://developer.mozilla.org/docs/Web/API/MediaDevices/getUserMedia#exceptions
 */
export function refusalOf(error: unknown): 'missing' | 'not-allowed' {
  if (error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError')) return 'not-allowed'
  if (error instanceof DOMException && ['NotFoundError', 'NotReadableError', 'OverconstrainedError', 'AbortError'].includes(error.name)) return 'missing'
  throw error
}

/** Switches every track of a device off; its light goes out at once. */
export const switchOff = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop()
}

/** Asks for the microphone and records it. A page without a microphone, or that may have none, is an answer. */
export async function listen(onLost: () => void, ask: () => Promise<MediaStream> = ownMicrophone): ReturnType<VoiceWorld['listen']> {
  const kind = kindHere()
  // Browsers hide it from pages that came over plain http.
  if (kind === null || navigator.mediaDevices === undefined) return problem('no-microphone')
  let stream: MediaStream
  try {
    stream = await ask()
  } catch (error) {
    return problem(refusalOf(error) === 'missing' ? 'no-microphone' : 'not-allowed')
  }
  for (const track of stream.getTracks()) track.addEventListener('ended', onLost)
  const meter = openMeter(stream)
  const recorder = new MediaRecorder(stream, { mimeType: kind, audioBitsPerSecond: VOICE_BITS_PER_SECOND })
  const pieces: Blob[] = []
  recorder.addEventListener('dataavailable', ({ data }) => data.size > 0 && pieces.push(data))
  const stopped = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve()))
  recorder.start()
  const off = () => {
    if (recorder.state !== 'inactive') recorder.stop()
    switchOff(stream)
    meter.close()
  }
  const listening: Listening = {
    level: meter.level,
    async finish() {
      off()
      await stopped
      return new Blob(pieces, { type: recorder.mimeType })
    },
    drop: off,
  }
  return ok(listening)
}

/** How loud a stream is. */
function openMeter(stream: MediaStream): { readonly level: () => number; readonly close: () => void } {
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  analyser.fftSize = 1024
  context.createMediaStreamSource(stream).connect(analyser)
  const wave = new Float32Array(analyser.fftSize)
  return {
    level() {
      analyser.getFloatTimeDomainData(wave)
      return Math.min(1, Math.sqrt(wave.reduce((sum, each) => sum + each * each, 0) / wave.length) * LOUD)
    },
    close: () => void context.close(),
  }
}
