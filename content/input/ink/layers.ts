/** Floats of a picture's neighbourhood: each place and the eight round it. */
export const NEIGHBOURS = 9

/**
 * Lays the 3 × 3 neighbourhood of every place of square pictures side by side, 0 beyond the edge, so that a convolution is one
 * product of matrices.
 *
 * @param pictures `count` of side × side × channels, row by row, channels together
 * @param into count·side·side rows of 9·channels
 */
export function neighbourhoods(pictures: Float32Array, into: Float32Array, count: number, side: number, channels: number): void {
  let to = 0
  for (let picture = 0; picture < count; picture++) {
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        for (let dy = -1; dy <= 1; dy++) {
          for (let dx = -1; dx <= 1; dx++) {
            const isIn = y + dy >= 0 && y + dy < side && x + dx >= 0 && x + dx < side
            const from = ((picture * side + y + dy) * side + x + dx) * channels
            for (let c = 0; c < channels; c++) into[to + c] = isIn ? (pictures[from + c] as number) : 0
            to += channels
          }
        }
      }
    }
  }
}

/** The way back: what each neighbourhood wants changed, added up at its places. */
export function gather(wanted: Float32Array, into: Float32Array, count: number, side: number, channels: number): void {
  into.fill(0, 0, count * side * side * channels)
  let from = 0
  for (let picture = 0; picture < count; picture++) {
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        for (let dy = -1; dy <= 1; dy++) {
          for (let dx = -1; dx <= 1; dx++) {
            const to = ((picture * side + y + dy) * side + x + dx) * channels
            if (y + dy >= 0 && y + dy < side && x + dx >= 0 && x + dx < side) {
              for (let c = 0; c < channels; c++) into[to + c] = (into[to + c] as number) + (wanted[from + c] as number)
            }
            from += channels
          }
        }
      }
    }
  }
}

/** Adds the bias, then keeps of each 2 × 2 places the largest, at least 0. `which` remembers where it stood, -1 for nowhere. */
export function pool(from: Float32Array, bias: Float32Array, into: Float32Array, which: Int32Array, count: number, side: number, channels: number): void {
  const half = side / 2
  // From the upper right place of the four to the lower left one.
  const below = (side - 1) * channels
  let to = 0
  for (let picture = 0; picture < count; picture++) {
    for (let y = 0; y < half; y++) {
      for (let x = 0; x < half; x++) {
        const corner = ((picture * side + 2 * y) * side + 2 * x) * channels
        for (let c = 0; c < channels; c++) {
          let best = -(bias[c] as number)
          let at = -1
          let place = corner + c
          for (let each = 0; each < 4; each++) {
            if ((from[place] as number) > best) {
              best = from[place] as number
              at = place
            }
            place += each === 1 ? below : channels
          }
          into[to] = best + (bias[c] as number)
          which[to++] = at
        }
      }
    }
  }
}

/** The way back through `pool`: what is wanted goes to the place that was kept. */
export function unpool(wanted: Float32Array, which: Int32Array, into: Float32Array, size: number, biasWanted: Float32Array, pooled: number): void {
  into.fill(0, 0, size)
  biasWanted.fill(0)
  for (let each = 0; each < pooled; each++) {
    const at = which[each] as number
    if (at < 0) continue
    into[at] = wanted[each] as number
    const channel = each % biasWanted.length
    biasWanted[channel] = (biasWanted[channel] as number) + (wanted[each] as number)
  }
}
