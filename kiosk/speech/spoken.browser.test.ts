import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addWords } from '../../ui/language.ts'
import { speechWords } from '../../ui/words/speech.ts'
import { openMouth, type SaidDetail } from './mouth.ts'
import { openPlayer } from './player.ts'
import { sounding, spokenMode } from './speaking.ts'
import { beginSpoken, type Spoken, walking } from './spoken.ts'
import { openVoices } from './voices.ts'

const PAGE = `
  <div id="page">
    <main data-page="report-say">
      <h1>点一句或几句话</h1>
      <ul>
        <li><button type="button" aria-pressed="false">这盏路灯不亮了。</button></li>
        <li><button type="button" disabled>交给社区</button></li>
      </ul>
      <p role="status"></p>
    </main>
  </div>`
const QUESTION = '<div role="alertdialog"><h2>您还在吗？</h2><p>30 秒后清除</p><button type="button">继续用</button></div>'

// A sentence lasts as long as it lasts.
const SPEAKING = { timeout: 60_000 }

let said: string[]
/** whether it counted as telling when it began */
let counted: boolean[]
let spoken: Spoken
const begins = (event: Event) => {
  said.push((event as CustomEvent<SaidDetail>).detail.text.replace(/[\u2066-\u2069]/g, ''))
  counted.push(sounding.get())
}
const hear = () => expect.poll(() => said, SPEAKING)
const page = () => document.getElementById('page') as HTMLElement

beforeEach(async () => {
  said = []
  counted = []
  document.body.innerHTML = PAGE
  addWords(speechWords)
  await userEvent.click(document.querySelector('h1') as Element)
  addEventListener('xinxiji:say', begins)
  const player = openPlayer(new AudioContext())
  spokenMode.set(true)
  spoken = beginSpoken(openMouth(openVoices('/content/speech/voices/', player), player))
})
afterEach(() => {
  spoken.end()
  removeEventListener('xinxiji:say', begins)
})

test('V8 a new page says its name, how many things there are, and each thing what can be done with it', async () => {
  await hear().toContainEqual('点一句或几句话，共 5 项')
  spoken.previous()
  await hear().toContainEqual('已经是第一项')
  const button = document.querySelector('button') as HTMLButtonElement
  button.addEventListener('click', () => button.setAttribute('aria-pressed', 'true'))
  spoken.next()
  await expect.poll(() => said.slice(-3), SPEAKING).toEqual(['这盏路灯不亮了。', '按钮', '没有选'])
  spoken.choose()
  await expect.poll(() => said.at(-1), SPEAKING).toBe('已选')
  spoken.next()
  await expect.poll(() => said.at(-1), SPEAKING).toBe('现在不能选')
  expect(walking.get().item).toBe('交给社区')
})

test('V8 what changes by itself is said', async () => {
  await hear().toContainEqual('语音操作开始了。点屏幕左下角是上一项，点右下角是下一项，点别处就是选定。')
  spoken.next()
  ;(document.querySelector('[role="status"]') as HTMLElement).textContent = '找到了 27 号灯杆'
  await hear().toContainEqual('找到了 27 号灯杆')
})

test('V9 the question whether somebody is still there is said, alone, and does not count as telling; then the page again', async () => {
  await expect.poll(() => said.length, SPEAKING).toBeGreaterThan(0)
  expect(counted[0]).toBe(true)
  page().insertAdjacentHTML('beforeend', QUESTION)
  await hear().toContainEqual('您还在吗？，共 5 项')
  expect(counted[said.indexOf('您还在吗？，共 5 项')]).toBe(false)
  spoken.next()
  spoken.next()
  expect(walking.get().item).toBe('继续用')
  document.querySelector('[role="alertdialog"]')?.remove()
  await expect.poll(() => said.at(-1), SPEAKING).toBe('点一句或几句话，共 5 项')
})

test('V7 the last thing on the walk ends it, and the screen can be covered before', async () => {
  for (let step = 0; step < 3; step++) spoken.next()
  expect(walking.get().item).toBe('遮住屏幕')
  spoken.choose()
  expect(walking.get().hidden).toBe(true)
  spoken.next()
  expect(walking.get().item).toBe('结束语音操作')
  spoken.choose()
  expect(spokenMode.get()).toBe(false)
  await expect.poll(() => said.at(-1), SPEAKING).toBe('语音操作结束了')
})
