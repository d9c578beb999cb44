declare module 'subset-font' {
  /** Cuts the characters of `text` out of a font. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2'; variationAxes?: Record<string, { min: number; max: number } | number> },
  ): Promise<Buffer>
}
