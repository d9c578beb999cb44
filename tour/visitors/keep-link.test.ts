import { expect, test } from 'vitest'
import { LinkKeeper } from './keep-link.ts'

function openBar() {
  const written: string[] = []
  const waiting: (() => void)[] = []
  const keeper = new LinkKeeper({ replace: (search) => written.push(search), after: (_, then) => waiting.push(then) }, 'zh')
  return { keeper, written, later: () => waiting.shift()?.() }
}

const view = { viewpoint: 'v01', heading: 80, pitch: 0, fov: 75 }

test('while she turns, the address is written now and then, and at last where she stopped', () => {
  const { keeper, written, later } = openBar()
  for (let heading = 80; heading <= 120; heading += 10) keeper.view({ ...view, heading })
  expect(written).toEqual(['?at=v01&h=80&p=0&z=75&lang=zh'])
  later()
  expect(written.at(-1)).toBe('?at=v01&h=120&p=0&z=75&lang=zh')
  expect(written.length).toBe(2)
})

test('the language she reads in goes with the link', () => {
  const { keeper, written, later } = openBar()
  keeper.view(view)
  keeper.locale('ug')
  later()
  expect(written.at(-1)).toBe('?at=v01&h=80&p=0&z=75&lang=ug')
})

test('an address that would say the same is not written again', () => {
  const { keeper, written, later } = openBar()
  keeper.view(view)
  later()
  keeper.view({ ...view, heading: 80.2 })
  expect(written.length).toBe(1)
})
