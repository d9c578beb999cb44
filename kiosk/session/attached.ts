import type { Voice } from '../voice/voice.ts'

/** What goes along with words, as the outbox takes it. */
export function attached(photos: readonly Blob[], voice: Voice | null) {
  const pictures = photos.map((photo) => ({ kind: 'photo' as const, type: photo.type, bytes: photo }))
  return voice === null ? pictures : [...pictures, { kind: 'voice' as const, type: voice.sound.type, bytes: voice.sound }]
}
