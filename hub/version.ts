import { readFileSync } from 'node:fs'

/** The version of the house, from package.json. */
export function houseVersion(): string {
  const file = new URL('../package.json', import.meta.url)
  const house: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (typeof house !== 'object' || house === null || !('version' in house) || typeof house.version !== 'string')
    throw new Error('package.json: wants a version, found none')
  return house.version
}
