/** How much of the full circle and of the full height a picture covers, in degrees. */
export interface Piece {
  readonly across: number
  readonly high: number
}

/**
 * Reads what a panorama says of itself: that it is a piece of a larger one, as a camera writes when the sky, the ground or a
 * part of the circle was not taken. Twice as wide as high it may be all the same; laid around the eye it would be stretched.
 *
 * @param xmp the XMP packet of the file; '' for none
 * @returns `null` when it covers everything, or says nothing of it; never throws
 * Source: Photo Sphere XMP metadata, https://developers.google.com/streetview/spherical-metadata
 */
export function pieceOf(xmp: string): Piece | null {
  const across = shareOf(xmp, 'Width') * 360
  const high = shareOf(xmp, 'Height') * 180
  return across < 360 || high < 180 ? { across, high } : null
}

function shareOf(xmp: string, edge: 'Width' | 'Height'): number {
  const cropped = pixels(xmp, `CroppedAreaImage${edge}Pixels`)
  const full = pixels(xmp, `FullPano${edge}Pixels`)
  return cropped === null || full === null || cropped > full ? 1 : cropped / full
}

/** A number stands in an attribute (`GPano:Name="5"`) or in an element (`<GPano:Name>5</GPano:Name>`), as the program likes that wrote it. */
function pixels(xmp: string, name: string): number | null {
  const found = new RegExp(`GPano:${name}(?:\\s*=\\s*["']|\\s*>)\\s*(\\d{1,6})\\b`).exec(xmp)
  const value = Number(found?.[1] ?? 0)
  return value > 0 ? value : null
}
