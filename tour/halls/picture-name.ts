import { useMemo } from 'react'
import type { Shown } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { hallWords } from '../../ui/words/hall.ts'
import type { PictureSet } from './hall-content.ts'

/** How a picture is called: a work by its title, a photo by its place in its album. @param at an index into the pictures */
export type PictureName = (at: number) => Shown

/** How the pictures of a hall or a place are called in the language of the page. */
export function usePictureName({ pictures }: PictureSet): PictureName {
  const { t, text, locale } = useSpeech(hallWords)
  return useMemo(() => {
    const nth: number[] = []
    for (const [at, { album }] of pictures.entries()) nth.push(pictures[at - 1]?.album === album ? (nth[at - 1] as number) + 1 : 1)
    return (at) => {
      const title = pictures[at]?.title
      return title === undefined ? { words: t('hall.photo', { n: nth[at] ?? 0 }), in: locale } : text(title)
    }
  }, [pictures, t, text, locale])
}
