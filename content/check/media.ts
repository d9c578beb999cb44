import type { FolderItem } from '../../model/content/folder-item.ts'
import type { MediaSource } from '../../model/content/media.ts'
import { LOCALES } from '../../model/text.ts'
import type { Problems, Where } from '../problem.ts'
import type { Folder } from '../read/files.ts'
import type { Sourced } from '../read/items.ts'
import { parseCaptions } from './captions.ts'

/** Every picture an item shows, with the field it stands in. */
export function* picturesOf(item: FolderItem): Generator<readonly [field: string, picture: MediaSource]> {
  for (const [at, picture] of item.media.entries()) yield [`media.${at}`, picture]
  if (item.kind === 'work') yield ['picture', item.picture]
  if (item.kind === 'video') yield ['poster', item.poster]
  if (item.kind === 'album') for (const [at, picture] of item.photos.entries()) yield [`photos.${at}`, picture]
}

/**
 * Checks that every picture, film and caption an item names lies in the folder and is told in words, that films carry
 * captions in each language they claim, and that nothing under `media/` is there for nobody. Rules C10, C12, C17 and C27.
 *
 * @param recordings what guided tours name (`guided.ts` checks that it is there)
 * @param whole whether every item and every tour was read; otherwise a picture may belong to one that was not
 */
export function checkMedia(folder: Folder, sources: readonly Sourced[], recordings: readonly string[], whole: boolean, problems: Problems): void {
  const used = new Set<string>(recordings)
  const people = new Map<string, string>()
  for (const { item, where } of sources) {
    const wants = (field: string, file: string): boolean => {
      used.add(file)
      if (folder.has(file)) return true
      problems.add(
        { ...where, field },
        [`没有文件 ${file}`, `names ${file}, which is not there`],
        ['放入这个文件，或改正名字', 'put that file there, or mend the name'],
      )
      return false
    }
    for (const [field, picture] of picturesOf(item)) {
      wants(`${field}.file`, picture.file)
      const said = JSON.stringify(picture.people)
      if ((people.get(picture.file) ?? said) !== said)
        problems.add(
          { ...where, field: `${field}.people` },
          [`别处对 ${picture.file} 里的人说得不一样`, `says other things of the people in ${picture.file} than another item does`],
          ['同一张图，各处写得一样', 'say the same of one picture everywhere'],
        )
      people.set(picture.file, said)
      if (picture.alt === undefined && picture.decorative !== true)
        problems.add(
          { ...where, field: `${field}.alt` },
          ['没有写图里是什么，看不见的人不知道', 'has no alt; who cannot see it learns nothing'],
          ['用一句话写出图里有什么；纯装饰的写 decorative: true', 'say in a sentence what it shows; write decorative: true if it says nothing'],
        )
    }
    checkNarration(item, wants, (field) => ({ ...where, field }), problems)
    if (item.kind !== 'video') continue
    wants('file', item.file)
    for (const locale of ['zh', 'ug'] as const) {
      const claimed = locale === 'zh' || item.translation.ug !== 'missing'
      const file = item.captions[locale]
      if (claimed && (file === undefined || item.transcript[locale] === undefined))
        problems.add(
          { ...where, field: file === undefined ? `captions.${locale}` : `transcript.${locale}` },
          [`缺少${locale === 'zh' ? '中文' : '维吾尔文'}字幕或文字稿`, `lacks captions or transcript in ${locale === 'zh' ? 'Chinese' : 'Uyghur'}`],
          [
            '补上 .vtt 字幕和 transcript；没有维吾尔文的写 translation: { ug: missing }',
            'add the .vtt captions and the transcript; without Uyghur write translation: { ug: missing }',
          ],
        )
      if (file === undefined || !wants(`captions.${locale}`, file)) continue
      const text = folder.text(file)
      if (text === null) continue
      const cues = parseCaptions(text)
      if (!cues.ok) problems.add({ file, line: cues.problem.line }, cues.problem.wrong, cues.problem.mend)
      else if (cues.value.some((cue) => cue.to > item.seconds + 1))
        problems.add({ file }, [`字幕比影片（${item.seconds} 秒）长`, `runs on after the film's ${item.seconds} seconds`], ['改正时间', 'mend its times'])
    }
  }
  if (!whole) return
  for (const file of folder.matching(/^media\/.+\.(jpg|jpeg|png|webp|webm|mp4|vtt|opus|ogg|mp3|m4a|wav)$/))
    if (!used.has(file)) problems.add({ file }, ['没有条目用到它', 'is used by no item'], ['在某个条目里写上它，或拿走', 'name it in an item, or take it away'])
}

/** A recording lies in the folder and speaks a language that its item is written in: what is heard can be read along. */
function checkNarration(item: FolderItem, wants: (field: string, file: string) => boolean, where: (field: string) => Where, problems: Problems): void {
  for (const locale of LOCALES) {
    const file = item.narration?.[locale]
    if (file === undefined) continue
    wants(`narration.${locale}`, file)
    if (locale === 'ug' && item.translation.ug === 'missing')
      problems.add(
        where('narration.ug'),
        ['有维吾尔文录音，但这一条没有维吾尔文', 'is a recording in Uyghur, but the item has no Uyghur'],
        ['补上译文，或先不放录音', 'translate the item, or leave the recording out for now'],
      )
  }
}
