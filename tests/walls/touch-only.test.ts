import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const FOLDERS = ['../journeys', '../held']
/** Journeys that go to a desk, where there is a keyboard; what they do at a terminal is done with a finger too. */
const DESK = "from './office.ts'"
/** What types on a visitor's own phone may stand only where visitors are. */
const OWN_DEVICE = /typesOnOwnDevice/
const KEYBOARD = /\.(fill|type|press|pressSequentially|setInputFiles)\s*\(|\.keyboard\b/

test('terminal journeys use a finger only: no fill, no type, no keyboard', () => {
  const journeys = FOLDERS.flatMap((folder) => {
    const path = resolve(import.meta.dirname, folder)
    return readdirSync(path)
      .filter((name) => /\.(journey|survey)\.ts$/.test(name))
      .map((name) => join(path, name))
  })
  expect(journeys.length).toBeGreaterThan(4)
  const typing = journeys.flatMap((file) => {
    const source = readFileSync(file, 'utf8')
    const isForbidden = (line: string) =>
      (KEYBOARD.test(line) && (!source.includes(DESK) || line.includes('terminal'))) || (OWN_DEVICE.test(line) && !file.endsWith('visitors.journey.ts'))
    return source.split('\n').flatMap((line, at) => (isForbidden(line) ? [`${file.split('/').pop()}:${at + 1} ${line.trim()}`] : []))
  })
  expect(typing).toEqual([])
})
