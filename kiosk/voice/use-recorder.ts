import { useEffect, useRef, useState } from 'react'
import { useWatched } from '../reading/objects.ts'
import { telling } from '../session/telling.ts'
import { listen } from './microphone.ts'
import { isHeard, type Voice, type VoiceIs } from './voice.ts'
import { VoiceRecorder } from './voice-recorder.ts'

/** Plays a voice from memory. */
function play({ sound }: Voice, onEnd: () => void): () => void {
  const address = URL.createObjectURL(sound)
  const audio = new Audio(address)
  audio.addEventListener('ended', onEnd)
  // A pause that comes at once is no failure; what is one ends the playing and is told.
  audio.play().catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') return
    onEnd()
    throw error
  })
  return () => {
    audio.pause()
    URL.revokeObjectURL(address)
  }
}

function every(ms: number, work: () => void): () => void {
  const timer = setInterval(work, ms)
  return () => clearInterval(timer)
}

/**
 * A recorder for as long as a page is there. While it is heard nobody is asked whether they are still there; when the page is left
 * the microphone is off. Rules D2, D5.
 *
 * @param kept a voice that is there already when the page opens
 */
export function useRecorder(kept: Voice | null, onVoice: (voice: Voice | null) => void): { readonly now: VoiceIs; readonly recorder: VoiceRecorder } {
  const told = useRef(onVoice)
  told.current = onVoice
  const [recorder] = useState(() => new VoiceRecorder({ listen, play, every, now: () => performance.now(), onVoice: (voice) => told.current(voice) }, kept))
  const now = useWatched(recorder.state)
  useEffect(() => () => recorder.leave(), [recorder])
  const heard = isHeard(now)
  useEffect(() => {
    telling.set(heard)
    return () => telling.set(false)
  }, [heard])
  return { now, recorder }
}
