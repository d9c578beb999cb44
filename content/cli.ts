// The command line of the house as its rooms put it together; `hub/cli.ts` runs it.
import { alertCommand } from './commands/alert.ts'
import { catalogueCommand } from './commands/catalogue.ts'
import { type Command, NotUnderstood } from './commands/command.ts'
import { diffCommand } from './commands/diff.ts'
import { keysCommand } from './commands/keys.ts'
import { pinCommand } from './commands/pin.ts'
import { pressCommand } from './commands/press.ts'
import { publishCommand } from './commands/publish.ts'
import { showCommand } from './commands/show.ts'
import { verifyCommand } from './commands/verify.ts'

/** What the press can do. */
export const PRESS_COMMANDS: readonly Command[] = [
  pressCommand,
  verifyCommand,
  diffCommand,
  showCommand,
  publishCommand,
  alertCommand,
  keysCommand,
  pinCommand,
  catalogueCommand,
]

const helpOf = (commands: readonly Command[]) => `npm run xinxiji -- <command>

${commands.map(({ help }) => help).join('')}
exit codes: 0 done · 1 refused, each reason named · 2 the command is not understood · 3 too little reviewed Uyghur, add --drafts
`

/** Node's own error for an option that is unknown or has no value. */
const isArgsError = (error: unknown): error is TypeError =>
  error instanceof TypeError && (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true

/** Runs the command that the arguments name, and says what is wrong where it cannot. @returns the exit code */
export async function runCommand(commands: readonly Command[], [name, ...args]: readonly string[]): Promise<number> {
  try {
    if (name === 'help' || name === '--help') {
      console.log(helpOf(commands))
      return 0
    }
    const command = commands.find((each) => each.name === name)
    if (command === undefined) throw new NotUnderstood(name === undefined ? 'wants a command' : `there is no command ${name}`)
    return await command.run([...args])
  } catch (error) {
    if (error instanceof NotUnderstood || isArgsError(error)) {
      console.error(`${error.message}\n\n${helpOf(commands)}`)
      return 2
    }
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}
