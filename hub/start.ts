// `npm start`: builds what has changed, makes development keys, presses the sample community, and runs the hub.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HubKeys } from '../content/keys.ts'
import { prepare, staffPin } from './prepare.ts'
import { readSettings } from './settings.ts'

const settings = readSettings(process.argv.slice(2), process.env)
try {
  if (!settings.ok) throw new Error(settings.problem)
  const { data, port, host } = settings.value
  await prepare(settings.value)
  await import('./main.ts')
  if (process.exitCode === undefined) {
    const { staffToken } = HubKeys.parse(JSON.parse(readFileSync(join(data, 'keys', 'hub.json'), 'utf8')))
    const at = `http://${host}:${port}`
    console.log(
      `\n  信息机 terminal  ${at}/kiosk/\n  漫游   tour      ${at}/tour/\n  工作台 studio    ${at}/studio/#key=${staffToken}\n  终端工作人员密码 · the terminal’s staff PIN  ${staffPin(data)}\n`,
    )
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
