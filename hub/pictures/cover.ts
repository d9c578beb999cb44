import { COVER_CELLS } from '../../model/case/desk-act.ts'

/** Pixels of three bytes each, row after row. */
export interface Pixels {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** What hides a part of a photo: one grey, and nothing of what was there, unlike a blur that can be undone. */
const GREY = 0x58

/** Where a cell begins and ends along one side; a pixel on a border belongs to both cells. */
const span = (cell: number, side: number) => [Math.floor((cell * side) / COVER_CELLS), Math.ceil(((cell + 1) * side) / COVER_CELLS)] as const

/** Fills cells of a grid over a photo, numbered by rows from 0, in place. A photo of any size; a cell that is none does nothing. */
export function cover({ bytes, width, height }: Pixels, cells: readonly number[]): void {
  for (const cell of new Set(cells)) {
    if (!Number.isInteger(cell) || cell < 0 || cell >= COVER_CELLS * COVER_CELLS) continue
    const [left, right] = span(cell % COVER_CELLS, width)
    const [top, bottom] = span(Math.floor(cell / COVER_CELLS), height)
    for (let row = top; row < bottom; row++) bytes.fill(GREY, (row * width + left) * 3, (row * width + right) * 3)
  }
}
