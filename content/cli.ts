import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { importCatalogue } from './import/catalogue.ts'
import { makeDevelopmentKeys, readPressKeys } from './keys.ts'
import { press } from './press/press.ts'
import { progressBar } from './progress.ts'
import { showProblem } from './problem.ts'

const HELP = `npm run xinxiji -- <command>

  press <folder> --keys <dir> [--out <dir>] [--cache <dir>] [--drafts]
        把社区文件夹压制成签名的内容包 · turns a community folder into a signed bundle
  keys <dir>
        生成开发用密钥 · makes development keys
  catalogue <file.js> <folder> --name <中文名>
        把区县事项目录变成社区文件夹 · turns a district's service catalogue into a community folder

exit codes: 0 done · 1 the folder has problems, each named · 2 the command is not understood · 3 too little reviewed Uyghur, add --drafts
`

const usage = (message: string): never => {
  console.error(`${message}\n\n${HELP}`)
  process.exit(2)
}

async function pressCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { keys: { type: 'string' }, out: { type: 'string' }, cache: { type: 'string' }, drafts: { type: 'boolean' } },
  })
  const [folder] = positionals
  if (folder === undefined || values.keys === undefined) return usage('press: wants a folder and --keys <dir>')
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    console.error(`press: 没有文件夹 ${folder} · wants a folder, found none at ${resolve(folder)}`)
    return 1
  }
  const keys = await readPressKeys(values.keys)
  const bar = progressBar(process.stderr)
  const pressed = await press({
    folder: resolve(folder),
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
      console.error(`发现 ${pressed.problems.length} 处问题，没有写入任何内容 · ${pressed.problems.length} problems, nothing was written\n`)
      for (const problem of pressed.problems) console.error(showProblem(problem))
      return 1
    case 'gated':
      console.error(
        `维吾尔文已审核 ${pressed.good}/${pressed.of}，不足以发布；如确要带草稿发布，请加 --drafts · only ${pressed.good} of ${pressed.of} items have reviewed Uyghur; add --drafts to press knowingly`,
      )
      return 3
    case 'pressed':
    case 'unchanged': {
      const { reviewed, human, draft, machine, missing } = pressed.coverage
      console.log(
        `${pressed.bundle} 第 ${pressed.version} 版${pressed.is === 'unchanged' ? '（没有变化 · unchanged）' : ''} · version ${pressed.version}: ${pressed.objects} objects, ${(pressed.bytes / 1e6).toFixed(1)} MB (${(pressed.newBytes / 1e6).toFixed(1)} MB new); ug reviewed ${reviewed}, human ${human}, draft ${draft}, machine ${machine}, missing ${missing}`,
      )
      return 0
    }
  }
}

async function catalogueCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { name: { type: 'string' } } })
  const [file, folder] = positionals
  if (file === undefined || folder === undefined || values.name === undefined) return usage('catalogue: wants a file, a folder and --name')
  const imported = importCatalogue(resolve(file), resolve(folder), values.name)
  if (!imported.ok) {
    console.error(showProblem(imported.problem))
    return 1
  }
  console.log(
    `${imported.value.departments} 个部门、${imported.value.items} 个事项 · ${imported.value.items} items of ${imported.value.departments} departments → ${resolve(folder)}`,
  )
  return 0
}

const [command, ...args] = process.argv.slice(2)
try {
  if (command === 'press') process.exitCode = await pressCommand(args)
  else if (command === 'catalogue') process.exitCode = await catalogueCommand(args)
  else if (command === 'keys') await makeDevelopmentKeys(resolve(args[0] ?? usage('keys: wants a folder')))
  else usage(command === undefined ? 'wants a command' : `there is no command ${command}`)
} catch (error) {
  if (error instanceof TypeError && (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true) usage(error.message)
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
