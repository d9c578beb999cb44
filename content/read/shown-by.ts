// Signs and states beside the texts, not texts a translator had before them.
const NOT_TEXT: ReadonlySet<string> = new Set(['translation', 'withdrawn', 'changeNote', 'people', 'consent', 'captions', 'narration'])

/** Whether a field of the folder holds words that residents are shown. */
export const shownBy = (field: string): boolean => !NOT_TEXT.has(field)
