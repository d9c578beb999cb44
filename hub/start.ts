// `npm start`: builds what has changed, makes development keys, presses the sample community, and runs the hub.
import { join } from 'node:path'
import { prepare, staffPin } from './prepare.ts'
import { readSettings } from './settings.ts'
import { readFirstAdmin } from './staff/first-admin.ts'

const settings = readSettings(process.argv.slice(2), process.env)
try {
  if (!settings.ok) throw new Error(settings.problem)
  const { data, port, host } = settings.value
  await prepare(settings.value)
  await import('./main.ts')
  if (process.exitCode === undefined) {
    const first = readFirstAdmin(join(data, 'keys', 'first-admin.json'))
    const at = `http://${host}:${port}`
    console.log(
      `\n  信息机 terminal  ${at}/kiosk/\n  漫游   tour      ${at}/tour/\n  工作台 studio    ${at}/studio/\n${first === null ? '' : `  第一次登录 · first sign-in  ${first.login} / ${first.password}\n`}  终端工作人员密码 · the terminal’s staff PIN  ${staffPin(data)}\n`,
    )
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
