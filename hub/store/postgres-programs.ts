import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const DEBIAN = '/usr/lib/postgresql'

/** The folder in which all these programs of PostgreSQL lie, of the newest version that is here; `null` for none. */
export function postgresPrograms(...names: readonly string[]): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const places = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...(process.env['PATH'] ?? '').split(delimiter)]
  return places.find((place) => names.every((name) => existsSync(join(place, name)))) ?? null
}
