import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { CHUNK_BYTES, type Chunked } from '../../model/bundle/chunks.ts'
import { chunkCount, chunkPath } from '../../model/bundle/pieces.ts'
import type { Problems } from '../problem.ts'
import type { Folder } from '../read/files.ts'
import type { Sourced } from '../read/items.ts'
import { type BundleObject, held, json } from './object.ts'

/** Half an hour at a modest rate; a longer film belongs on another shelf. */
const MAX_BYTES = 512 * 1024 * 1024

const TYPES: Readonly<Record<string, string>> = { webm: 'video/webm', mp4: 'video/mp4' }

function looksLike(head: Uint8Array, end: string): boolean {
  if (end === 'webm') return head[0] === 0x1a && head[1] === 0x45 && head[2] === 0xdf && head[3] === 0xa3
  return String.fromCharCode(...head.subarray(4, 8)) === 'ftyp'
}

function readAt(path: string, at: number, length: number): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(length)
    const got = readSync(file, bytes, 0, length, at)
    if (got !== length) throw new Error(`film: ${path} changed while it was read`)
    return bytes
  } finally {
    closeSync(file)
  }
}

/** The objects of all films: `video/<slug>.json` says how each is cut, its chunks follow, then captions. Rules B18 and C17. */
export function filmObjects(folder: Folder, sources: readonly Sourced[], problems: Problems): BundleObject[] {
  const objects: BundleObject[] = []
  for (const { item, where } of sources) {
    if (item.kind !== 'video') continue
    const path = folder.path(item.file)
    const end = item.file.slice(item.file.lastIndexOf('.') + 1)
    const { size } = statSync(path)
    if (size > MAX_BYTES) {
      problems.add(
        { ...where, file: item.file },
        [`有 ${Math.round(size / 1e6)} MB，超过 512 MB`, `has ${Math.round(size / 1e6)} MB, over 512 MB`],
        ['请压缩或剪短', 'compress it or make it shorter'],
      )
      continue
    }
    if (size === 0 || !looksLike(readAt(path, 0, Math.min(size, 16)), end)) {
      problems.add(
        { ...where, file: item.file },
        [`不是 ${end} 影片`, `is no ${end} film`],
        ['请用视频软件导出 WebM（VP9）或 MP4', 'export it as WebM (VP9) or MP4'],
      )
      continue
    }
    const slug = item.id.slice('video:'.length)
    const chunked: Chunked = { path: `video/${slug}.${end}`, type: TYPES[end] as string, size, chunkBytes: CHUNK_BYTES }
    objects.push(json(`video/${slug}.json`, chunked))
    for (let index = 0; index < chunkCount(chunked); index++) {
      const at = index * CHUNK_BYTES
      const length = Math.min(CHUNK_BYTES, size - at)
      const read = () => readAt(path, at, length)
      objects.push({ path: chunkPath(chunked, index), size: length, hash: createHash('sha256').update(read()).digest('hex'), read })
    }
    for (const locale of ['zh', 'ug'] as const) {
      const text = item.captions[locale] === undefined ? null : folder.text(item.captions[locale])
      if (text !== null) objects.push(held(captionsPath(slug, locale), new TextEncoder().encode(text)))
    }
  }
  return objects
}

export const captionsPath = (slug: string, locale: 'zh' | 'ug'): string => `video/${slug}.${locale}.vtt`
