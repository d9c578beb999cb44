import type { Speech } from '../ui/language.ts'
import { commonWords } from '../ui/words/common.ts'
import { receiptWords } from '../ui/words/receipt.ts'
import { studioCaseWords } from '../ui/words/studio-case.ts'
import { studioInkWords } from '../ui/words/studio-ink.ts'
import { studioStaffWords } from '../ui/words/studio-staff.ts'
import { studioWords } from '../ui/words/studio.ts'

/** Every text the desk can say. */
export const pageWords = { ...commonWords, ...receiptWords, ...studioWords, ...studioCaseWords, ...studioInkWords, ...studioStaffWords }

export type PageSpeech = Speech<typeof pageWords>
export type PageWord = Parameters<PageSpeech['t']>[0]
