import { randomInt } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isPin, makeStaffPin, PIN_DIGITS } from '../../model/staff-pin.ts'
import { Terminal } from '../../model/terminal.ts'
import { jsonIn } from '../read/json-file.ts'
import { type Command, NotUnderstood } from './command.ts'

/** Six digits by chance. */
export const newPin = (): string => String(randomInt(10 ** PIN_DIGITS)).padStart(PIN_DIGITS, '0')

export const pinCommand: Command = {
  name: 'pin',
  help: `  pin <terminal.json> [--pin 482915]
        给一台终端设工作人员密码（六位数字） · sets the staff's PIN of a terminal (six digits; by chance when none is given)
`,
  async run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { pin: { type: 'string' } } })
    const [file] = positionals
    if (file === undefined) throw new NotUnderstood('pin: wants <terminal.json>')
    const pin = values.pin ?? newPin()
    if (!isPin(pin)) throw new NotUnderstood(`pin: wants ${PIN_DIGITS} digits`)
    const terminal = existsSync(file) ? Terminal.safeParse(jsonIn(file)) : null
    if (terminal?.success !== true) {
      console.error(`pin: ${file} 不是终端文件 · ${file} is no terminal file`)
      return 1
    }
    const staff = await makeStaffPin(pin, crypto.getRandomValues(new Uint8Array(16)))
    writeFileSync(file, `${JSON.stringify({ ...terminal.data, staff }, null, 2)}\n`)
    console.log(`终端 ${terminal.data.id} 的工作人员密码：${pin} · the staff's PIN of terminal ${terminal.data.id}: ${pin}`)
    return 0
  },
}
