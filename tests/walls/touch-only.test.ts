import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const FOLDERS = ['../journeys', '../held']
const KEYBOARD = /\.(fill|type|press|pressSequentially|setInputFiles)\s*\(|\.keyboard\b/

test('terminal journeys use a finger only: no fill, no type, no keyboard', () => {
  const journeys = FOLDERS.flatMap((folder) => {
    const path = resolve(import.meta.dirname, folder)
    return readdirSync(path)
      .filter((name) => name.endsWith('.journey.ts'))
      .map((name) => join(path, name))
  })
  expect(journeys.length).toBeGreaterThan(4)
  const typing = journeys.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => (KEYBOARD.test(line) ? [`${file.split('/').pop()}:${at + 1} ${line.trim()}`] : [])),
  )
  expect(typing).toEqual([])
})
