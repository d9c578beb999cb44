// `npm run xinxiji -- <command>`: what the press and the hub can do. Each command is a file in a `commands/` folder.
import { PRESS_COMMANDS, runCommand } from '../content/cli.ts'
import { auditCommand } from './commands/audit.ts'
import { staffCommand } from './commands/staff.ts'
import { terminalCommand } from './commands/terminal.ts'

process.exitCode = await runCommand([...PRESS_COMMANDS, auditCommand, staffCommand, terminalCommand], process.argv.slice(2))
