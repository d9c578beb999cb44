import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SHELF_CHANNEL } from '../../model/shelf/message.ts'
import type { PageSpeech } from '../page-words.ts'
import { ShelfProgress } from './ShelfProgress.tsx'

const speech = { t: (key: string, values: Record<string, unknown>) => `${key} ${JSON.stringify(values)}` } as unknown as PageSpeech
let root: Root
let element: HTMLElement
let channel: BroadcastChannel
beforeEach(() => {
  element = document.body.appendChild(document.createElement('div'))
  root = createRoot(element)
  root.render(<ShelfProgress speech={speech} />)
  channel = new BroadcastChannel(SHELF_CHANNEL)
})
afterEach(() => {
  channel.close()
  root.unmount()
  element.remove()
})

test('who has just published watches the content arrive, until it is there', async () => {
  const bundle = 'chenguangli'
  const shown = () => element.querySelector('[data-bundle]')?.textContent ?? null
  // A page listens when it has been drawn; what is said before that is said again.
  await expect
    .poll(() => {
      channel.postMessage({ bundle, is: 'fetching', version: 2, doneBytes: 450, ofBytes: 1000 })
      return shown()
    })
    .toContain('"percent":45')
  channel.postMessage({ bundle, is: 'fetching', doneBytes: 'x' })
  channel.postMessage(null)
  channel.postMessage({ bundle, is: 'active', version: 2, changed: true })
  await expect.poll(shown).toBeNull()
})
