import { useEffect, useState } from 'react'
import { ok, problem } from '../../model/result.ts'
import { useWatched } from '../reading/objects.ts'
import { refusalOf, switchOff } from '../voice/microphone.ts'
import { Camera, type CameraIs, type OpenCamera } from './camera.ts'
import { PHOTO_MAX_PIXELS } from './photo.ts'

/** The device's camera; of several the one that looks away from whoever holds it. */
const openCamera: OpenCamera<MediaStream> = async (onLost) => {
  if (navigator.mediaDevices === undefined) return problem('no-camera')
  try {
    const picture = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: PHOTO_MAX_PIXELS } } })
    for (const track of picture.getTracks()) track.addEventListener('ended', onLost)
    return ok({ picture, off: () => switchOff(picture) })
  } catch (error) {
    return problem(refusalOf(error) === 'missing' ? 'no-camera' : 'not-allowed')
  }
}

/** A camera for as long as a page is there; it is off when the page is left. Rule D2. */
export function useCamera(): { readonly now: CameraIs<MediaStream>; readonly camera: Camera<MediaStream> } {
  const [camera] = useState(() => new Camera(openCamera))
  useEffect(() => () => camera.shut(), [camera])
  return { now: useWatched(camera.state), camera }
}
