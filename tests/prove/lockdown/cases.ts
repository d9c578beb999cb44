import { setTimeout as pause } from 'node:timers/promises'
import { BAIT, type Case, type Kind, MIDDLE, type State, STATES } from './case.ts'
import type { Hands } from './hands.ts'

const HOME: readonly State[] = ['home']
const UNGUARDED: readonly State[] = ['loading', 'crashed', 'error']
const NOT_TOUR: readonly State[] = ['home', ...UNGUARDED]

const gestures: readonly Case[] = [
  { name: 'two fingers move apart', act: ({ pinch }: Hands) => pinch(MIDDLE, 'apart') },
  { name: 'two fingers move together', act: ({ pinch }: Hands) => pinch(MIDDLE, 'together') },
  { name: 'a swipe to the right in the middle', act: ({ swipe }: Hands) => swipe(1, [150, 960], [950, 960]) },
  { name: 'a swipe to the left in the middle', act: ({ swipe }: Hands) => swipe(1, [950, 960], [150, 960]) },
  { name: 'a swipe from the left edge', act: ({ swipe }: Hands) => swipe(1, [1, 960], [900, 960]) },
  { name: 'a swipe from the right edge', act: ({ swipe }: Hands) => swipe(1, [1079, 960], [150, 960]) },
  { name: 'a swipe down from the upper edge', act: ({ swipe }: Hands) => swipe(1, [540, 1], [540, 1200]) },
  { name: 'a pull down in the middle', act: ({ swipe }: Hands) => swipe(1, [540, 500], [540, 1700]) },
  { name: 'a swipe up from the lower edge', act: ({ swipe }: Hands) => swipe(1, [540, 1919], [540, 600]) },
  { name: 'three fingers to the right', act: ({ swipe }: Hands) => swipe(3, [150, 960], [800, 960]) },
  { name: 'four fingers up', act: ({ swipe }: Hands) => swipe(4, [300, 1500], [300, 500]) },
  { name: 'five fingers down', act: ({ swipe }: Hands) => swipe(5, [250, 400], [250, 1500]) },
  { name: 'ten fingers down', act: ({ swipe }: Hands) => swipe(10, [60, 400], [60, 1500]) },
  { name: 'two touches in one place', act: ({ doubleTap }: Hands) => doubleTap(MIDDLE) },
]
  // A page lies behind this one, to which a swipe could lead back.
  .map((each) => ({ ...each, kind: 'gesture' as Kind, states: STATES, ...(each.name.includes('swipe') ? { at: '/kiosk/help' } : {}) }))

const held: readonly Case[] = [
  { name: 'a finger held in the middle', states: STATES, act: ({ hold }: Hands) => hold(MIDDLE) },
  { name: 'a finger held on words', states: HOME, bait: '<p>晨光里社区 words to mark</p>', act: ({ hold }: Hands) => hold([300, 700]) },
  {
    name: 'a finger held on words, then drawn',
    states: HOME,
    bait: '<p>晨光里社区 words to mark</p>',
    act: ({ carry }: Hands) => carry([300, 700], [800, 700]),
  },
  { name: 'two touches on words', states: HOME, bait: '<p>晨光里社区 words to mark</p>', act: ({ doubleTap }: Hands) => doubleTap([300, 700]) },
  { name: 'a mouse drawn over words', states: HOME, bait: '<p>晨光里社区 words to mark</p>', act: ({ drawMouse }: Hands) => drawMouse([160, 700], [900, 700]) },
  { name: 'Control+A', states: NOT_TOUR, act: ({ press }: Hands) => press('Control+a') },
  { name: 'a finger held on a link', states: HOME, bait: '<a href="/kiosk/help">a link</a>', act: ({ hold }: Hands) => hold([200, 700]) },
  { name: 'a finger held on a picture', states: HOME, bait: '<img src="/icons/icon.svg" alt="">', act: ({ hold }: Hands) => hold(BAIT) },
  {
    name: 'a finger held on an empty field',
    states: HOME,
    bait: '<input inputmode="none">',
    act: async ({ tap, hold }: Hands) => {
      await tap(BAIT)
      await hold(BAIT)
    },
  },
  {
    name: 'a finger held on a word in a field',
    states: HOME,
    bait: '<input inputmode="none" value="words that were written">',
    act: async ({ hold }: Hands) => hold([300, 700]),
  },
].map((each) => ({ ...each, kind: 'selection' as Kind }))

