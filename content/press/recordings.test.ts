import { expect, test } from 'vitest'
import { Item } from '../../model/content/listed-item.ts'
import { silence, tinyDesk } from '../testing/folder.ts'
import { hashOf } from './object.ts'

test('C27 an item goes out with the recordings of its page, each under its hash; one without has none', async () => {
  using desk = await tinyDesk()
  desk.put('media/card.wav', silence(200))
  desk.change('guides/elder-card.yaml', 'title:', 'narration: { zh: media/card.wav }\ntitle:')
  expect((await desk.press()).is).toBe('pressed')
  const item = (path: string) => Item.parse(desk.object(path))
  expect(item('item/guide/elder-card.json').narration).toEqual({ zh: `narration/${hashOf(silence(200))}.wav` })
  expect(item('item/place/hall.json').narration).toBeUndefined()
})
