import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { inputObjects } from '../../../content/press/input.ts'
import { PressCache } from '../../../content/press/cache.ts'
import { json } from '../../../content/press/object.ts'
import { readFolder } from '../../../content/press/read-folder.ts'
import { Problems, showProblem } from '../../../content/problem.ts'
import { joinVocabularies, readVocabulary, type Vocabulary } from '../../../model/input/vocabulary.ts'

/** The words of the sample community, as a terminal that shows it would know them, what residents say anywhere included, and the bytes of the two files. */
export function sampleWords(): { readonly vocabulary: Vocabulary; readonly files: readonly Uint8Array[] } {
  const home = mkdtempSync(join(tmpdir(), 'xinxiji-bench-input-'))
  try {
    const problems = new Problems()
    const content = readFolder(resolve(import.meta.dirname, '../../../content/sample'), problems)
    if (content === null) throw new Error(problems.found.map(showProblem).join('\n'))
    const { community, sources, artists, report, phrases, synonyms, alertTemplates, layout, stories } = content
    const parts = {
      community,
      items: sources.map(({ item }) => item),
      artists,
      report,
      phrases,
      synonyms,
      alertTemplates,
      stories,
      viewpoints: layout?.viewpoints,
    }
    const texts = Object.entries(parts).map(([name, value]) => json(`${name}.json`, value ?? null))
    const objects = inputObjects(texts, 'typed', new PressCache(home))
    const files = ['input/words.json', 'input/phrases.json'].map((wanted) => objects.find(({ path }) => path === wanted)?.read() ?? new Uint8Array())
    const vocabularies = files.map((bytes) => readVocabulary(JSON.parse(new TextDecoder().decode(bytes))))
    if (vocabularies.includes(null)) throw new Error('bench: the press made words that do not read')
    return { vocabulary: joinVocabularies(vocabularies.filter((each) => each !== null)), files }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
