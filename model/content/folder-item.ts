import * as z from 'zod/mini'
import { Event } from './event.ts'
import { Album, Hall, Work } from './gallery.ts'
import { Guide } from './guide.ts'
import { Hotline } from './hotline.ts'
import { Notice } from './notice.ts'
import { Place } from './place.ts'
import { Video } from './video.ts'

/** Any item as a community folder holds it: pictures are files there. `views.ts` and `gallery.ts` have them as a bundle does. */
export const FolderItem = z.discriminatedUnion('kind', [Guide, Place, Notice, Event, Hotline, Hall, Work, Album, Video])
export type FolderItem = z.infer<typeof FolderItem>
