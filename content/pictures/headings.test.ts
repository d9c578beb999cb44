// Whether a panorama looks where the plan says, tried on the sample's own pictures: as they are, mirrored and turned.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { Layout } from '../read/layout.ts'
import { Community, type Plates } from '../read/community.ts'
import { Stories } from '../read/stories.ts'
import { agree, edgesOf } from './agree.ts'
import { findPlates, platesAround } from './plates.ts'
import { readPanorama } from './pyramid.ts'
import type { Equirect } from './resample.ts'

const sample = (file: string) => fileURLToPath(new URL(`../sample/${file}`, import.meta.url))
const text = (file: string) => readFileSync(sample(file), 'utf8')
const layout = Layout.parse(JSON.parse(text('layout.json')))
const stories = Stories.parse(parse(text('tour.yaml')))
const look = Community.parse(parse(text('community.yaml'))).plates as Plates
const open = (name: string) => readPanorama(sample(`panoramas/${name}.jpg`))

/** A picture turned clockwise by some degrees, and mirrored before that when asked. */
function changed({ pixels, width, height }: Equirect, turned: number, mirrored = false): Equirect {
  const out = new Uint8Array(pixels.length)
  const shift = Math.round((turned / 360) * width)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const to = (x + shift + width) % width
      const from = mirrored ? width - 1 - x : x
      out.set(pixels.subarray((y * width + from) * 3, (y * width + from) * 3 + 3), (y * width + to) * 3)
    }
  return { pixels: out, width, height }
}

const wanted = layout.viewpoints.map((viewpoint) => {
  const hidden = stories.viewpoints[viewpoint.id]?.hiddenPlates ?? []
  return { id: viewpoint.id, places: platesAround(viewpoint, layout.poles, look, [4096, 2048]).filter(({ no }) => !hidden.includes(no)) }
})

test('B23 all viewpoints but those that somebody looked at have a plate near enough to be checked by', () => {
  expect(wanted.filter(({ places }) => places.length === 0).map(({ id }) => id)).toEqual(
    layout.viewpoints.map(({ id }) => id).filter((id) => stories.viewpoints[id]?.lookedAt !== undefined),
  )
  expect(wanted.filter(({ places }) => places.length > 0).length).toBeGreaterThanOrEqual(9)
})

for (const { id, places } of wanted.filter((each) => each.places.length > 0)) {
  test(`B23 from ${id} the plates stand where the plan says; mirrored or turned the picture is refused, and the message knows which`, async () => {
    const picture = await open(id)
    expect(findPlates(picture, places, look.colour)).toMatchObject({ is: 'seen' })
    expect(findPlates(changed(picture, 0, true), places, look.colour)).toMatchObject({
      is: 'not-seen',
      wanted: places.map(({ no }) => no),
      mirrored: true,
      turned: 0,
    })
    const turned = findPlates(changed(picture, 37), places, look.colour)
    expect(turned).toMatchObject({ is: 'not-seen', mirrored: false })
    if (turned.is === 'not-seen') expect(Math.abs((turned.turned ?? Number.NaN) - 37)).toBeLessThanOrEqual(4)
  })
}

test('B23 plates that are further than they can be read, or under the very camera, are not looked for', () => {
  const pole = (no: string, y: number) => ({ no, x: 0, y })
  const camera = { x: 0, y: 0, z: 1.6 }
  expect(platesAround(camera, [pole('CG-0001', 17), pole('CG-0002', 0.5), pole('CG-0003', 10)], look, [4096, 2048]).map(({ no }) => no)).toEqual(['CG-0003'])
  expect(platesAround(camera, [pole('CG-0003', 10)], look, [512, 256])).toEqual([])
})

for (const [id, version] of [
  ['v01', 'v01_dusk'],
  ['v01', 'v01_old'],
  ['v03', 'v03_dusk'],
] as const) {
  test(`B24 ${version} was taken where ${id} was and looks the same way; mirrored or turned it is refused`, async () => {
    expect(existsSync(sample(`panoramas/${version}.jpg`))).toBe(true)
    const main = await edgesOf(await open(id))
    const other = await open(version)
    expect(agree(main, await edgesOf(other))).toMatchObject({ is: 'agrees' })
    expect(agree(main, await edgesOf(changed(other, 0, true)))).toMatchObject({ is: 'differs', mirrored: true })
    const turned = agree(main, await edgesOf(changed(other, 20)))
    expect(turned).toMatchObject({ is: 'differs', mirrored: false })
    if (turned.is === 'differs') expect(Math.abs(turned.turned - 20)).toBeLessThanOrEqual(1.5)
  })
}

test('B24 a picture from another camera agrees with none', async () => {
  const main = await edgesOf(await open('v01'))
  for (const other of ['v02', 'v03', 'v05', 'v09']) expect(agree(main, await edgesOf(await open(other))), other).toMatchObject({ is: 'differs' })
})

test('B24 a picture of one colour agrees with none, and nothing is divided by nothing', async () => {
  const plain = { pixels: new Uint8Array(512 * 256 * 3).fill(90), width: 512, height: 256 }
  expect(agree(await edgesOf(plain), await edgesOf(plain))).toMatchObject({ is: 'differs', alike: 0 })
})
