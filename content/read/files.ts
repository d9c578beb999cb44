import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse, YAMLParseError } from 'yaml'
import type { Problems } from '../problem.ts'

/** What may lie in a community folder. Anything else is named, so that nothing is left out in silence. Rule C10. */
const KNOWN = [
  /^(community|calendar|events|hotlines|halls|artists|videos|report|clocks|phrases|synonyms|alert-templates|tour|guided)\.yaml$/,
  /^(guides|places|works)\.csv$/,
  /^guides\/[^/]+\.yaml$/,
  /^notices\/[^/]+\.md$/,
  /^albums\/[^/]+\.(yaml|csv)$/,
  /^drills\/[^/]+\.yaml$/,
  /^layout\.json$/,
  /^panoramas\/[^/]+\.jpg$/,
  /^media\/.+\.(jpg|jpeg|png|webp|webm|mp4|vtt|opus|ogg|mp3|m4a|wav)$/,
  // How the sample was made and what it was checked with; not pressed.
  /^(README\.md|LICENSE|community\.geojson|bearings\.json|bearings_checked\.json|overview\.jpg)$/,
  /^(scripts|signs)\//,
]

const MB = 1024 * 1024
/** The largest text of each kind that is read. A table of 10,000 photos has about 3 MB. */
const MAX_BYTES = { yaml: 2 * MB, json: 16 * MB, csv: 16 * MB, md: MB, vtt: MB } as const
const MAX_FILES = 200_000

/** A community folder on the disk, read once: which files it has, and their texts. */
export class Folder {
  readonly files: readonly string[]
  readonly root: string
  readonly #problems: Problems
  readonly #has: ReadonlySet<string>

  constructor(root: string, problems: Problems) {
    this.root = root
    this.#problems = problems
    const files: string[] = []
    const walk = (under: string) => {
      for (const entry of readdirSync(join(root, under), { withFileTypes: true })) {
        const path = under === '' ? entry.name : `${under}/${entry.name}`
        if (entry.name.startsWith('.') || files.length > MAX_FILES) continue
        if (entry.isSymbolicLink())
          problems.add(
            { file: path },
            ['是一个链接，可能指到文件夹外面', 'is a link, which may lead out of the folder'],
            ['请放入文件本身', 'put the file itself there'],
          )
        else if (entry.isDirectory()) walk(path)
        else if (entry.isFile()) files.push(path)
        else problems.add({ file: path }, ['不是普通文件', 'is no ordinary file'], ['请拿走', 'take it away'])
      }
    }
    walk('')
    if (files.length > MAX_FILES)
      problems.add(
        { file: '' },
        [`文件太多（超过 ${MAX_FILES} 个）`, `holds more than ${MAX_FILES} files`],
        ['请分成几个内容包', 'divide it into several bundles'],
      )
    // Sorted by code units, so that no locale and no disk changes the order. Rule B11.
    this.files = files.sort((a, b) => (a < b ? -1 : 1))
    this.#has = new Set(this.files)
    for (const file of this.files) if (!KNOWN.some((pattern) => pattern.test(file))) this.#nameUnknown(file)
  }

  #nameUnknown(file: string): void {
    if (/\.hei[cf]$/i.test(file))
      this.#problems.add(
        { file },
        ['是 HEIC 照片，不能使用', 'is a HEIC photo, which cannot be used'],
        [
          '苹果手机请到“设置 → 相机 → 格式”选“兼容性最佳”再拍，或另存为 JPEG',
          'on an iPhone set Settings → Camera → Formats to Most Compatible, or save it as JPEG',
        ],
      )
    else
      this.#problems.add(
        { file },
        ['不认识这种文件', 'is of an unknown kind'],
        ['对照 content/README.md 的文件表，改名或拿走', 'see the table of files in content/README.md; rename it or take it away'],
      )
  }

  has(file: string): boolean {
    return this.#has.has(file)
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
    const most = MAX_BYTES[file.slice(file.lastIndexOf('.') + 1) as keyof typeof MAX_BYTES] ?? MB
    const { size } = statSync(path)
    if (size > most) {
      this.#problems.add(
        { file },
        [`有 ${(size / MB).toFixed(1)} MB，超过 ${most / MB} MB`, `has ${(size / MB).toFixed(1)} MB, over ${most / MB} MB`],
        ['请分成几个文件', 'divide it into several files'],
      )
      return null
    }
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      this.#problems.add(
        { file },
        ['不是 UTF-8 编码（GBK 会丢失维吾尔文）', 'is not UTF-8 (GBK loses all Uyghur letters)'],
        ['请另存为“UTF-8”或“CSV UTF-8”', 'save it as UTF-8 or CSV UTF-8'],
      )
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
      const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined
      const reason = error.message.split('\n')[0] as string
      this.#problems.add(
        { file, line },
        [`写法有错：${reason}`, `cannot be read: ${reason}`],
        ['检查这一行附近的缩进、冒号和引号', 'check indents, colons and quotes near this line'],
      )
      return undefined
    }
  }
}
