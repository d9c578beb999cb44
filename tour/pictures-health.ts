/** What staff read of the tour's pictures on the graphics card. */
interface PicturesHealth {
  /** bytes of pictures that lie there now, and at most */
  readonly bytes: number
  readonly mostBytes: number
  readonly count: number
  /** how often the graphics card dropped everything since the page began */
  readonly lost: number
}

let told: (() => PicturesHealth) | null = null

/** The stage says how it is. */
export function tellPicturesHealth(of: () => PicturesHealth): void {
  told = of
}

/** How the tour's pictures are; `null` while nobody has opened the tour on this page. */
export function picturesHealth(): PicturesHealth | null {
  return told?.() ?? null
}
