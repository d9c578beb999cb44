import { LinearFilter, Texture } from 'three'

/** Pixels of a line of letters and the most that a name may be long; it is seen from a few metres. */
const HIGH = 96
const LONGEST = 1024

/** A name as a texture, white on black: letters on a wall are drawn by the browser, which knows every script. Longer ones are drawn narrower. */
export interface NameTexture {
  readonly texture: Texture
  /** width through height of the letters */
  readonly aspect: number
  readonly bytes: number
}

/** Draws a name once its letters are there. @param family the page's own letters, as CSS names them */
export async function drawName(words: string, direction: 'ltr' | 'rtl', family: string): Promise<NameTexture> {
  const font = `600 ${HIGH * 0.62}px ${family}`
  // A letter that cannot be fetched is drawn with what the device has.
  await document.fonts.load(font, words).catch((error: unknown) => console.warn('tour: letters of a name on a wall', error))
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { alpha: false })
  if (pen === null) throw new Error('hall: wants a canvas to write on, got none')
  pen.font = font
  const natural = Math.ceil(pen.measureText(words).width) + HIGH / 2
  canvas.width = Math.min(LONGEST, natural)
  canvas.height = HIGH
  pen.font = font
  pen.direction = direction
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillStyle = '#fff'
  pen.fillText(words, canvas.width / 2, HIGH / 2, canvas.width - HIGH / 4)
  const texture = new Texture(canvas)
  texture.flipY = false
  texture.generateMipmaps = false
  texture.minFilter = texture.magFilter = LinearFilter
  texture.needsUpdate = true
  return { texture, aspect: canvas.width / HIGH, bytes: canvas.width * HIGH * 4 }
}
