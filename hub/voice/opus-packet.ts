/** Milliseconds of a frame by the configuration in a packet's first five bits (RFC 6716 §3.1, table 2): SILK, hybrid, CELT. */
const SILK_MS = [10, 20, 40, 60] as const
const HYBRID_MS = [10, 20] as const
const CELT_MS = [2.5, 5, 10, 20] as const

function frameMs(configuration: number): number {
  if (configuration < 12) return SILK_MS[configuration % 4] as number
  return configuration < 16 ? (HYBRID_MS[configuration % 2] as number) : (CELT_MS[configuration % 4] as number)
}

/**
 * How long a packet of Opus sounds, in milliseconds, read from its first two bytes; `null` when it is none. So a container cannot
 * say less than what lies in it. Source: RFC 6716 §3.1 and §3.2.5; a packet is at most 120 ms.
 */
export function opusMs(packet: Uint8Array): number | null {
  const [first, second] = packet
  if (first === undefined) return null
  const code = first & 3
  const frames = code === 0 ? 1 : code < 3 ? 2 : second === undefined ? 0 : second & 63
  const ms = frames * frameMs(first >> 3)
  return frames === 0 || ms > 120 ? null : ms
}
