import type { Speech } from '../ui/language.ts'
import { commonWords } from '../ui/words/common.ts'
import { studioWords } from '../ui/words/studio.ts'

/** Every text the staff's page can say. */
export const pageWords = { ...commonWords, ...studioWords }

export type PageSpeech = Speech<typeof pageWords>
export type PageWord = Parameters<PageSpeech['t']>[0]
