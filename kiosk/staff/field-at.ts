/** Fields as large as a fingertip covers on every glass, 21.5 to 55 inches. */
const COLUMNS = 8
const ROWS = 12
/** How many fields a glass has. */
export const FIELDS = COLUMNS * ROWS

/** Which field lies under a point of the glass, 0 to 95 from the upper left; `null` beside it. */
export function fieldAt(x: number, y: number, width: number, height: number): number | null {
  const [column, row] = [Math.floor((x / width) * COLUMNS), Math.floor((y / height) * ROWS)]
  return column < 0 || column >= COLUMNS || row < 0 || row >= ROWS ? null : row * COLUMNS + column
}
