// The press's command line: `npm run xinxiji -- <command>`. Each command is a file in `commands/`.
import { alertCommand } from './commands/alert.ts'
import { catalogueCommand } from './commands/catalogue.ts'
import { NotUnderstood } from './commands/command.ts'
import { diffCommand } from './commands/diff.ts'
import { keysCommand } from './commands/keys.ts'
import { pinCommand } from './commands/pin.ts'
import { pressCommand } from './commands/press.ts'
import { publishCommand } from './commands/publish.ts'
import { showCommand } from './commands/show.ts'
import { verifyCommand } from './commands/verify.ts'

const COMMANDS = [pressCommand, verifyCommand, diffCommand, showCommand, publishCommand, alertCommand, keysCommand, pinCommand, catalogueCommand]
const HELP = `npm run xinxiji -- <command>

${COMMANDS.map(({ help }) => help).join('')}
exit codes: 0 done · 1 refused, each reason named · 2 the command is not understood · 3 too little reviewed Uyghur, add --drafts
`

/** Node's own error for an option that is unknown or has no value. */
const isArgsError = (error: unknown): error is TypeError =>
  error instanceof TypeError && (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true

const [name, ...args] = process.argv.slice(2)
try {
  if (name === 'help' || name === '--help') console.log(HELP)
  else {
    const command = COMMANDS.find((each) => each.name === name)
    if (command === undefined) throw new NotUnderstood(name === undefined ? 'wants a command' : `there is no command ${name}`)
    process.exitCode = await command.run(args)
  }
} catch (error) {
  if (error instanceof NotUnderstood || isArgsError(error)) {
    console.error(`${error.message}\n\n${HELP}`)
    process.exitCode = 2
  } else {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
