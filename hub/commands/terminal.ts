import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { type Command, NotUnderstood } from '../../content/commands/command.ts'

export const terminalCommand: Command = {
  name: 'terminal',
  help: `  terminal [--settings /etc/xinxiji/terminal.json] [--check]
        终端机柜里的程序：只在本机提供页面，转发到服务器，看护浏览器；--check 只检查设置
        · the program in a terminal's cupboard: hands out the pages on this machine alone, passes on to the hub, watches over the browser;
        --check only looks through the settings
`,
  async run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { settings: { type: 'string' }, check: { type: 'boolean' } } })
    if (positionals.length > 0) throw new NotUnderstood('terminal: wants only options')
    // Whoever presses does not wait for a server.
    const { readCupboardSettings } = await import('../terminal/settings.ts')
    const settings = readCupboardSettings(values.settings ?? '/etc/xinxiji/terminal.json')
    if (!settings.ok) {
      console.error(settings.problem)
      return 1
    }
    if (values.check === true) {
      console.log('✓ 设置可用 · the settings are good')
      return 0
    }
    const { runCupboard } = await import('../terminal/run.ts')
    const running = await runCupboard(settings.value, process.env, (line) => console.error(line))
    if (!running.ok) {
      console.error(running.problem)
      return 1
    }
    console.log(`机柜程序已启动 · the cupboard is listening on ${running.value.url}/kiosk/`)
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
    await running.value.close()
    return 0
  },
}
