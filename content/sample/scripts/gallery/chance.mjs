// Chance that is the same every time: a number stream and smooth noise, both from a word.

/** 32 bits from a word (FNV-1a). */
function hash(word) {
  let h = 0x811c9dc5
  for (const letter of word) h = Math.imul(h ^ letter.codePointAt(0), 0x01000193)
  return h >>> 0
}

/**
 * A stream of chance that depends on `word` alone (mulberry32).
 *
 * @returns a function giving numbers in [0, 1), with `range(a, b)`, `int(a, b)` (both ends), `pick(list)`, `bell()` (about -1…1) and `chance(p)`
 */
export function chanceOf(word) {
  let s = hash(word)
  const next = () => {
    s = (s + 0x6d2b79f5) >>> 0
    let t = Math.imul(s ^ (s >>> 15), 1 | s)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  next.range = (a, b) => a + (b - a) * next()
  next.int = (a, b) => Math.floor(a + (b - a + 1) * next())
  next.pick = (list) => list[Math.floor(next() * list.length)]
  next.bell = () => (next() + next() + next() - 1.5) / 1.1
  next.chance = (p) => next() < p
  next.shuffle = (list) => {
    const out = [...list]
    for (let i = out.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1))
      ;[out[i], out[j]] = [out[j], out[i]]
    }
    return out
  }
  return next
}

/** Smooth noise over the plane, about -1…1, one bump a unit; `word` decides which. */
export function noiseOf(word) {
  const chance = chanceOf(`noise ${word}`)
  const value = new Float32Array(65536)
  for (let i = 0; i < value.length; i++) value[i] = chance() * 2 - 1
  return (x, y) => {
    const x0 = Math.floor(x)
    const y0 = Math.floor(y)
    const fx = x - x0
    const fy = y - y0
    const sx = fx * fx * fx * (fx * (fx * 6 - 15) + 10)
    const sy = fy * fy * fy * (fy * (fy * 6 - 15) + 10)
    const a = (x0 & 255) + ((y0 & 255) << 8)
    const b = ((x0 + 1) & 255) + ((y0 & 255) << 8)
    const c = (x0 & 255) + (((y0 + 1) & 255) << 8)
    const d = ((x0 + 1) & 255) + (((y0 + 1) & 255) << 8)
    const top = value[a] + (value[b] - value[a]) * sx
    const low = value[c] + (value[d] - value[c]) * sx
    return top + (low - top) * sy
  }
}

/** Noise in several sizes on top of each other: each octave twice as fine and half as strong. */
export function layered(noise, octaves, x, y) {
  let sum = 0
  let strength = 1
  let whole = 0
  for (let i = 0; i < octaves; i++) {
    sum += noise(x, y) * strength
    whole += strength
    strength *= 0.5
    x = x * 2 + 17.3
    y = y * 2 + 9.1
  }
  return sum / whole
}
