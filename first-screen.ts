import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const house = import.meta.dirname

/** What the terminal's first screen needs before it can be drawn. */
export interface FirstScreen {
  /** source files of the house, as `ui/language.ts` */
  readonly files: ReadonlySet<string>
  /** icons by their names, as `IconHome` */
  readonly icons: ReadonlySet<string>
}

/**
 * Follows the imports of `kiosk/main.tsx`: those that are fetched with it, not those that a page asks for later, nor types.
 * What is found here is built into the files that come first, and everything else into others, whoever shares it.
 */
export function firstScreen(): FirstScreen {
  const files = new Set<string>()
  const icons = new Set<string>()
  const waiting = [join(house, 'kiosk', 'main.tsx')]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const name = relative(house, file)
    if (files.has(name)) continue
    files.add(name)
    for (const [, names = '', from = ''] of readFileSync(file, 'utf8').matchAll(/^(?:im|ex)port (?!type\b)(?:\{([^}]*)\}|\* as \w+|\w+) from '([^']+)'/gms)) {
      const values = names
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== '' && !each.startsWith('type '))
      if (names !== '' && values.length === 0) continue
      if (from === '@tabler/icons-react') for (const icon of values) icons.add(icon)
      if (from.startsWith('.') && /\.tsx?$/.test(from)) waiting.push(join(dirname(file), from))
    }
  }
  return { files, icons }
}
