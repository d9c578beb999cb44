import { came, type Problems, type Said, type Where } from '../problem.ts'

interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly expected?: string
  readonly values?: readonly unknown[]
  readonly pattern?: string
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
  readonly origin?: string
  readonly errors?: readonly (readonly Issue[])[]
}

/** A schema of the model, as far as the press needs to know it. */
export interface Schema<T> {
  safeParse(raw: unknown): { success: true; data: T } | { success: false; error: { issues: readonly unknown[] } }
  readonly shape?: Readonly<Record<string, unknown>>
}

const valueAt = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), raw)

// What an expected form looks like to somebody who does not read patterns.
const FORMS: readonly (readonly [has: string, zh: string, en: string])[] = [
  ['T([01]\\d|2[0-3]):[0-5]\\d$', '写成 2026-11-25T15:00', 'write it like 2026-11-25T15:00'],
  ['[+-](0\\d|1[0-4])', '写成 2026-11-25T15:00:00+08:00', 'write it like 2026-11-25T15:00:00+08:00'],
  ['200b', '请写上内容', 'write something'],
  ['#[0-9a-f]{6}', '写成 #2a5fb0 的颜色', 'write a colour like #2a5fb0'],
  ['[A-Z]{1,4}-', '写成 CG-0001', 'write it like CG-0001'],
  ['[A-Z]{1,4}$', '用 1 到 4 个大写字母', 'use 1 to 4 capital letters'],
  ['24:00', '写成 09:00', 'write it like 09:00'],
  ['^\\d{4}-(0[1-9]', '写成 2026-11-25', 'write it like 2026-11-25'],
  ['guide|place', '写成 place:service-hall', 'write it like place:service-hall'],
  ['jpg|jpeg', '图片放在 media/ 下，文件名只用小写字母、数字和连字符', 'put pictures under media/, named in lower-case letters, digits and hyphens'],
  ['vtt', '字幕放在 media/ 下，以 .vtt 结尾', 'put captions under media/, ending in .vtt'],
  ['opus', '录音放在 media/ 下，以 .opus、.ogg、.mp3、.m4a 或 .wav 结尾', 'put recordings under media/, ending in .opus, .ogg, .mp3, .m4a or .wav'],
  ['webm', '影片放在 media/ 下，以 .webm 或 .mp4 结尾', 'put films under media/, ending in .webm or .mp4'],
  ['https', '写完整的网址，以 https:// 开头', 'write the whole address, beginning with https://'],
  ['[+*]?\\d', '只用数字、空格和连字符', 'use digits, spaces and hyphens'],
  ['a-z', '只用小写字母、数字和连字符', 'use lower-case letters, digits and hyphens'],
]

function formOf(pattern: string): Said {
  const form = FORMS.find(([has]) => pattern.includes(has))
  return form === undefined ? [`写成 ${pattern} 的样子`, `write it in the form ${pattern}`] : [form[1], form[2]]
}

const TYPES: Readonly<Record<string, Said>> = {
  string: ['应为文字', 'it wants text'],
  number: ['应为数字', 'it wants a number'],
  int: ['应为整数', 'it wants a whole number'],
  boolean: ['应为 true 或 false', 'it wants true or false'],
  array: ['应为列表', 'it wants a list'],
  object: ['应为字段表，如 { zh: …, ug: … }', 'it wants a table of fields, like { zh: …, ug: … }'],
}

function sentence(issue: Issue, value: unknown): { wrong: Said; mend: Said } {
  const got = came(value)
  const wrong: Said = value === undefined ? ['没有填写', 'it is missing'] : [`现在是“${got}”`, `it is "${got}"`]
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? { wrong, mend: ['这一项必须填写', 'this must be given'] }
        : { wrong, mend: TYPES[issue.expected ?? ''] ?? [`应为 ${issue.expected}`, `it wants ${issue.expected}`] }
    case 'invalid_value':
      return { wrong, mend: [`只能是 ${issue.values?.join('、')} 之一`, `choose one of ${issue.values?.join(', ')}`] }
    case 'invalid_format':
      return { wrong, mend: formOf(issue.pattern ?? '') }
    case 'too_small':
      return {
        wrong,
        mend: issue.origin === 'string' ? ['请写上内容', 'write something'] : [`至少 ${issue.minimum}`, `it wants at least ${issue.minimum}`],
      }
    case 'too_big':
      return { wrong, mend: [`至多 ${issue.maximum}`, `it wants at most ${issue.maximum}`] }
    case 'custom':
      return { wrong, mend: ['日历上没有这一天，请改正', `write ${issue.message}`] }
    default:
      return { wrong, mend: ['对照 content/README.md 的写法改正', 'see content/README.md for how it is written'] }
  }
}

/** Of the ways a value could have been meant, the one it came nearest to: the one with the fewest faults, and those the deepest. */
function meant(issue: Issue): Issue {
  if (issue.errors === undefined || issue.errors.length === 0) return issue
  const depth = (ways: readonly Issue[]) => Math.max(0, ...ways.map((each) => each.path.length))
  const [best] = [...issue.errors].filter((way) => way.length > 0).sort((a, b) => depth(b) - depth(a) || a.length - b.length)
  const first = best?.[0]
  return first === undefined ? issue : meant({ ...first, path: [...issue.path, ...first.path] })
}

/** The fields inside fields that a schema passed over: they are in `raw` and not in what was read from it. */
function passedOver(raw: unknown, read: unknown, path: readonly PropertyKey[] = []): (readonly PropertyKey[])[] {
  if (typeof raw !== 'object' || raw === null || typeof read !== 'object' || read === null) return []
  return Object.entries(raw).flatMap(([key, value]) => {
    const here = [...path, key]
    return Object.hasOwn(read, key) ? passedOver(value, (read as Record<string, unknown>)[key], here) : path.length > 0 ? [here] : []
  })
}

/** Reads outside data with a schema; everything that is wrong goes to `problems`, and then there is no value. */
export function readWith<T>(schema: Schema<T>, raw: unknown, where: Where, problems: Problems): T | null {
  const before = problems.count
  const at = (path: readonly PropertyKey[]): Where => (path.length === 0 ? where : { ...where, field: path.map(String).join('.') })
  const unknownField = (path: readonly PropertyKey[], known: readonly string[]) =>
    problems.add(
      at(path),
      ['没有这个字段', 'there is no such field'],
      known.length === 0
        ? ['请检查拼写', 'check its spelling']
        : [`请检查拼写；可用的有 ${known.join('、')}`, `check its spelling; known are ${known.join(', ')}`],
    )
  if (schema.shape !== undefined && typeof raw === 'object' && raw !== null && !Array.isArray(raw)) {
    const known = Object.keys(schema.shape)
    for (const key of Object.keys(raw)) if (!Object.hasOwn(schema.shape, key)) unknownField([key], known)
  }
  const read = schema.safeParse(raw)
  if (!read.success) {
    for (const each of read.error.issues) {
      const issue = meant(each as Issue)
      const { wrong, mend } = sentence(issue, valueAt(raw, issue.path))
      problems.add(at(issue.path), wrong, mend)
    }
  }
  // A plan carries more than the press needs (read-folder.ts) and comes without `shape`.
  if (read.success && schema.shape !== undefined) for (const path of passedOver(raw, read.data)) unknownField(path, [])
  return read.success && problems.count === before ? read.data : null
}
