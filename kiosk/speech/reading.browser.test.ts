import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { VoiceFile } from '../../model/speech/voice.ts'
import type { Locale } from '../../model/text.ts'
import { type Mouth, openMouth, type SaidDetail } from './mouth.ts'
import { piecesOf, rangeOf, sentencesOf } from './page-text.ts'
import { openPlayer, type Player } from './player.ts'
import { openReader, type Reader } from './reader.ts'
import { aloud } from './speaking.ts'
import { openVoices } from './voices.ts'
import { pageKey, walkOf } from './walk.ts'

const PAGE = `
  <main data-page="guide">
    <h1>老年优待证</h1>
    <p>带上<b>身份证</b>。到 1 号楼办理，<bdi dir="ltr">9:00–17:00</bdi>。</p>
    <svg aria-hidden="true"><text>画</text></svg>
    <p>只有一句 <span lang="ug-Arab-CN">سەھەر نۇرى</span></p>
    <ul><li><button type="button" aria-pressed="true"><span style="display:block">路灯不亮</span><span style="display:block">点这里</span></button></li></ul>
    <button type="button" aria-label="删一个"><svg></svg></button>
    <p style="display:none">看不见</p>
  </main>
  <nav class="foot"><button type="button" data-foot="aloud">朗读</button><button type="button" data-foot="home" disabled>首页</button></nav>`

let said: SaidDetail[]
let begun: string[]
let mouth: Mouth
let player: Player
let reader: Reader
const heard = (event: Event) => said.push((event as CustomEvent<SaidDetail>).detail)
const begins = (event: Event) => begun.push((event as CustomEvent<SaidDetail>).detail.text)
const main = () => document.querySelector('main') as HTMLElement
const marked = () => [...(CSS.highlights.get('read-aloud') ?? [])].map((range) => (range as Range).toString().trim())

beforeEach(async () => {
  said = []
  begun = []
  document.body.innerHTML = PAGE
  addEventListener('xinxiji:said', heard)
  addEventListener('xinxiji:say', begins)
  // A browser makes no sound before somebody has touched its page.
  await userEvent.click(document.querySelector('li button') as Element)
  player = openPlayer(new AudioContext())
  mouth = openMouth(openVoices('/content/speech/voices/', player), player)
  reader = openReader(mouth, player)
})
afterEach(() => {
  reader.stop()
  aloud.set('silent')
  removeEventListener('xinxiji:said', heard)
  removeEventListener('xinxiji:say', begins)
})

test('V6 a page is read in its order, what is hidden is not, and each stretch in its own language', () => {
  const pieces = piecesOf(main(), 'zh')
  expect(pieces.map(({ text, locale }) => [text.trim(), locale])).toEqual([
    ['老年优待证', 'zh'],
    ['带上身份证。到 1 号楼办理，9:00–17:00。', 'zh'],
    ['只有一句', 'zh'],
    ['سەھەر نۇرى', 'ug'],
    ['路灯不亮', 'zh'],
    ['点这里', 'zh'],
    ['删一个', 'zh'],
  ])
  const sentences = pieces.flatMap(sentencesOf)
  expect(sentences.map(({ text }) => text).slice(1, 3)).toEqual(['带上身份证。', '到 1 号楼办理，9:00–17:00。'])
  expect(rangeOf(sentences[2] as (typeof sentences)[number])?.toString()).toBe('到 1 号楼办理，9:00–17:00。')
  expect(sentencesOf({ text: 'بىر جۈملە. ئىككى؟ 3.5 مېتىر.', locale: 'ug', spots: [], control: null, element: main() }).map(({ text }) => text)).toEqual([
    'بىر جۈملە.',
    'ئىككى؟',
    '3.5 مېتىر.',
  ])
})

test('V8 a button is one thing on the walk, and reading aloud is none', () => {
  const walk = walkOf('zh')
  expect(walk.map(({ says }) => says.map(({ text }) => text).join(' '))).toEqual([
    '老年优待证',
    '带上身份证。到 1 号楼办理，9:00–17:00。',
    '只有一句',
    'سەھەر نۇرى',
    '路灯不亮 点这里',
    '删一个',
    '首页',
  ])
  expect(walk.filter(({ control }) => control !== null)).toHaveLength(3)
  expect(pageKey()).toContain('guide')
})

