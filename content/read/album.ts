import { MediaSource } from '../../model/content/media.ts'
import type { Problems, Where } from '../problem.ts'
import { readCsv, unflatten } from './csv.ts'
import type { Folder } from './files.ts'
import { isRecord } from './is-record.ts'
import type { Take } from './items.ts'
import { peopleIn } from './people.ts'
import { readWith } from './schema.ts'
import { nameLost, truthIn } from './table.ts'

/** An album is `albums/<slug>.yaml` with its photos as a table beside it in `albums/<slug>.csv`. */
export function readAlbum(folder: Folder, file: string, problems: Problems, take: Take): void {
  const slug = file.slice('albums/'.length).replace(/\.(yaml|csv)$/, '')
  const table = `albums/${slug}.csv`
  if (file === table) {
    if (!folder.has(`albums/${slug}.yaml`))
      problems.add({ file }, ['没有对应的相册', 'belongs to no album'], [`放入 albums/${slug}.yaml`, `put albums/${slug}.yaml there`])
    return
  }
  const raw = folder.data(file)
  if (raw === undefined) return
  if (!isRecord(raw) || !folder.has(table)) return take('album', slug, raw, { file })
  if (raw['photos'] !== undefined)
    problems.add(
      { file, item: `album:${slug}`, field: 'photos' },
      [`照片写了两处，${table} 里也有`, `lists its photos here and in ${table}`],
      ['只留一处', 'keep one of the two'],
    )
  const text = folder.text(table)
  if (text === null) return
  const photos: MediaSource[] = []
  for (const { line, cells } of readCsv(text, table, problems)) {
    const where: Where = { file: table, line, item: `album:${slug}` }
    nameLost(cells, where, problems)
    const { people, decorative, ...told } = unflatten(cells)
    const photo = readWith(
      MediaSource,
      { ...told, ...(decorative === undefined ? {} : { decorative: truthIn(decorative) }), people: peopleIn(people) },
      where,
      problems,
    )
    if (photo !== null) photos.push(photo)
  }
  // With every photo broken there is nothing to say of the album itself.
  if (photos.length > 0 || !problems.any) take('album', slug, { ...raw, photos }, { file })
}
