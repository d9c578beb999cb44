import { closeSync, openSync, readSync, statSync } from 'node:fs'
import sharp from 'sharp'
import { ok, problem, type Result } from '../../model/result.ts'
import type { Said } from '../problem.ts'

/** What a picture says of itself before it is opened. */
export interface PictureFacts {
  readonly width: number
  readonly height: number
  /** the XMP packet in it; '' for none */
  readonly xmp: string
}

export interface PictureFault {
  readonly wrong: Said
  readonly mend: Said
}

type Kind = 'jpeg' | 'png' | 'webp' | 'heic' | 'gif' | 'unknown'
const BY_NAME: Readonly<Record<string, Kind>> = { jpg: 'jpeg', jpeg: 'jpeg', png: 'png', webp: 'webp' }
const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))

/** What a file is by its first bytes, whatever its name says. */
function kindOf(head: Uint8Array): Kind {
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg'
  if (ascii(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'webp'
  if (ascii(head, 4, 8) === 'ftyp' && /^(hei[cxms]|hev[cx]|mif1|msf1)/.test(ascii(head, 8, 12))) return 'heic'
  if (ascii(head, 0, 3) === 'GIF') return 'gif'
  return 'unknown'
}

function headOf(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const head = new Uint8Array(16)
    return head.subarray(0, readSync(file, head, 0, head.length, 0))
  } finally {
    closeSync(file)
  }
}

const fault = (wrong: Said, mend: Said) => problem<PictureFault>({ wrong, mend })
/** What a broken picture is told as; `reason` is the decoder's own word. */
export const brokenPicture = (reason: string): PictureFault => ({
  wrong: [`图片损坏或不完整（${reason}）`, `is damaged or cut off (${reason})`],
  mend: ['请从相机或手机里重新拷贝原图', 'copy the original again from the camera or phone'],
})

/**
 * Looks at a picture without opening it: that it is what its name says, that it has something in it, and that it is not too
 * large to open.
 *
 * @param most pixels
 */
export async function lookAtPicture(path: string, most: number): Promise<Result<PictureFacts, PictureFault>> {
  if (statSync(path).size === 0) return fault(['是空文件（0 字节）', 'is empty (0 bytes)'], ['请重新拷贝原图', 'copy the original again'])
  const kind = kindOf(headOf(path))
  const named = BY_NAME[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]
  if (kind === 'heic')
    return fault(
      ['其实是 HEIC 照片，不能使用', 'is really a HEIC photo, which cannot be used'],
      [
        '苹果手机请到“设置 → 相机 → 格式”选“兼容性最佳”再拍，或另存为 JPEG',
        'on an iPhone set Settings → Camera → Formats to Most Compatible, or save it as JPEG',
      ],
    )
  if (kind !== named)
    return fault(
      [
        `名字说是 ${named ?? '图片'}，其实是${kind === 'unknown' ? '别的文件' : ` ${kind}`}`,
        `is named as ${named ?? 'a picture'}, but is ${kind === 'unknown' ? 'something else' : `a ${kind}`}`,
      ],
      ['请用看图软件另存为 JPEG', 'open it in a picture viewer and save it as JPEG'],
    )
  // The limit is ours to tell, with the figures; sharp would only say that there is one.
  const facts = await sharp(path, { failOn: 'none', limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
  if (facts instanceof Error) return problem(brokenPicture(facts.message.split('\n')[0] as string))
  const { width, height } = facts
  if (width * height > most)
    return fault(
      [
        `有 ${Math.round((width * height) / 1e6)} 百万像素（${width}x${height}），超过 ${Math.round(most / 1e6)}`,
        `has ${Math.round((width * height) / 1e6)} megapixels (${width}x${height}), over ${Math.round(most / 1e6)}`,
      ],
      ['请先缩小', 'make it smaller first'],
    )
  return ok({ width, height, xmp: facts.xmpAsString ?? '' })
}
