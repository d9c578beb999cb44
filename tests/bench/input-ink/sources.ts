import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { sourceInk } from '../../../content/input/ink/source.ts'
import type { Ink } from '../../../model/input/ink/ink.ts'
import { strokeOfPath } from './svg-strokes.ts'

const house = join(import.meta.dirname, '../../..')
const learned = join(house, 'content/input/ink')
const peers = join(house, 'tests/peers')

function packageIn(folder: string, name: string): string {
  const at = join(folder, 'node_modules', name)
  if (!existsSync(at)) {
    console.log(`正在安装 · Installing ${name}…`)
    execFileSync('npm', ['ci', '--loglevel=error', '--no-fund', '--no-audit'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' })
  }
  return at
}

/** The source the recogniser was taught with (hanzi-writer-data). */
export function taughtInk(): (character: string) => Ink | null {
  const folder = packageIn(learned, 'hanzi-writer-data')
  return (character) => sourceInk(folder, character)
}

/** A source nobody was taught with (KanjiVG, CC BY-SA 3.0): to measure with, never to learn from and never handed out. */
export function independentInk(): (character: string) => Ink | null {
  const folder = packageIn(peers, '@madcat/kanjivg')
  return (character) => {
    const file = join(folder, 'dist/main', `${(character.codePointAt(0) as number).toString(16).padStart(5, '0')}.svg`)
    if (!existsSync(file)) return null
    return [...readFileSync(file, 'utf8').matchAll(/<path[^>]* d="([^"]+)"/g)].map(([, path]) => strokeOfPath(path as string))
  }
}

/** Every Chinese character in the titles of the sample's guides and in what residents call things (synonyms), sorted by code point. */
export function serviceCharacters(): readonly string[] {
  const sample = join(house, 'content/sample')
  const synonyms = parse(readFileSync(join(sample, 'synonyms.yaml'), 'utf8')) as { groups: { zh: string[] }[] }
  const titles = readdirSync(join(sample, 'guides'))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => parse(readFileSync(join(sample, 'guides', file), 'utf8')) as { title: { zh: string }; shortTitle?: { zh: string } })
  const texts = [...synonyms.groups.flatMap(({ zh }) => zh), ...titles.flatMap(({ title, shortTitle }) => [title.zh, shortTitle?.zh ?? ''])]
  return [...new Set(texts.join('').match(/\p{Script=Han}/gu))].sort()
}

/** Words of the same texts, to see what they add to the ink. */
export function serviceWords(): readonly string[] {
  const synonyms = parse(readFileSync(join(house, 'content/sample/synonyms.yaml'), 'utf8')) as { groups: { zh: string[] }[] }
  return [...new Set(synonyms.groups.flatMap(({ zh }) => zh).filter((word) => /^\p{Script=Han}{2,}$/u.test(word)))].sort()
}
