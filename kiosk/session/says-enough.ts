/** What a report says, as far as it matters for whether it may go. */
interface Saying {
  readonly sentences: readonly unknown[]
  readonly words?: string
  readonly voice?: unknown
  readonly photos?: readonly unknown[]
  readonly picture?: unknown
  readonly pole: string | null
  readonly viewpoint?: string | null
  readonly item?: string | null
}

/** Whether a report says enough to be sent. A voice counts as words; a photo alone where its place is known. Rules D4, K8. */
export function saysEnough({ sentences, words = '', voice = null, photos = [], picture = null, pole, viewpoint = null, item = null }: Saying): boolean {
  if (sentences.length > 0 || words !== '' || voice !== null) return true
  const hasPlace = pole !== null || viewpoint !== null || item?.startsWith('place:') === true
  return hasPlace && (photos.length > 0 || picture !== null)
}
