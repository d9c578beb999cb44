let sound: AudioContext | null = null

/**
 * The one sound of the page, opened when it is first wanted. Whoever goes into the tour and comes back finds the same: each more would
 * keep a way to the loudspeaker and a megabyte until the page ends.
 */
export const pageSound = (): AudioContext => (sound ??= new AudioContext())
