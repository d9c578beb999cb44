import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Layer, layTogether } from './stack.ts'

interface Thing {
  readonly id: string
  readonly emergency?: boolean
}
const layer = (bundle: string, ids: readonly (string | Thing)[], hides: readonly string[] = []): Layer<Thing> => ({
  bundle,
  items: ids.map((each) => (typeof each === 'string' ? { id: each } : each)),
  hides: hides.map((id) => ({ id, reason: { zh: '本社区不办' } })),
})
const shown = (layers: readonly Layer<Thing>[]) => layTogether(layers).items.map(({ item, bundle }) => `${item.id} of ${bundle}`)

test('B13 a community hides an item of its district by name, and the reason stays for staff', () => {
  const layers = [layer('district', ['guide:a', 'guide:b']), layer('own', ['guide:c'], ['guide:a'])]
  expect(shown(layers)).toEqual(['guide:c of own', 'guide:b of district'])
  expect(layTogether(layers).findings).toEqual([{ is: 'hidden', id: 'guide:a', from: 'district', by: 'own', reason: { zh: '本社区不办' } }])
})

test('B13 a street hides for the communities under it, but nothing of theirs', () => {
  const layers = [layer('district', ['guide:a']), layer('street', [], ['guide:a', 'guide:own']), layer('own', ['guide:own'])]
  expect(shown(layers)).toEqual(['guide:own of own'])
  expect(layTogether(layers).findings).toContainEqual({ is: 'not-hidden', id: 'guide:own', by: 'street', why: 'nowhere' })
})

test('B13 an emergency number cannot be hidden', () => {
  const layers = [layer('district', [{ id: 'hotline:fire', emergency: true }]), layer('own', [], ['hotline:fire'])]
  expect(shown(layers)).toEqual(['hotline:fire of district'])
  expect(layTogether(layers).findings).toEqual([{ is: 'not-hidden', id: 'hotline:fire', by: 'own', why: 'emergency' }])
})

test('B13 an id used again is neither overwritten nor silent', () => {
  expect(layTogether([layer('district', ['guide:a']), layer('own', ['guide:a'])]).findings).toEqual([
    { is: 'same-id', id: 'guide:a', from: 'district', by: 'own' },
  ])
})

test('B13 an emergency number is not replaced by a number that only bears its name; one that is an emergency number, too, may stand nearer', () => {
  const police = { id: 'hotline:police', emergency: true }
  const layers = [layer('district', [police]), layer('own', ['hotline:police'])]
  expect(shown(layers)).toEqual(['hotline:police of district'])
  expect(layTogether(layers).findings).toEqual([{ is: 'same-id', id: 'hotline:police', from: 'own', by: 'district' }])
  expect(shown([layer('district', [police]), layer('own', [police])])).toEqual(['hotline:police of own'])
})

test('B13 a bundle that hides its own item is told so, and the item stays', () => {
  const layers = [layer('own', ['guide:a'], ['guide:a'])]
  expect(shown(layers)).toEqual(['guide:a of own'])
  expect(layTogether(layers).findings).toEqual([{ is: 'not-hidden', id: 'guide:a', by: 'own', why: 'own' }])
})

test('B13 over any stack: nothing shows twice, what does not show is hidden by a narrower bundle or stands under its id, and every loss is told', () => {
  const ids = fc.uniqueArray(fc.constantFrom('guide:a', 'guide:b', 'hotline:c', 'guide:d'))
  const layers = fc.array(fc.record({ has: ids, hides: ids }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(layers, (made) => {
      const stack = made.map(({ has, hides }, at) =>
        layer(
          `b${at}`,
          has.map((id) => ({ id, emergency: id === 'hotline:c' })),
          hides,
        ),
      )
      const { items, findings } = layTogether(stack)
      expect(new Set(items.map(({ item }) => item.id)).size).toBe(items.length)
      for (const [at, { has }] of made.entries()) {
        for (const id of has) {
          const shownHere = items.some(({ item, bundle }) => item.id === id && bundle === `b${at}`)
          const narrower = made.slice(at + 1)
          const hidden = id !== 'hotline:c' && narrower.some(({ hides, has: own }) => hides.includes(id) && !own.includes(id))
          const taken = items.some(({ item, bundle }) => item.id === id && Number(bundle.slice(1)) > at)
          expect(shownHere).toBe(!hidden && !taken)
          if (!shownHere) expect(findings.some((finding) => finding.id === id && (finding.is === 'hidden' || finding.is === 'same-id'))).toBe(true)
        }
      }
    }),
  )
})
