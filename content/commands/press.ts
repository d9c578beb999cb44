import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readPressKeys } from '../keys.ts'
import { progressBar } from '../progress.ts'
import { showProblem, showWhere } from '../problem.ts'
import { both, type Command, folderAt, NotUnderstood } from './command.ts'

export const pressCommand: Command = {
  name: 'press',
  help: `  press <folder> --keys <dir> [--out <dir>] [--cache <dir>] [--drafts]
        把社区文件夹压制成签名的内容包 · turns a community folder into a signed bundle
`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { keys: { type: 'string' }, out: { type: 'string' }, cache: { type: 'string' }, drafts: { type: 'boolean' } },
    })
    const [path] = positionals
    if (path === undefined || values.keys === undefined) throw new NotUnderstood('press: wants a folder and --keys <dir>')
    const folder = folderAt('press', path)
    if (folder === null) return 1
    const keys = await readPressKeys(values.keys)
    // The picture machinery takes half a second to load; other commands do without.
    const { press } = await import('../press/press.ts')
    const bar = progressBar(process.stderr)
    const pressed = await press({
      folder,
      keys,
      out: resolve(values.out ?? 'data/bundles'),
      cache: resolve(values.cache ?? 'data/cache/pyramids'),
      drafts: values.drafts === true,
      issued: Math.floor(Date.now() / 1000),
      onStep: bar.step,
    })
    bar.end()
    switch (pressed.is) {
      case 'refused':
        console.error(`发现 ${pressed.count} 处问题，没有写入任何内容 · ${pressed.count} problems, nothing was written\n`)
        for (const problem of pressed.problems) console.error(showProblem(problem))
        return 1
      case 'gated':
        console.error(
          `维吾尔文已审核 ${pressed.good}/${pressed.of}，不足以发布；如确要带草稿发布，请加 --drafts · only ${pressed.good} of ${pressed.of} items have reviewed Uyghur; add --drafts to press knowingly`,
        )
        return 3
      case 'pressed':
      case 'unchanged': {
        for (const { where, said } of pressed.notes) console.error(`  ${showWhere(where)}\n    ${both(said)}`)
        const { reviewed, human, draft, machine, missing } = pressed.coverage
        console.log(
          `${pressed.bundle} 第 ${pressed.version} 版${pressed.is === 'unchanged' ? '（没有变化 · unchanged）' : ''} · version ${pressed.version}: ${pressed.objects} objects, ${(pressed.bytes / 1e6).toFixed(1)} MB (${(pressed.newBytes / 1e6).toFixed(1)} MB new); ug reviewed ${reviewed}, human ${human}, draft ${draft}, machine ${machine}, missing ${missing}`,
        )
        return 0
      }
    }
  },
}
