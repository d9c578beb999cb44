import type { FolderItem } from '../../model/content/folder-item.ts'
import type { ItemId } from '../../model/content/item.ts'
import type { Media, MediaSource } from '../../model/content/media.ts'
import type { PressedItem } from '../../model/content/pressed-item.ts'
import type { PressedRecordings } from '../../model/content/recording.ts'
import type { Artist } from '../../model/content/gallery.ts'
import { captionsPath } from './films.ts'
import type { Photos } from './photos.ts'

type Of<K extends FolderItem['kind']> = Extract<FolderItem, { kind: K }>
const hangs = (items: readonly FolderItem[], kind: 'work' | 'album', hall: ItemId): ItemId[] =>
  items
    .filter((item): item is Of<'work'> | Of<'album'> => item.kind === kind && item.hall === hall)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)

/** Items as a bundle holds them: pictures made ready, recordings by their path there, works under their artist's name, halls with what hangs there in order. */
export function pressedItems(
  items: readonly FolderItem[],
  artists: readonly Artist[],
  photos: Photos,
  narrations: ReadonlyMap<ItemId, PressedRecordings>,
): PressedItem[] {
  const names = new Map(artists.map((artist) => [artist.slug, artist.displayName]))
  const shown = (sources: readonly MediaSource[]): Media[] => sources.flatMap((source) => photos.media(source) ?? [])
  const wanted = (source: MediaSource): Media => {
    const media = photos.media(source)
    if (media === null) throw new Error(`press: ${source.file} was checked and is not ready`)
    return media
  }
  return items.map((item): PressedItem => {
    const own = { media: shown(item.media), narration: narrations.get(item.id) }
    switch (item.kind) {
      case 'guide': {
        const at = new Map(item.media.map((source) => [source.file, photos.media(source)?.src]))
        const materials = item.materials.map(({ sample, ...material }) => {
          const src = sample === undefined ? undefined : at.get(sample)
          return src === undefined ? material : { ...material, sample: src }
        })
        return { ...item, ...own, materials }
      }
      case 'hall':
        return { ...item, ...own, works: hangs(items, 'work', item.id), albums: hangs(items, 'album', item.id) }
      case 'work': {
        const { artist, ...work } = item
        return { ...work, ...own, picture: wanted(item.picture), by: names.get(artist) as Artist['displayName'] }
      }
      case 'album':
        return { ...item, ...own, photos: shown(item.photos) }
      case 'video': {
        const slug = item.id.slice('video:'.length)
        const captions = { zh: captionsPath(slug, 'zh'), ...(item.captions.ug === undefined ? {} : { ug: captionsPath(slug, 'ug') }) }
        const end = item.file.slice(item.file.lastIndexOf('.') + 1)
        return { ...item, ...own, file: `video/${slug}.${end}`, captions, chunks: `video/${slug}.json`, poster: wanted(item.poster) }
      }
      default:
        return { ...item, ...own }
    }
  })
}
