import {
  type Icon,
  IconBrush,
  IconBuildingMonument,
  IconCalendarEvent,
  IconFileText,
  IconMapPin,
  IconPhone,
  IconPhoto,
  IconSpeakerphone,
  IconVideo,
} from '@tabler/icons-react'
import type { Kind } from '../../model/content/item.ts'

/** The picture of each kind, the same wherever it stands. */
export const KIND_ICON: Readonly<Record<Kind, Icon>> = {
  guide: IconFileText,
  place: IconMapPin,
  notice: IconSpeakerphone,
  event: IconCalendarEvent,
  hotline: IconPhone,
  hall: IconBuildingMonument,
  work: IconBrush,
  album: IconPhoto,
  video: IconVideo,
}

/** The colour its picture stands on. */
export const KIND_COLOUR: Readonly<Record<Kind, 'brick' | 'jade' | 'gold' | 'lake'>> = {
  guide: 'brick',
  place: 'jade',
  notice: 'gold',
  event: 'lake',
  hotline: 'jade',
  hall: 'lake',
  work: 'gold',
  album: 'lake',
  video: 'brick',
}
