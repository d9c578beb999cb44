import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse, YAMLParseError } from 'yaml'
import type { Problems } from '../problem.ts'

/** What may lie in a community folder. Anything else is named, so that nothing is left out in silence. */
const KNOWN = [
  /^community\.yaml$/,
  /^guides\/[^/]+\.yaml$/,
  /^guides\.csv$/,
  /^places\.csv$/,
  /^notices\/[^/]+\.md$/,
  /^events\.yaml$/,
  /^hotlines\.yaml$/,
  /^report\.yaml$/,
  /^tour\.yaml$/,
  /^layout\.json$/,
  /^panoramas\/[^/]+\.jpg$/,
  // How the sample was made and what it was checked with; not pressed.
  /^(README\.md|LICENSE|community\.geojson|bearings\.json|bearings_checked\.json|overview\.jpg)$/,
  /^(scripts|signs)\//,
]

const TEXT_MAX_BYTES = 8 * 1024 * 1024

/** A community folder on the disk, read once: which files it has, and their texts. */
export class Folder {
  readonly files: readonly string[]
  readonly root: string
  readonly #problems: Problems

  constructor(root: string, problems: Problems) {
    this.root = root
    this.#problems = problems
    const files: string[] = []
    const walk = (under: string) => {
      for (const entry of readdirSync(join(root, under), { withFileTypes: true })) {
        const path = under === '' ? entry.name : `${under}/${entry.name}`
        if (entry.name.startsWith('.')) continue
        if (entry.isSymbolicLink()) problems.add(path, '', '不接受链接文件，请放入文件本身', 'a link; wanted the file itself')
        else if (entry.isDirectory()) walk(path)
        else files.push(path)
      }
    }
    walk('')
    this.files = files.sort()
    for (const file of this.files) {
      if (!KNOWN.some((pattern) => pattern.test(file)))
        problems.add(file, '', '不认识这种文件', 'unknown file kind; see the folder format in content/README.md')
    }
  }

  has(file: string): boolean {
    return this.files.includes(file)
  }

  matching(pattern: RegExp): string[] {
    return this.files.filter((file) => pattern.test(file))
  }

  path(file: string): string {
    return join(this.root, file)
  }

  /** The UTF-8 text of a file; `null` after naming the problem. */
  text(file: string): string | null {
    const path = this.path(file)
    if (statSync(path).size > TEXT_MAX_BYTES) {
      this.#problems.add(file, '', '文件太大（超过 8 MB）', 'is over 8 MB; wanted a smaller text file')
      return null
    }
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      this.#problems.add(file, '', '不是 UTF-8 编码，请另存为 UTF-8（GBK 会丢失维吾尔文）', 'is not UTF-8; save it as UTF-8 (GBK loses all Uyghur letters)')
      return null
    }
  }

  /** A YAML or JSON file as plain data; `undefined` after naming the problem. */
  data(file: string): unknown {
    const text = this.text(file)
    return text === null ? undefined : this.yaml(text, file)
  }

  /** YAML text as plain data. Aliases are bounded, so a "bomb" cannot grow (ReferenceError); what is nested too deep to read is a RangeError. */
  yaml(text: string, file: string): unknown {
    try {
      return file.endsWith('.json') ? JSON.parse(text) : parse(text, { maxAliasCount: 50, logLevel: 'error' })
    } catch (error) {
      if (!(error instanceof YAMLParseError || error instanceof SyntaxError || error instanceof ReferenceError || error instanceof RangeError)) throw error
      const line = error instanceof YAMLParseError ? String(error.linePos?.[0].line ?? '') : ''
      this.#problems.add(file, line, `写法有错：${error.message.split('\n')[0]}`, `cannot be read: ${error.message.split('\n')[0]}`)
      return undefined
    }
  }
}
