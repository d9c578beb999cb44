import * as z from 'zod/mini'
import { PressedAlbum, PressedHall, PressedWork } from './gallery.ts'
import { PressedVideo } from './video.ts'
import { Item } from './listed-item.ts'

/** What hangs in the halls and what is filmed, as a bundle holds it. */
export const GalleryItem = z.discriminatedUnion('kind', [PressedHall, PressedWork, PressedAlbum, PressedVideo])
export type GalleryItem = z.infer<typeof GalleryItem>

/** Any item as a bundle holds it. */
export const PressedItem = z.union([Item, GalleryItem])
export type PressedItem = z.infer<typeof PressedItem>
