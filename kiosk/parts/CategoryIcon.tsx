import {
  type Icon,
  IconBarbell,
  IconBulb,
  IconBulbOff,
  IconCalendarPlus,
  IconCircleDot,
  IconDroplet,
  IconElevator,
  IconFlag,
  IconFlame,
  IconHeartHandshake,
  IconHelpCircle,
  IconLanguage,
  IconMailForward,
  IconRoad,
  IconStar,
  IconTrash,
  IconTree,
  IconVolume,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CategoryPicture } from '../../model/content/report-form.ts'

const PICTURES: Readonly<Record<CategoryPicture, Icon>> = {
  lamp: IconBulbOff,
  cover: IconCircleDot,
  water: IconDroplet,
  waste: IconTrash,
  road: IconRoad,
  lift: IconElevator,
  tree: IconTree,
  sport: IconBarbell,
  fire: IconFlame,
  noise: IconVolume,
  question: IconHelpCircle,
  idea: IconBulb,
  errand: IconHeartHandshake,
  deputy: IconMailForward,
  stars: IconStar,
  wrong: IconFlag,
  translation: IconLanguage,
  'sign-up': IconCalendarPlus,
}

/** The picture of what can be reported. */
export function CategoryIcon({ picture }: { picture: CategoryPicture }): ReactNode {
  const Picture = PICTURES[picture]
  return <Picture aria-hidden size="1em" stroke={1.5} />
}
