import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const room = import.meta.dirname
const sources = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
const imports = sources.flatMap((file) =>
  [...readFileSync(join(room, file), 'utf8').matchAll(/import (?:type )?(\{[^}]*\}|\*[^']*) from '(three|@react-three\/fiber)'/g)].map((match) => ({
    file,
    names: match[1] ?? '',
    from: match[2] ?? '',
  })),
)

test('the tour draws with its own shaders alone, for the rest of three.js is left out of the build', () => {
  const drawing = /\b(Mesh\w*Material|PointsMaterial|LineBasicMaterial|SpriteMaterial|\w*Light|CubeCamera|PMREMGenerator|WebXR\w*)\b/
  expect(imports.filter(({ names }) => drawing.test(names))).toEqual([])
})

test('three.js is taken by name and the fibre without its canvas, or the whole of both would be fetched', () => {
  expect(imports.length).toBeGreaterThan(5)
  expect(imports.filter(({ names }) => names.startsWith('*') || /\bCanvas\b/.test(names))).toEqual([])
})
