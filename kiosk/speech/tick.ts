import { sounding, spokenMode } from './speaking.ts'

// As soft as a fingernail on wood: a short tone that dies away.
const HZ = 1_400
const LASTS_S = 0.03
const SOFT = 0.12
const TOUCHED = 'button:not(:disabled), a[href], summary'

/**
 * Answers every touch that means something with a soft tick, for those who cannot see that the glass has felt them. Nothing ticks
 * while a page is told: there the voice answers. Rule V11.
 *
 * @param volume of the terminal's profile, 0 to 1; 0 never ticks
 * @param open the page's sound, which a browser lets out from the first touch on
 * @returns a way to stop
 */
export function watchTicks(volume: number, open: () => AudioContext): () => void {
  if (volume === 0) return () => {}
  let context: AudioContext | null = null
  const sound = () => {
    context ??= open()
    if (context.state !== 'running') return void context.resume()
    const level = new GainNode(context, { gain: SOFT * volume })
    const tone = new OscillatorNode(context, { frequency: HZ })
    tone.connect(level).connect(context.destination)
    level.gain.exponentialRampToValueAtTime(0.0001, context.currentTime + LASTS_S)
    tone.start()
    tone.stop(context.currentTime + LASTS_S)
    tone.onended = () => level.disconnect()
  }
  const tick = (event: Event) => {
    if (sounding.get() || spokenMode.get() || (event.target as Element).closest(TOUCHED) === null) return
    // To open the loudspeaker takes a quarter of a second where it is slow: what was touched for is drawn first.
    if (context?.state !== 'running') requestAnimationFrame(() => setTimeout(sound))
    else sound()
  }
  document.addEventListener('click', tick, { capture: true })
  return () => document.removeEventListener('click', tick, { capture: true })
}
