import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { importCatalogue } from '../import/catalogue.ts'
import { showProblem } from '../problem.ts'
import { type Command, NotUnderstood } from './command.ts'

export const catalogueCommand: Command = {
  name: 'catalogue',
  help: `  catalogue <file.js> <folder> --name <中文名>
        把区县事项目录变成社区文件夹 · turns a district's service catalogue into a community folder
`,
  async run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { name: { type: 'string' } } })
    const [file, folder] = positionals
    if (file === undefined || folder === undefined || values.name === undefined) throw new NotUnderstood('catalogue: wants a file, a folder and --name')
    const imported = importCatalogue(resolve(file), resolve(folder), values.name)
    if (!imported.ok) {
      console.error(showProblem(imported.problem))
      return 1
    }
    const { departments, items } = imported.value
    console.log(`${departments} 个部门、${items} 个事项 · ${items} items of ${departments} departments → ${resolve(folder)}`)
    return 0
  },
}
