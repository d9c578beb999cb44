import { useEffect, useState } from 'react'
import { onGlass } from '../glass.ts'
import { canRecord } from '../voice/microphone.ts'
import { useCommunity } from './community.ts'

/** What there is to record and to photograph with. */
export interface Devices {
  readonly microphone: boolean
  readonly camera: boolean
}

const NONE: Devices = { microphone: false, camera: false }

/** What a visitor's own device has; asking for the list switches nothing on and needs no leave. */
async function ownDevices(): Promise<Devices> {
  // Browsers hide it from pages that came over plain http.
  if (navigator.mediaDevices === undefined) return NONE
  const kinds = new Set((await navigator.mediaDevices.enumerateDevices()).map(({ kind }) => kind))
  return { microphone: canRecord() && kinds.has('audioinput'), camera: kinds.has('videoinput') }
}

/** On a terminal what its profile names, elsewhere what the device says it has. Rule D1. */
export function useDevices(): Devices {
  const { terminal } = useCommunity().stack
  const [own, setOwn] = useState(NONE)
  const isTerminal = onGlass()
  useEffect(() => {
    if (isTerminal) return
    let left = false
    void ownDevices().then((devices) => left || setOwn(devices))
    return () => {
      left = true
    }
  }, [isTerminal])
  return isTerminal ? { microphone: terminal.microphone === true, camera: terminal.camera === true } : own
}
