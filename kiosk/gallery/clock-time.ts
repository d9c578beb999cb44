/** Whole minutes and what is left in seconds, of a moment in a film. */
export function minutesAndSeconds(seconds: number): { readonly m: number; readonly s: number } {
  const whole = Math.max(0, Math.floor(seconds))
  return { m: Math.floor(whole / 60), s: whole % 60 }
}

/** `1:05`, as players write it. */
export function clockTime(seconds: number): string {
  const { m, s } = minutesAndSeconds(seconds)
  return `${m}:${String(s).padStart(2, '0')}`
}
