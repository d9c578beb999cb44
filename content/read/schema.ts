import { came, type Problems } from '../problem.ts'

interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly input?: unknown
  readonly expected?: string
  readonly values?: readonly unknown[]
  readonly pattern?: string
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
}

/** A schema of the model, as far as the press needs to know it. */
export interface Schema<T> {
  safeParse(raw: unknown): { success: true; data: T } | { success: false; error: { issues: readonly unknown[] } }
  readonly shape?: Readonly<Record<string, unknown>>
}

const valueAt = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), raw)

function sentence(issue: Issue, value: unknown): { zh: string; en: string } {
  const got = came(value)
  const gotZh = value === undefined ? '没有填写' : `现在是 ${got}`
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? { zh: '这一项必须填写', en: 'this is missing and must be given' }
        : { zh: `应为 ${issue.expected}，${gotZh}`, en: `wants ${issue.expected}, came ${got}` }
    case 'invalid_value':
      return { zh: `只能是 ${issue.values?.join('、')}，${gotZh}`, en: `wants one of ${issue.values?.join(', ')}, came ${got}` }
    case 'invalid_format':
      return { zh: `格式不对（${issue.pattern ?? ''}），${gotZh}`, en: `wants the form ${issue.pattern ?? ''}, came ${got}` }
    case 'too_small':
      return { zh: `至少 ${issue.minimum}，${gotZh}`, en: `wants at least ${issue.minimum}, came ${got}` }
    case 'too_big':
      return { zh: `至多 ${issue.maximum}，${gotZh}`, en: `wants at most ${issue.maximum}, came ${got}` }
    case 'custom':
      return { zh: `不存在或写法不对，${gotZh}`, en: `wants ${issue.message}, came ${got}` }
    default:
      return { zh: `不能识别，${gotZh}`, en: `is not understood, came ${got}` }
  }
}

/** The fields inside fields that a schema passed over: they are in `raw` and not in what was read from it. */
function passedOver(raw: unknown, read: unknown, path: readonly PropertyKey[] = []): (readonly PropertyKey[])[] {
  if (typeof raw !== 'object' || raw === null || typeof read !== 'object' || read === null) return []
  return Object.entries(raw).flatMap(([key, value]) => {
    const here = [...path, key]
    return Object.hasOwn(read, key) ? passedOver(value, (read as Record<string, unknown>)[key], here) : path.length > 0 ? [here] : []
  })
}

const NO_SUCH_FIELD = '没有这个字段，请检查拼写'

/** Reads outside data with a schema; everything that is wrong goes to `problems`, and then there is no value. */
export function readWith<T>(schema: Schema<T>, raw: unknown, file: string, at: string, problems: Problems): T | null {
  const before = problems.found.length
  const place = (path: readonly PropertyKey[]) => [at, path.map(String).join('.')].filter((part) => part !== '').join(' ')
  if (schema.shape !== undefined && typeof raw === 'object' && raw !== null && !Array.isArray(raw)) {
    for (const key of Object.keys(raw)) {
      if (!Object.hasOwn(schema.shape, key))
        problems.add(file, place([key]), NO_SUCH_FIELD, `there is no such field; wanted ${Object.keys(schema.shape).join(', ')}`)
    }
  }
  const read = schema.safeParse(raw)
  if (!read.success) {
    for (const each of read.error.issues) {
      const issue = each as Issue
      const words = sentence(issue, valueAt(raw, issue.path))
      problems.add(file, place(issue.path), words.zh, words.en)
    }
  }
  // A plan carries more than the press needs (read-folder.ts) and comes without `shape`.
  if (read.success && schema.shape !== undefined) {
    for (const path of passedOver(raw, read.data)) problems.add(file, place(path), NO_SUCH_FIELD, 'there is no such field')
  }
  return read.success && problems.found.length === before ? read.data : null
}
