/** The part of a file that a request asks for; `end` is the last byte, included. */
export type Part = { readonly is: 'whole' } | { readonly is: 'part'; readonly start: number; readonly end: number } | { readonly is: 'none' }

/**
 * Reads a `Range` header (RFC 9110 §14.2). Anything but one range of bytes gives the whole, as the RFC allows; a range
 * that begins after the end gives `none`, which is answered with 416.
 */
export function readRange(header: string | undefined, size: number): Part {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  const first = match?.[1] ?? ''
  const last = match?.[2] ?? ''
  if (first === '' && last === '') return { is: 'whole' }
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? { is: 'none' } : { is: 'part', start: size - length, end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return { is: 'whole' }
  return start >= size ? { is: 'none' } : { is: 'part', start, end }
}
