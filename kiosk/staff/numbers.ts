/** Bytes as megabytes with one digit behind the point, as staff read them in both languages. */
export const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)