const drags: readonly Case[] = [
  { name: 'a picture is carried away', bait: '<img src="/icons/icon.svg" alt="">', act: ({ carry }: Hands) => carry(BAIT, [540, 1500]) },
  { name: 'a link is carried to the upper edge', bait: '<a href="/kiosk/help">a link</a>', act: ({ carry }: Hands) => carry([200, 700], [200, 2]) },
  { name: 'a picture is drawn away with a mouse', bait: '<img src="/icons/icon.svg" alt="">', act: ({ drawMouse }: Hands) => drawMouse(BAIT, [540, 1500]) },
].map((each) => ({ ...each, kind: 'drag' as Kind, states: HOME }))

const links = (foreign: string): readonly Case[] => {
  const link = (address: string, more = '') => `<a href="${address}" ${more}>a link</a>`
  const touched = (kind: Kind, name: string, bait: string): Case => ({ name, kind, bait, states: HOME, act: ({ tap }) => tap([200, 700]) })
  const button = (deed: string, more = '') => `<button data-deed="${deed}" ${more}>a button</button>`
  return [
    touched('link', 'a link to elsewhere', link(foreign)),
    touched('link', 'a link to elsewhere in a new window', link(foreign, 'target="_blank"')),
    touched('link', 'a link to our own page in a new window', link('/kiosk/help', 'target="_blank"')),
    touched('link', 'a link to a named window', link('/kiosk/help', 'target="other"')),
    touched('link', 'a link to the staff’s desk', link('/studio/')),
    touched('link', 'a link to the visitors’ tour', link('/tour/')),
    touched('link', 'a telephone link', link('tel:01000000000')),
    touched('link', 'a mail link', link('mailto:somebody@example.org')),
    touched('link', 'a link to another program', link('xdg-open://anything')),
    touched('link', 'a form sent elsewhere', `<form action="${foreign}"><button style="width:800px;height:200px">send</button></form>`),
    touched('link', 'a form sent to a new window', `<form action="${foreign}" target="_blank"><button style="width:800px;height:200px">send</button></form>`),
    touched('link', 'a page that goes elsewhere by itself', button('leave', `data-foreign="${foreign}"`)),
    touched('url', 'a link to a file of the machine', link('file:///etc/passwd')),
    touched('url', 'a link to data', link('data:text/html,<h1>elsewhere')),
    touched('url', 'a link to the browser’s version', link('chrome://version')),
    touched('url', 'a link to the source', link('view-source:/kiosk/')),
    touched('url', 'a link to an empty page', link('about:blank')),
    touched('download', 'a link that is kept as a file', link('/icons/icon.svg', 'download')),
    touched('download', 'a link to what no browser shows', link('/proof/file.bin')),
    touched('download', 'a page that keeps a file by itself', button('save-blob')),
    touched('window', 'a page that opens a window', button('open')),
    touched('window', 'a page that opens a window elsewhere', button('open-foreign', `data-foreign="${foreign}"`)),
    touched('window', 'a page that warns', button('alert')),
    touched('window', 'a page that asks', button('prompt')),
    touched('window', 'a field for a file', '<input type="file">'),
    touched('window', 'a page that asks for a file', button('pick-file')),
    touched('print', 'a page that prints', button('print')),
    { name: 'a link clicked with the middle button', kind: 'mouse', states: HOME, bait: link('/kiosk/help'), act: ({ click }) => click([200, 700], 2) },
    { name: 'a link clicked with Control', kind: 'mouse', states: HOME, bait: link('/kiosk/help'), act: ({ click }) => click([200, 700], 1, 'Control') },
    { name: 'a link clicked with Shift', kind: 'mouse', states: HOME, bait: link('/kiosk/help'), act: ({ click }) => click([200, 700], 1, 'Shift') },
    { name: 'a link clicked with Alt', kind: 'mouse', states: HOME, bait: link('/kiosk/help'), act: ({ click }) => click([200, 700], 1, 'Alt') },
  ]
}

