/** How high above the ground a viewpoint's marker floats, in metres. */
export const MARKER_METRES = 2
/** From one window to the next, along the wall and up. */
export const WINDOW_METRES = { wide: 3.4, high: 3 } as const
/** How high a numbered pole stands. */
export const POLE_METRES = 6
