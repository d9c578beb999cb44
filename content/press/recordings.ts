import { readFileSync } from 'node:fs'
import type { PressedRecordings, Recordings } from '../../model/content/recording.ts'
import { LOCALES } from '../../model/text.ts'
import type { Problems } from '../problem.ts'
import type { Folder } from '../read/files.ts'
import { type BundleObject, hashOf } from './object.ts'

/** Ten minutes of speech at a good rate; a stop has a few sentences, a page a few minutes. */
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

/** The recordings of a bundle, each under its hash; two that are the same are one. Rules C22 and C27. */
export class RecordingShelf {
  readonly #folder: Folder
  readonly #problems: Problems
  readonly #kept = new Map<string, BundleObject>()

  constructor(folder: Folder, problems: Problems) {
    this.#folder = folder
    this.#problems = problems
  }

  get objects(): BundleObject[] {
    return [...this.#kept.values()]
  }

  /** The paths of recordings in the bundle; one that is none is left out after naming the problem. */
  keepAll(named: Recordings | undefined, item: string): PressedRecordings {
    const kept: PressedRecordings = {}
    for (const locale of LOCALES) {
      const file = named?.[locale]
      const path = file === undefined ? null : this.#keep(file, item)
      if (path !== null) kept[locale] = path
    }
    return kept
  }

  #keep(file: string, item: string): string | null {
    const path = this.#folder.path(file)
    const bytes = readFileSync(path)
    const end = file.slice(file.lastIndexOf('.') + 1)
    if (bytes.length > MAX_BYTES)
      this.#problems.add(
        { file, item },
        [`有 ${(bytes.length / 1e6).toFixed(1)} MB，超过 8 MB`, `has ${(bytes.length / 1e6).toFixed(1)} MB, over 8 MB`],
        ['请压缩成 Opus 或 MP3，或分成几段', 'compress it as Opus or MP3, or make several parts of it'],
      )
    else if (!looksLike(bytes, end))
      this.#problems.add(
        { file, item },
        [`不是 ${end} 录音`, `is no ${end} recording`],
        ['请用录音软件导出 Opus、MP3、M4A 或 WAV', 'export it as Opus, MP3, M4A or WAV'],
      )
    else {
      const hash = hashOf(bytes)
      const object = { path: `narration/${hash}.${end}`, size: bytes.length, hash, read: () => readFileSync(path) }
      this.#kept.set(object.path, object)
      return object.path
    }
    return null
  }
}
