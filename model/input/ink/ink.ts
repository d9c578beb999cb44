/** Where the pen was: x to the right, y down, in any unit as long as it is the same all through. Time is not kept: how fast somebody writes says who they are. */
export type InkPoint = readonly [x: number, y: number]

/** What was drawn between pen down and pen up, at least one point. */
export type Stroke = readonly InkPoint[]

/** All that stands on the pad, in the order it was written. */
export type Ink = readonly Stroke[]
