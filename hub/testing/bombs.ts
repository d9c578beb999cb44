// Pictures that are made to hurt whoever opens them, byte by byte.
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

const chunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const head = Buffer.alloc(4)
  const tail = Buffer.alloc(4)
  head.writeUInt32BE(data.length)
  tail.writeUInt32BE(crc32(body))
  return Buffer.concat([head, body, tail])
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** The head of a PNG: grey of one bit unless told otherwise. */
function ihdr(width: number, height: number, { depth = 1, colour = 0, interlaced = false } = {}): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width)
  data.writeUInt32BE(height, 4)
  data.set([depth, colour, 0, 0, interlaced ? 1 : 0], 8)
  return chunk('IHDR', data)
}

const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** A whole PNG of one colour, however large; it is pressed to a thousandth. */
export function blankPng(
  width: number,
  height: number,
  settings: { readonly depth?: number; readonly colour?: 0 | 2 | 6; readonly interlaced?: boolean } = {},
): Buffer {
  const { depth = 1, colour = 0 } = settings
  const samples = { 0: 1, 2: 3, 6: 4 }[colour]
  // Each pass of Adam7 begins at a pixel and takes every so many across and down; a picture that comes at once is one pass.
  const passes = settings.interlaced === true ? ADAM7 : ([[0, 0, 1, 1]] as const)
  const size = passes.reduce((sum, [x, y, across, down]) => {
    const [columns, rows] = [Math.max(0, Math.ceil((width - x) / across)), Math.max(0, Math.ceil((height - y) / down))]
    return sum + (columns === 0 ? 0 : rows * (1 + Math.ceil((columns * samples * depth) / 8)))
  }, 0)
  return Buffer.concat([PNG, ihdr(width, height, settings), chunk('IDAT', deflateSync(Buffer.alloc(size), { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

/** A PNG whose head promises more than anybody has, with nothing behind it. */
export const hollowPng = (width: number, height: number): Buffer =>
  Buffer.concat([PNG, ihdr(width, height), chunk('IDAT', deflateSync(Buffer.alloc(9))), chunk('IEND', Buffer.alloc(0))])

/** A WebP that moves, of so many frames of one pixel. */
export async function movingWebp(frames: number): Promise<Buffer> {
  const still = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#f00' } })
    .webp({ lossless: true })
    .toBuffer()
  const riff = (name: string, data: Uint8Array) => {
    const head = Buffer.alloc(8)
    head.write(name, 'latin1')
    head.writeUInt32LE(data.length, 4)
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
  }
  // VP8X: animated, and a canvas of one pixel; ANIM: white, for ever; ANMF: at 0, 0, one pixel, 10 ms.
  const vp8x = riff('VP8X', Buffer.from([2, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
  const anim = riff('ANIM', Buffer.from([255, 255, 255, 255, 0, 0]))
  const frame = riff('ANMF', Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 0]), still.subarray(12)]))
  return riff('RIFF', Buffer.concat([Buffer.from('WEBP'), vp8x, anim, ...Array.from({ length: frames }, () => frame)]))
}
