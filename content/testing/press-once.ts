// Presses a folder in a process of its own, so that a test can give it another time zone and language.
import { readPressKeys } from '../keys.ts'
import { press } from '../press/press.ts'

const [folder, keys, out, cache] = process.argv.slice(2) as [string, string, string, string]
const pressed = await press({ folder, keys: await readPressKeys(keys), out, cache, drafts: true, issued: 1_800_000_000, onStep: () => undefined })
process.stdout.write(`${JSON.stringify(pressed)}\n`)