const mouse: readonly Case[] = [
  { name: 'the right button in the middle', act: ({ click }: Hands) => click(MIDDLE, 3) },
  { name: 'the mouse’s button back', act: ({ click }: Hands) => click(MIDDLE, 8) },
  { name: 'the mouse’s button forward', act: ({ click }: Hands) => click(MIDDLE, 9) },
  { name: 'the wheel with Control', act: ({ wheel }: Hands) => wheel(MIDDLE, 3, 'Control') },
  { name: 'the mouse at the upper edge', act: ({ click }: Hands) => click([540, 0]) },
].map((each) => ({ ...each, kind: 'mouse' as Kind, states: NOT_TOUR }))

const CHORDS = [
  'Control+t',
  'Control+n',
  'Control+Shift+n',
  'Control+Shift+t',
  'Control+w',
  'Control+F4',
  'Control+Shift+w',
  'Control+Tab',
  'Control+1',
  'Control+l',
  'Alt+d',
  'F6',
  'Control+k',
  'Control+o',
  'Control+s',
  'Control+p',
  'Control+Shift+p',
  'Control+j',
  'Control+h',
  'Control+d',
  'Control+u',
  'Control+f',
  'Control+g',
  'F3',
  'F1',
  'F7',
  'F10',
  'F11',
  'F12',
  'Control+Shift+i',
  'Control+Shift+j',
  'Control+Shift+c',
  'Control+Shift+Delete',
  'Control+Shift+b',
  'Control+Shift+o',
  'Control+Shift+a',
  'Control+Shift+m',
  'Control+Shift+q',
  'Control+q',
  'Control+Plus',
  'Control+-',
  'Shift+Escape',
  'Escape',
  'Alt+Left',
  'Alt+Home',
  'Alt+f',
  'Alt+F4',
  'Alt+Space',
  'Alt+Tab',
  'Alt',
  'Meta',
  'Menu',
  'Shift+F10',
  'Print',
  'BrowserBack',
  'BrowserHome',
  'BrowserSearch',
  'BrowserWww',
  'BrowserNew',
  'BrowserFavorites',
  'BrowserMail',
  'BrowserFind',
  'BrowserOpen',
  'Help',
]

const keys: readonly Case[] = CHORDS.map((chord) => ({ name: chord, kind: 'key', states: NOT_TOUR, act: ({ press }) => press(chord) }))

/** What somebody writes who has found a place for addresses. */
const typed = (foreign: string, studio: string): readonly Case[] =>
  ['chrome://version', 'chrome://settings', 'file:///etc/', foreign, studio].flatMap((address): Case[] =>
    ['Control+t', 'Control+l'].map((chord) => ({
      name: `${chord}, then ${address.replace(/:\d+/, '')}`,
      kind: 'url',
      states: NOT_TOUR,
      async act({ press, type }) {
        await press(chord)
        await pause(300)
        // Two dots lie on the key of the semicolon.
        for (const letter of address) await (letter === ':' ? press('Shift+;') : type(letter))
        await press('Enter')
        await pause(500)
      },
    })),
  )

/** Everything that is tried. @param foreign an address that is no terminal's @param studio the staff's desk on the terminal's own origin */
export function allCases(foreign: string, studio: string): readonly Case[] {
  return [...gestures, ...held, ...drags, ...links(foreign), ...mouse, ...keys, ...typed(foreign, studio)]
}
