import { readFileSync } from 'node:fs'
import type { GuidedStop, GuidedTours, GuidedTourSource, Narration } from '../../model/content/guided.ts'
import { LOCALES } from '../../model/text.ts'
import type { Problems } from '../problem.ts'
import type { Folder } from '../read/files.ts'
import { type BundleObject, hashOf, json } from './object.ts'

/** Ten minutes of speech at a good rate; a stop has a few sentences. */
const MAX_BYTES = 8 * 1024 * 1024

const startsWith = (head: Uint8Array, text: string, at = 0) => [...text].every((letter, index) => head[at + index] === letter.charCodeAt(0))

/** Whether bytes begin as a recording of that kind does. */
function looksLike(head: Uint8Array, end: string): boolean {
  switch (end) {
    case 'opus':
    case 'ogg':
      return startsWith(head, 'OggS')
    case 'wav':
      return startsWith(head, 'RIFF') && startsWith(head, 'WAVE', 8)
    case 'm4a':
      return startsWith(head, 'ftyp', 4)
    default:
      // MP3: an ID3 tag, or at once the eleven set bits of a frame.
      return startsWith(head, 'ID3') || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0)
  }
}

/** `tour/guided.json` and the recordings it names, each under its hash. A community without guided tours has a file that says so: pages ask for it. Rules C20 to C22. */
export function guidedObjects(
  folder: Folder,
  tours: readonly GuidedTourSource[],
  problems: Problems,
): { readonly told: BundleObject; readonly recordings: BundleObject[] } {
  const recordings = new Map<string, BundleObject>()
  /** The path of a recording in the bundle; `null` after naming the problem. */
  const keep = (file: string, item: string): string | null => {
    const path = folder.path(file)
    const bytes = readFileSync(path)
    const end = file.slice(file.lastIndexOf('.') + 1)
    if (bytes.length > MAX_BYTES)
      problems.add(
        { file, item },
        [`有 ${(bytes.length / 1e6).toFixed(1)} MB，超过 8 MB`, `has ${(bytes.length / 1e6).toFixed(1)} MB, over 8 MB`],
        ['请压缩成 Opus 或 MP3，或分成几站', 'compress it as Opus or MP3, or make several stops of it'],
      )
    else if (!looksLike(bytes, end))
      problems.add(
        { file, item },
        [`不是 ${end} 录音`, `is no ${end} recording`],
        ['请用录音软件导出 Opus、MP3、M4A 或 WAV', 'export it as Opus, MP3, M4A or WAV'],
      )
    else {
      const hash = hashOf(bytes)
      const object = { path: `narration/${hash}.${end}`, size: bytes.length, hash, read: () => readFileSync(path) }
      recordings.set(object.path, object)
      return object.path
    }
    return null
  }
  const guided: GuidedTours = {
    tours: tours.map(({ stops, ...tour }) => ({
      ...tour,
      stops: stops.map(({ narration, begins, ...stop }): GuidedStop => {
        const heard: GuidedStop['narration'] = {}
        for (const locale of LOCALES) {
          const file = narration?.[locale]
          const src = file === undefined ? null : keep(file, tour.slug)
          if (src !== null) heard[locale] = { src, ...(begins?.[locale] === undefined ? {} : { begins: begins[locale] }) } satisfies Narration
        }
        return { ...stop, narration: heard }
      }),
    })),
  }
  return { told: json('tour/guided.json', guided), recordings: [...recordings.values()] }
}
