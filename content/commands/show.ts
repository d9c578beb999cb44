import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { epochOf, WallTime } from '../../model/day.ts'
import { Terminal } from '../../model/terminal.ts'
import { readLayer } from '../bundle/read-layer.ts'
import { showingAt, type ShowingLayer } from '../bundle/showing.ts'
import { jsonIn } from '../read/json-file.ts'
import { type Command, folderAt, NotUnderstood } from './command.ts'
import { sayShowing } from './say-showing.ts'
import { refuseFindings } from './verify.ts'

export const showCommand: Command = {
  name: 'show',
  help: `  show --terminal <id> [--at 2026-12-31T20:00] [--out <bundles-folder>] [--clock-untrusted] [--json]
        某台终端在某个时刻显示什么（北京时间） · what a terminal shows at a moment (time of Asia/Shanghai)
`,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        terminal: { type: 'string' },
        at: { type: 'string' },
        out: { type: 'string' },
        'clock-untrusted': { type: 'boolean' },
        json: { type: 'boolean' },
      },
    })
    if (values.terminal === undefined) throw new NotUnderstood('show: wants --terminal <id>')
    if (values.at !== undefined && !WallTime.safeParse(values.at).success)
      throw new NotUnderstood(`show: --at wants a time like 2026-12-31T20:00, came ${values.at}`)
    const out = folderAt('show', values.out ?? 'data/bundles')
    if (out === null) return 1
    const terminal = readTerminal(join(out, 'terminal.json'))
    if (terminal.id !== values.terminal) {
      console.error(`show: 没有终端 ${values.terminal}，现有：${terminal.id} · there is no terminal ${values.terminal}; there is ${terminal.id}`)
      return 1
    }
    const layers: ShowingLayer[] = []
    for (const bundle of terminal.stack) {
      const layer = await readLayer(out, bundle)
      if (!layer.ok) return refuseFindings([layer.problem])
      layers.push(layer.value)
    }
    const at = values.at === undefined ? Date.now() : epochOf(values.at)
    const showing = showingAt({ terminal, layers, at, untrusted: values['clock-untrusted'] === true })
    if (values.json === true) console.log(JSON.stringify(showing, null, 2))
    else for (const line of sayShowing(showing)) console.log(line)
    return 0
  },
}

/** `terminal.json` of a folder of bundles. Throws one sentence. */
function readTerminal(file: string): Terminal {
  if (!existsSync(file)) throw new Error(`没有终端文件 ${file} · show: wants ${file}, found none`)
  const raw = jsonIn(file)
  const read = Terminal.safeParse(raw)
  if (read.success) return read.data
  throw new Error(`终端文件不对 ${file} · show: ${file} is not as a terminal wants it${raw === undefined ? '' : `: ${read.error.issues[0]?.path.join('.')}`}`)
}
