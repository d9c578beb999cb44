import type { Hall } from '../../model/content/gallery.ts'

/** Colours of a hall, sRGB. */
export interface HallColours {
  readonly wall: number
  /** the foot of the walls and the frame of an opening */
  readonly edge: number
  readonly floor: number
  readonly ceiling: number
  /** wood around pictures */
  readonly frame: number
  /** a card whose picture is not up */
  readonly card: number
  /** names on the wall */
  readonly ink: number
  /** metres between two joints of the floor, across and along; no joints for 0 */
  readonly joints: readonly [across: number, along: number]
}

const WOOD = 0x6b4a32

/** How each look of a hall is coloured: walls that let pictures speak, and a floor that says what kind of room it is. */
export const HALL_COLOURS: Readonly<Record<Hall['look'], HallColours>> = {
  paper: { wall: 0xf3e9dc, edge: 0xb5342b, floor: 0xb98d64, ceiling: 0xf8f3ea, frame: 0x8c2f27, card: 0xe7d3c2, ink: 0x7d241d, joints: [0.16, 1.8] },
  ink: { wall: 0xf1efe8, edge: 0x4a4f57, floor: 0x8d8578, ceiling: 0xf7f5f0, frame: 0x3a3431, card: 0xdcdad2, ink: 0x2c3038, joints: [0.16, 1.8] },
  silk: { wall: 0xece0e4, edge: 0x7a3b69, floor: 0xa67f5f, ceiling: 0xf6eff0, frame: 0x9a6b1e, card: 0xdcc6d0, ink: 0x5d2a50, joints: [0.6, 0.6] },
  light: { wall: 0xe6e8ea, edge: 0x30363d, floor: 0x9a9c9d, ceiling: 0xf2f3f4, frame: 0x22262b, card: 0xcdd2d6, ink: 0x22262b, joints: [0, 0] },
  colour: { wall: 0xf6f0d8, edge: 0x1d6f5c, floor: 0xc79a5b, ceiling: 0xfbf8ea, frame: 0xd9932f, card: 0xe8dcae, ink: 0x17594a, joints: [0.9, 0.9] },
  wood: { wall: 0xe6d7c0, edge: WOOD, floor: 0x7c5638, ceiling: 0xf1e6d4, frame: WOOD, card: 0xd2bd9f, ink: 0x4f3421, joints: [0.2, 2.4] },
  tile: { wall: 0xe4edf0, edge: 0x1f5f8b, floor: 0xbcb3a4, ceiling: 0xf4f8f9, frame: 0x2d6f95, card: 0xc9dbe2, ink: 0x1a4f74, joints: [0.5, 0.5] },
}
