/** The middle of some numbers; of an even count the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const at = Math.floor(sorted.length / 2)
  const upper = sorted[at]
  if (upper === undefined) throw new Error('median: wants at least one number')
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[at - 1] as number)) / 2
}
