/** What is to be hung: its proportions, and its real size where somebody measured it. */
export interface ToHang {
  /** width through height */
  readonly aspect: number
  readonly widthCm?: number | undefined
  readonly heightCm?: number | undefined
  /** the album it belongs to, from 0; -1 for a work */
  readonly album: number
}

/** What hangs in one column of a wall, from top to bottom, and how much of the wall it takes. Metres. */
export interface Column {
  readonly first: number
  readonly album: number
  readonly width: number
  readonly gap: number
  readonly pictures: readonly { readonly width: number; readonly height: number; readonly z: number }[]
}

/** Metres of wood around a work and around a photo. */
export const FRAME = { work: 0.035, photo: 0.02 } as const
/** The height at which one looks straight ahead. Rule H5. */
export const CENTRE = 1.5
/** Rule H4. */
const MOST = { width: 4, height: 2.2 } as const
const LEAST = 0.3
const UNMEASURED = 0.9
/** Rule H7. */
const GAP = { works: 0.5, photos: 0.15, other: 0.9 } as const
/** How many photos of an album hang above one another, and the place that each has. Rule H6. */
const ROWS = [
  { upTo: 12, rows: 1, width: 1, height: 0.8 },
  { upTo: 60, rows: 2, width: 0.8, height: 0.62 },
  { upTo: Infinity, rows: 3, width: 0.7, height: 0.52 },
] as const

/** How large a work hangs, metres. Rule H4. */
export function hungSize({ aspect, widthCm, heightCm }: ToHang): { width: number; height: number } {
  const byWidth = widthCm === undefined ? 0 : widthCm / 100
  const byHeight = heightCm === undefined ? 0 : (heightCm / 100) * aspect
  // Of two measures the longer side counts: it is the one that people measure well.
  const measured = byWidth > 0 && byHeight > 0 ? ((widthCm as number) >= (heightCm as number) ? byWidth : byHeight) : byWidth + byHeight
  const wished = measured > 0 ? measured : UNMEASURED * Math.min(1, aspect)
  const least = LEAST * Math.min(1, aspect)
  const width = Math.min(Math.max(wished, least), MOST.width, MOST.height * aspect)
  return { width, height: width / aspect }
}

/** Puts what is to be hung into columns, in order: a work is one of its own, photos stand above one another. Rules H1, H4 to H7. */
export function columnsOf(all: readonly ToHang[]): Column[] {
  const columns: Column[] = []
  let at = 0
  while (at < all.length) {
    const { album } = all[at] as ToHang
    let end = at + 1
    while (end < all.length && (all[end] as ToHang).album === album) end += 1
    const gapBefore = (first: boolean) => (columns.length > 0 && first ? GAP.other : album < 0 ? GAP.works : GAP.photos)
    if (album < 0)
      for (let one = at; one < end; one += 1) {
        const size = hungSize(all[one] as ToHang)
        columns.push({ first: one, album, width: size.width + 2 * FRAME.work, gap: gapBefore(one === at), pictures: [{ ...size, z: CENTRE }] })
      }
    else {
      const { rows, width, height } = ROWS.find(({ upTo }) => end - at <= upTo) ?? ROWS[2]
      for (let first = at; first < end; first += rows) {
        const pictures = all.slice(first, Math.min(end, first + rows)).map(({ aspect }, row) => {
          const across = Math.min(width, height * aspect)
          return { width: across, height: across / aspect, z: CENTRE + ((rows - 1) / 2 - row) * (height + 2 * FRAME.photo + GAP.photos) }
        })
        columns.push({ first, album, width: width + 2 * FRAME.photo, gap: gapBefore(first === at), pictures })
      }
    }
    at = end
  }
  return columns
}
