import { parseArgs } from 'node:util'
import { type Difference, differenceBetween } from '../bundle/difference.ts'
import type { Change } from '../bundle/leaves.ts'
import { type OpenBundle, openBundle } from '../bundle/open-bundle.ts'
import { type Command, folderAt, megabytes, NotUnderstood } from './command.ts'
import { refuseFindings } from './verify.ts'

export const diffCommand: Command = {
  name: 'diff',
  help: `  diff <bundle-folder[@version]> <bundle-folder[@version]> [--json]
        用文字说明两个版本之间改了什么 · tells in words what changed from one version to another
`,
  async run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } })
    const [one, other] = positionals
    if (one === undefined || other === undefined) throw new NotUnderstood('diff: wants two bundles, each a folder or <folder>@<version>')
    const opened: OpenBundle[] = []
    for (const name of [one, other]) {
      const [, path, version] = /^(.*?)(?:@([1-9]\d{0,8}))?$/.exec(name) as unknown as [string, string, string | undefined]
      const folder = folderAt('diff', path)
      if (folder === null) return 1
      const bundle = await openBundle(folder, version === undefined ? undefined : Number(version))
      if (!bundle.ok) return refuseFindings([bundle.problem])
      opened.push(bundle.value)
    }
    const difference = await differenceBetween(opened[0] as OpenBundle, opened[1] as OpenBundle)
    if (!difference.ok) return refuseFindings([difference.problem])
    if (values.json === true) console.log(JSON.stringify(difference.value, null, 2))
    else for (const line of linesOf(difference.value)) console.log(line)
    return 0
  },
}

// More than this is read in the item itself.
const LINES_EACH = 8
const SHORT = 60

function linesOf({ from, to, added, takenAway, changed, pictures, panoramas, others, coverage, drafts, fetch }: Difference): string[] {
  const lines = [
    `${from.bundle} 第 ${from.version} 版 → ${to.bundle === from.bundle ? '' : `${to.bundle} `}第 ${to.version} 版 · version ${from.version} → ${to.version}`,
  ]
  const heading = (zh: string, en: string, count: number) => lines.push(`${zh} ${count} · ${count} ${en}`)
  if (added.length > 0) heading('新增', 'added', added.length)
  for (const { id, title } of added) lines.push(`  + ${title}（${id}）`)
  if (takenAway.length > 0) heading('撤下', 'taken away', takenAway.length)
  for (const { id, title, reason } of takenAway) lines.push(`  - ${title}（${id}）${reason === null ? '' : `：${reason}`}`)
  if (changed.length > 0) heading('修改', 'changed', changed.length)
  for (const { id, title, changes } of changed) {
    lines.push(`  ~ ${title}（${id}）`)
    for (const change of changes.slice(0, LINES_EACH)) lines.push(`      ${sayChange(change)}`)
    if (changes.length > LINES_EACH) lines.push(`      …另有 ${changes.length - LINES_EACH} 处 · and ${changes.length - LINES_EACH} more`)
  }
  for (const [zh, en, count] of [
    ['图片', 'pictures', pictures],
    ['全景图文件', 'panorama files', panoramas],
  ] as const) {
    const { added: more, removed, changed: other, newBytes } = count
    if (more + removed + other > 0)
      lines.push(
        `${zh}：新 ${more}，去 ${removed}，改 ${other}，${megabytes(newBytes)} · ${en}: ${more} new, ${removed} gone, ${other} changed, ${megabytes(newBytes)}`,
      )
  }
  if (panoramas.viewpoints.length > 0) lines.push(`  观察点 · viewpoints: ${panoramas.viewpoints.join(' ')}`)
  if (others.length > 0)
    lines.push(`其他文件 ${others.length} · ${others.length} other files: ${others.slice(0, LINES_EACH).join(' ')}${others.length > LINES_EACH ? ' …' : ''}`)
  const done = (counts: Difference['coverage']['now']) => `${counts.reviewed + counts.human}/${Object.values(counts).reduce((sum, each) => sum + each, 0)}`
  lines.push(`维吾尔文已审核 ${done(coverage.before)} → ${done(coverage.now)} · reviewed Uyghur ${done(coverage.before)} → ${done(coverage.now)}`)
  if (drafts.before !== drafts.now) lines.push(drafts.now ? '现在带草稿发布 · now goes out with drafts' : '不再带草稿 · no longer goes out with drafts')
  if (added.length + takenAway.length + changed.length + others.length + panoramas.viewpoints.length + pictures.newBytes === 0)
    lines.push('内容没有变化 · nothing changed')
  lines.push(`终端要下载 ${megabytes(fetch.bytes)}，${fetch.requests} 次请求 · a terminal fetches ${megabytes(fetch.bytes)} in ${fetch.requests} requests`)
  return lines
}

/** `fee.yuan: 10 → 20`; of long texts only that they changed. */
function sayChange({ field, before, now }: Change): string {
  const short = (value: Change['now']) => (value === undefined ? '∅' : typeof value === 'string' ? `“${value}”` : String(value))
  const [was, is] = [short(before), short(now)]
  if (was.length <= SHORT && is.length <= SHORT) return `${field}: ${was} → ${is}`
  return `${field}: ${before === undefined ? '新增长文字 · a long text, new' : now === undefined ? '去掉长文字 · a long text, gone' : '长文字有改动 · a long text, changed'}`
}
