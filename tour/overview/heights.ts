/** How high above the ground a viewpoint's marker floats, in metres. */
export const MARKER_METRES = 2
