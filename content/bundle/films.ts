import { Chunked } from '../../model/bundle/chunks.ts'
import { chunkCount, chunkPath } from '../../model/bundle/pieces.ts'
import type { Manifest } from '../../model/bundle/manifest.ts'
import type { Finding } from './finding.ts'

// `<film>.json` is five short fields; no list or item is as small and has all of them.
const DESCRIPTION_MAX_BYTES = 2048

/** Whether an object may say how a film is cut, or speak of such an object. */
export const mayTellOfFilm = (path: string, size: number): boolean =>
  path.endsWith('.json') && (size <= DESCRIPTION_MAX_BYTES || path.startsWith('item/video/'))

export interface FilmTold {
  /** the object that tells of it */
  readonly from: string
  readonly chunked: Chunked
}

/** What an object says of a film: how one is cut, or by its name which object does. */
export function readFilm(path: string, value: unknown): { told?: FilmTold; wants?: string } {
  const chunks = typeof value === 'object' && value !== null && 'chunks' in value ? value.chunks : undefined
  if (path.startsWith('item/video/') && typeof chunks === 'string') return { wants: chunks }
  const chunked = Chunked.safeParse(value)
  return chunked.success ? { told: { from: path, chunked: chunked.data } } : {}
}

/** What is missing of the films a bundle tells of: every chunk is there, none has another length, none is too many. Rule B18. */
export function filmFindings(objects: Manifest['objects'], films: readonly FilmTold[], wanted: ReadonlyMap<string, string>): Finding[] {
  const findings: Finding[] = []
  const sizes = new Map(objects.map(([path, , , size]) => [path, size]))
  const told = new Set(films.map((film) => film.from))
  for (const [item, chunks] of wanted) {
    if (!told.has(chunks))
      findings.push({ kind: 'film', file: item, said: [`影片缺少说明文件 ${chunks}`, `wants ${chunks}, which would say how its film is cut, found none`] })
  }
  for (const { from, chunked } of films) {
    const count = chunkCount(chunked)
    for (let index = 0; index < count; index++) {
      const path = chunkPath(chunked, index)
      const size = index === count - 1 ? chunked.size - index * chunked.chunkBytes : chunked.chunkBytes
      const came = sizes.get(path)
      if (came === size) continue
      findings.push({
        kind: 'film',
        file: path,
        said: [
          `影片 ${from} 的这一段应为 ${size} 字节，${came === undefined ? '没有找到' : `实际 ${came} 字节`}`,
          `film ${from} wants ${size} bytes here, came ${came ?? 'nothing'}`,
        ],
      })
    }
    if (sizes.has(chunkPath(chunked, count)))
      findings.push({
        kind: 'film',
        file: chunkPath(chunked, count),
        said: [`影片 ${from} 只有 ${count} 段，这一段是多余的`, `film ${from} ends before this: it has ${count} chunks`],
      })
  }
  return findings
}
