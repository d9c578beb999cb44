import { expect, test } from 'vitest'
import { escapes, type Sight } from './judge.ts'

const origin = 'http://127.0.0.1:8080'
const home: Sight = {
  isAlive: true,
  pages: [`${origin}/kiosk/`],
  windows: ['智慧信息机 1080x1920'],
  isFullscreen: true,
  files: [],
  strayed: 0,
  said: {
    path: '/kiosk/',
    pinched: 1,
    zoomed: 1,
    selection: '',
    visible: true,
    focused: true,
    spoken: false,
    fullscreen: true,
    held: true,
    scrolled: 0,
    field: null,
    done: 1,
  },
}
const said = { ...home.said } as NonNullable<Sight['said']>
const after = (what: Partial<Sight>) => escapes(home, { ...home, ...what }, origin, 'home')

test('who stays on the terminal has not got out, on whichever of its pages', () => {
  expect(after({})).toEqual([])
  expect(after({ pages: [`${origin}/kiosk/guide/elder-card`] })).toEqual([])
})

test('every way out is seen and named', () => {
  expect(after({ isAlive: false, isFullscreen: false })).toEqual(['the browser ended'])
  expect(after({ pages: [`${origin}/kiosk/`, 'chrome://newtab/'] })).toEqual(['2 pages', 'at chrome://newtab/'])
  expect(after({ pages: [`${origin}/studio/`] })).toEqual([`at ${origin}/studio/`])
  expect(after({ pages: ['chrome-error://chromewebdata/'] })).toEqual(['at chrome-error://chromewebdata/'])
  expect(after({ isFullscreen: false })).toEqual(['not the whole screen'])
  expect(after({ windows: [...home.windows, 'Open File 900x600'] })).toEqual(['window Open File 900x600'])
  expect(after({ files: ['file.bin'] })).toEqual(['file file.bin'])
  expect(after({ strayed: 1 })).toEqual(['was elsewhere'])
  expect(after({ said: { ...said, focused: false } })).toEqual(['something stands before the page'])
  expect(after({ said: null })).toEqual(['the page is silent'])
  expect(after({ said: { ...said, pinched: 4, zoomed: 1.25, selection: '晨光里', visible: false, fullscreen: false } })).toEqual([
    'the page is hidden',
    'the page is not the whole screen',
    'pinched to 4.00',
    'zoomed to 1.25',
    'marked “晨光里”',
  ])
})

test('where nothing can be loaded an error stands and nothing speaks: that is no way out', () => {
  const error: Sight = { ...home, pages: ['chrome-error://chromewebdata/'], said: null }
  expect(escapes(error, error, origin, 'error')).toEqual([])
  expect(escapes(error, { ...error, pages: ['chrome://settings/'] }, origin, 'error')).toEqual(['at chrome://settings/'])
})
