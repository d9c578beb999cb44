import * as z from 'zod/mini'

const Word = z.string().check(z.minLength(1), z.maxLength(40))

/** Words that mean the same to a resident, in both languages: 低保, 最低生活保障, … A word belongs to one group only. Rule C19. */
export const SynonymGroup = z.object({ zh: z._default(z.array(Word), []), ug: z._default(z.array(Word), []) })

/** `synonyms.yaml`, and `synonyms.json` of a bundle; staff may add to it. */
export const Synonyms = z.object({ groups: z.array(SynonymGroup) })
export type Synonyms = z.infer<typeof Synonyms>
