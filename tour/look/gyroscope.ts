import { turnTo } from '../view.ts'

/** Which way the back of a phone looks. */
export interface PhoneLook {
  /** degrees clockwise from the phone's own north, which may be any */
  readonly heading: number
  /** degrees above the horizon */
  readonly pitch: number
}

const RADIANS = Math.PI / 180

/**
 * Which way the back of a phone looks, from the three angles that a browser tells of it (W3C Device Orientation: turned by
 * alpha about z, then beta about x, then gamma about y). How the phone is held, upright or on its side, changes nothing:
 * the back looks where it looks.
 */
export function phoneLook(alpha: number, beta: number, gamma: number): PhoneLook {
  const [sinA, cosA] = [Math.sin(alpha * RADIANS), Math.cos(alpha * RADIANS)]
  const [sinB, cosB] = [Math.sin(beta * RADIANS), Math.cos(beta * RADIANS)]
  const [sinG, cosG] = [Math.sin(gamma * RADIANS), Math.cos(gamma * RADIANS)]
  const east = -cosA * sinG - sinA * sinB * cosG
  const north = -sinA * sinG + cosA * sinB * cosG
  const up = -cosB * cosG
  return { heading: Math.atan2(east, north) / RADIANS, pitch: Math.asin(Math.max(-1, Math.min(1, up))) / RADIANS }
}

/** Nearer to straight up or down than this a heading is chance: a hair's turn of the phone would spin the picture. */
const STEEP = 80

/**
 * Turns what a phone tells of itself into turns of the view: by how much it was turned since it last told, so that a finger
 * and the phone can both turn it. Holds no clock and listens to nothing.
 */
export class Gyroscope {
  #last: PhoneLook | null = null

  /** @returns degrees to the right and up since the last call; `null` for the first one, and where the sensors say nothing */
  turned(alpha: number | null, beta: number | null, gamma: number | null): PhoneLook | null {
    if (alpha === null || beta === null || gamma === null) return null
    const look = phoneLook(alpha, beta, gamma)
    const last = this.#last
    this.#last = look
    if (last === null) return null
    const steep = Math.abs(look.pitch) > STEEP || Math.abs(last.pitch) > STEEP
    return { heading: steep ? 0 : turnTo(last.heading, look.heading), pitch: look.pitch - last.pitch }
  }
}

/** What an iPhone's browser asks for before it tells anything; others have it too and need not be asked. */
interface AskFirst {
  readonly requestPermission?: () => Promise<'granted' | 'denied'>
}

/** Hears whether this device tells how it is held: a phone does, a terminal and a PC do not. @returns how to stop */
export function onceHeld(found: () => void): () => void {
  if (typeof DeviceOrientationEvent === 'undefined') return () => undefined
  // Only there a touch and hold can be turned off so, and only there nothing is told before it was asked for.
  if (CSS.supports('-webkit-touch-callout', 'none')) {
    found()
    return () => undefined
  }
  const hear = ({ alpha }: DeviceOrientationEvent) => {
    if (alpha === null) return
    stop()
    found()
  }
  const stop = () => window.removeEventListener('deviceorientation', hear)
  window.addEventListener('deviceorientation', hear)
  return stop
}

/** Listens to how the phone is turned. @returns how to stop; `null` when the person did not allow it */
export async function listenToPhone(turn: (by: PhoneLook) => void): Promise<(() => void) | null> {
  const ask = (DeviceOrientationEvent as AskFirst).requestPermission
  if (ask !== undefined && (await ask()) !== 'granted') return null
  const gyroscope = new Gyroscope()
  const hear = ({ alpha, beta, gamma }: DeviceOrientationEvent) => {
    const by = gyroscope.turned(alpha, beta, gamma)
    if (by !== null) turn(by)
  }
  window.addEventListener('deviceorientation', hear)
  return () => window.removeEventListener('deviceorientation', hear)
}