test('V1 V6 a sentence sounds, in both languages, as long as its clips and pauses', async () => {
  const quiet = new AbortController().signal
  for (const [text, locale] of [
    ['这盏路灯不亮了。', 'zh'],
    ['بۇ كوچا چىرىغى يانمايدۇ.', 'ug'],
  ] as const satisfies readonly (readonly [string, Locale])[]) {
    expect(await mouth.say(text, locale, quiet)).toEqual({ is: 'heard', missing: [] })
    expect(said.at(-1)).toMatchObject({ text, locale })
    expect(said.at(-1)?.seconds).toBeGreaterThan(1)
    expect(said.at(-1)?.seconds).toBeLessThan(8)
  }
})

test('V6 V9 the sentence that is read is marked; it can be paused, gone on with, gone back and stopped; at the end it is silent', async () => {
  const before = main().innerHTML
  aloud.set('going')
  reader.start('zh')
  await expect.poll(marked).toEqual(['老年优待证'])
  await expect.poll(marked, { timeout: 20_000 }).toEqual(['带上身份证。'])
  reader.pause()
  aloud.set('paused')
  aloud.set('going')
  reader.start('zh')
  await expect.poll(marked, { timeout: 20_000 }).toEqual(['到 1 号楼办理，9:00–17:00。'])
  reader.pause()
  reader.back()
  await expect.poll(marked).toEqual(['带上身份证。'])
  reader.back()
  await expect.poll(marked).toEqual(['老年优待证'])
  expect(main().innerHTML).toBe(before)
  await expect.poll(() => aloud.get(), { timeout: 60_000 }).toBe('silent')
  expect(said.at(-1)?.text).toBe('删一个')
  expect(begun.filter((text) => text === '老年优待证')).toHaveLength(2)
  reader.stop()
  expect(marked()).toEqual([])
})

test('V6 a list that is drawn as its reader comes nearer is read to its end', async () => {
  document.body.innerHTML = '<main data-page="guide-list"><p>一条。</p></main>'
  aloud.set('going')
  reader.start('zh')
  await expect.poll(marked).toEqual(['一条。'])
  main().insertAdjacentHTML('beforeend', '<p>两条。</p>')
  await expect.poll(() => aloud.get(), { timeout: 60_000 }).toBe('silent')
  expect(said.map(({ text }) => text)).toEqual(['一条。', '两条。'])
})

test('V9 where the browser lets no sound out a sentence is not waited for', async () => {
  const dumb = openMouth(openVoices('/content/speech/voices/', player), { ...player, ready: async () => false })
  expect(await dumb.say('停一下', 'zh', new AbortController().signal)).toEqual({ is: 'silent' })
})

test('V5 where the voice cannot be read, reading says so and waits', async () => {
  const dumb = openReader(openMouth(openVoices('/content/speech/nothing/', player), player), player)
  aloud.set('going')
  dumb.start('zh')
  await expect.poll(() => aloud.get()).toBe('paused')
  expect(said).toEqual([])
  dumb.stop()
})

const hears = async (src: string) => {
  document.body.innerHTML = `<div id="page">${PAGE}<data hidden data-narration="zh" value="${src}"></data></div>`
  await userEvent.click(document.querySelector('li button') as Element)
  aloud.set('going')
  reader.start('zh')
}

test('V10 a page that somebody recorded is heard in that recording, to its end, and nothing is marked', async () => {
  // Each clip of a voice is a whole recording.
  const { packs } = VoiceFile.parse(await (await fetch('/content/speech/voices/zh.json')).json())
  const [{ file, clips }] = packs as [(typeof packs)[number]]
  const pack = await (await fetch(`/content/speech/voices/${file}`)).blob()
  const recording = URL.createObjectURL(pack.slice(0, clips[0]?.[1], 'audio/ogg'))
  await hears(recording)
  reader.pause()
  aloud.set('paused')
  aloud.set('going')
  reader.start('zh')
  reader.back()
  await expect.poll(() => aloud.get(), { timeout: 30_000 }).toBe('silent')
  expect([begun, marked()]).toEqual([[], []])
  // Who reads the other language, in which nobody spoke, hears the terminal's voice.
  reader.stop()
  aloud.set('going')
  reader.start('ug')
  await expect.poll(() => begun.length, { timeout: 20_000 }).toBeGreaterThan(0)
})

test('V10 a recording that cannot be played gives way to the voice', async () => {
  await hears('/content/speech/voices/nothing.opus')
  await expect.poll(marked, { timeout: 20_000 }).toEqual(['老年优待证'])
})
