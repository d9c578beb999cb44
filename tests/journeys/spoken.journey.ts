// Somebody who does not see the glass: two fingers rest on it, and everything goes by ear and by two corners.
import { expect, type Page } from '@playwright/test'
import { type LobbyHub, type Terminal, test } from './lobby.ts'

interface Heard {
  readonly text: string
  readonly locale: string
  readonly seconds?: number
  readonly clips?: readonly string[]
}
type Ear = { begun: Heard[]; heard: Heard[] }

/** Writes down whatever the terminal says, from the page's own events. */
async function listens(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const ear: Ear = { begun: [], heard: [] }
    Object.assign(window, { ear })
    addEventListener('xinxiji:say', (event) => ear.begun.push((event as CustomEvent<Heard>).detail))
    addEventListener('xinxiji:said', (event) => ear.heard.push((event as CustomEvent<Heard>).detail))
  })
}
const ear = (page: Page) => page.evaluate(() => (window as unknown as { ear: Ear }).ear)

/** Two fingers lie on the glass until something happens. */
async function restsTwoFingers(page: Page, until: () => Promise<void>): Promise<void> {
  const hand = await page.context().newCDPSession(page)
  const touchPoints = [
    { x: 400, y: 900, id: 1 },
    { x: 600, y: 900, id: 2 },
  ]
  await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  await until()
  await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await hand.detach()
}

/** A blind person's finger on the pad. */
class Hand {
  readonly page: Page
  readonly #rtl: boolean

  constructor(page: Page, rtl = false) {
    this.page = page
    this.#rtl = rtl
  }

  async #steps(x: number): Promise<string> {
    const pad = this.page.locator('.spoken-pad')
    const step = (await pad.getAttribute('data-step')) as string
    // Who touches a corner twice lifts the finger longer than a tremor does.
    await this.page.evaluate(() => new Promise((lifted) => setTimeout(lifted, 120)))
    await this.page.touchscreen.tap(x, 1860)
    await expect(pad).not.toHaveAttribute('data-step', step)
    return (await pad.getAttribute('data-item')) as string
  }

  /** Goes on, or back, thing by thing until one is said that begins so. */
  async goesTo(wanted: string, back = false): Promise<void> {
    const passed: string[] = []
    while (passed.length < 90) {
      const item = await this.#steps(this.#rtl === back ? 1020 : 60)
      if (item.startsWith(wanted)) return
      passed.push(item)
    }
    throw new Error(`spoken: wants ${wanted} on the walk, came by ${passed.join(' | ')}`)
  }

  /** Chooses what was just said, and waits for what is said then. */
  async chooses(then: RegExp): Promise<void> {
    const before = (await ear(this.page)).begun.length
    await this.page.touchscreen.tap(540, 700)
    await this.hears(then, before)
  }

  async hears(wanted: RegExp, from = 0): Promise<void> {
    await expect.poll(async () => (await ear(this.page)).begun.slice(from).some(({ text }) => wanted.test(text)), { timeout: 30_000 }).toBe(true)
  }
}

/** A terminal that has everything and no line, and whose sentences are noted. */
async function listensOffLine(hub: LobbyHub, terminal: Terminal): Promise<Page> {
  await terminal.on()
  const { page } = terminal
  await listens(page)
  await page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  await page.reload()
  await hub.stop()
  return page
}

async function beginsSpoken(hub: LobbyHub, terminal: Terminal): Promise<Page> {
  const page = await listensOffLine(hub, terminal)
  await page.locator('[data-foot="aloud"]').waitFor()
  // What begins the mode is fetched behind the first screen; where reading aloud answers it is there.
  await terminal.touch('[data-foot="aloud"]')
  await terminal.touch('[data-read="stop"]')
  await expect(page.locator('.read-bar')).toHaveCount(0)
  await restsTwoFingers(page, () => page.locator('.spoken-pad').waitFor())
  return page
}

const SAYS = {
  zh: {
    welcome: /语音操作开始了/,
    cover: '遮住屏幕',
    covered: /露出屏幕/,
    report: '反映问题',
    lamp: '路灯不亮',
    where: /共.*项/,
    found: /27/,
    next: '下一步',
    dark: '这盏路灯不亮了',
    pressed: /^已选$/,
    send: '交给社区',
    end: '结束语音操作',
    ended: /语音操作结束了/,
  },
  ug: {
    welcome: /جەمئىي/,
    cover: 'ئېكراننى يېپىش',
    covered: /ئېكراننى كۆرسىتىش/,
    report: 'مەسىلە ئىنكاس قىلىش',
    lamp: 'كوچا چىرىغى يانمايدۇ',
    where: /جەمئىي/,
    found: /27/,
    next: 'كېيىنكى قەدەم',
    dark: 'بۇ كوچا چىرىغى يانمايدۇ',
    pressed: /^تاللاندى$/,
    send: 'مەھەللىگە يوللاش',
    end: 'ئاۋازلىق مەشغۇلاتنى ئاخىرلاشتۇرۇش',
    ended: /ئاۋازلىق مەشغۇلات ئاخىرلاشتى/,
  },
} as const

/** How each digit is said when it stands alone. */
const DIGITS = {
  zh: ['ling2', 'yi1', 'er4', 'san1', 'si4', 'wu3', 'liu4', 'qi1', 'ba1', 'jiu3'],
  ug: ['نۆل', 'بىر', 'ئىككى', 'ئۈچ', 'تۆت', 'بەش', 'ئالتە', 'يەتتە', 'سەككىز', 'توققۇز'],
} as const

for (const locale of ['zh', 'ug'] as const)
  test(`V2 V7 V8 with the screen hidden and no line a lamp is reported, and the receipt heard twice, in ${locale}`, async ({ hub, terminal }) => {
    const says = SAYS[locale]
    const page = await beginsSpoken(hub, terminal)
    await new Hand(page).hears(SAYS.zh.welcome)
    if (locale === 'ug') {
      await new Hand(page).goesTo('ئۇيغۇرچە')
      await new Hand(page).chooses(says.welcome)
    }
    const hand = new Hand(page, locale === 'ug')

    await test.step('she covers the screen: nobody beside her sees what she does', async () => {
      await hand.goesTo(says.cover)
      await hand.chooses(says.covered)
      await expect(page.locator('.spoken-pad')).toHaveAttribute('data-hidden', 'true')
    })
    await test.step('the lamp at pole 27, by its number', async () => {
      await hand.goesTo(says.report, true)
      await hand.chooses(says.where)
      await hand.goesTo(says.lamp)
      await hand.chooses(says.where)
      await hand.goesTo('2')
      await hand.chooses(/^2$/)
      await hand.goesTo('7')
      await hand.chooses(says.found)
      await expect(page.locator('[data-found="found"]')).toHaveText('27')
      await hand.goesTo(says.next)
      await hand.chooses(says.where)
    })
    await test.step('a ready sentence, and it is sent', async () => {
      await hand.goesTo(says.dark)
      await hand.chooses(says.pressed)
      await hand.goesTo(says.send)
      await hand.chooses(/^\d{4} \d{4} \d{4}$/)
    })
    await test.step('she hears her receipt, digit by digit, twice', async () => {
      const receipt = (await page.locator('[data-receipt]').getAttribute('data-receipt')) as string
      const code = () => ear(page).then(({ heard }) => heard.find(({ text }) => /^\d{4} \d{4} \d{4}$/.test(text)))
      await expect.poll(code, { timeout: 60_000 }).toBeTruthy()
      const { clips, seconds } = (await code()) as Heard
      const digits = [...receipt].map((digit) => DIGITS[locale][Number(digit)])
      expect(clips).toEqual([...digits, ...digits])
      // It was played, by the clock of the sound.
      expect(seconds).toBeGreaterThan(6)
    })
    await test.step('the way out is the last thing on every walk', async () => {
      await hand.goesTo(says.end)
      await hand.chooses(says.ended)
      await expect(page.locator('.spoken-pad')).toHaveCount(0)
    })
    await hub.start()
    await expect.poll(() => hub.said(), { timeout: 60_000 }).toMatchObject([{ pole: 'CG-0027', locale, category: 'REPORT-LIGHT' }])
    expect(terminal.complaints).toEqual([])
  })

test('V7 a key begins and ends it, arrows and Enter walk, and the end of the session leaves nothing of it', async ({ hub, terminal }) => {
  const page = await beginsSpoken(hub, terminal)
  const pad = page.locator('.spoken-pad')
  const keys = async (key: string) => page.evaluate((name) => dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })), key)
  const step = await pad.getAttribute('data-step')
  await keys('ArrowDown')
  await expect(pad).not.toHaveAttribute('data-step', step as string)
  await keys('Escape')
  await expect(pad).toHaveCount(0)
  await keys('F9')
  await pad.waitFor()
  await new Hand(page).goesTo('结束并清除')
  await page.touchscreen.tap(540, 700)
  await expect(pad).toHaveCount(0)
  await expect(page.locator('[data-page="home"]')).toBeVisible()
  await expect(page.locator('.end-bar button')).toHaveCount(0)
})

test('V6 V9 a guide is read aloud: marked, paused, in the other language, and silent on the next page', async ({ hub, terminal }) => {
  const page = await listensOffLine(hub, terminal)
  await terminal.touch('[data-to="/guide"]')
  await terminal.touch('[data-page="guide-list"] [data-id]')
  await page.locator('main[data-page="guide"]').waitFor()
  const marked = () => page.evaluate(() => [...(CSS.highlights.get('read-aloud') ?? [])].map(String).join('').trim())
  const title = (await page.locator('main h1').innerText()).trim()
  await terminal.touch('[data-foot="aloud"]')
  await expect.poll(marked).toBe(title)
  await expect.poll(async () => (await ear(page)).heard.length, { timeout: 30_000 }).toBeGreaterThan(2)
  await terminal.touch('[data-read="pause"]')
  const stood = await marked()
  await expect(page.locator('[data-read="go-on"]')).toBeVisible()
  expect(stood).not.toBe(title)
  // A second touch that follows too soon is a tremor.
  await expect(async () => {
    await terminal.touch('[data-read="go-on"]')
    await expect(page.locator('[data-read="pause"]')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  const heard = (await ear(page)).heard.length
  await expect.poll(async () => (await ear(page)).heard.length, { timeout: 30_000 }).toBeGreaterThan(heard)
  await terminal.touch('[data-foot="language"]')
  await expect.poll(async () => (await ear(page)).heard.some(({ locale }) => locale === 'ug'), { timeout: 30_000 }).toBe(true)
  await terminal.touch('[data-read="hide"]')
  await terminal.touch('.read-cover')
  await expect(page.locator('.read-cover')).toHaveCount(0)
  await terminal.touch('[data-foot="help"]')
  await expect(page.locator('.read-bar')).toHaveCount(0)
  expect(await marked()).toBe('')
  expect(terminal.complaints).toEqual([])
})

test('V9 V12 whoever is read to goes into the tour and finds it silent; to and fro, the page opens one loudspeaker', async ({ hub, terminal }) => {
  await terminal.on()
  const { page } = terminal
  await page.addInitScript(() => {
    const Opened = AudioContext
    const opened: AudioContext[] = []
    Object.assign(window, {
      opened,
      AudioContext: class extends Opened {
        constructor(options?: AudioContextOptions) {
          super(options)
          opened.push(this)
        }
      },
    })
  })
  await page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  await hub.stop()
  const opened = () => page.evaluate(() => (window as unknown as { opened: AudioContext[] }).opened.length)
  await expect.poll(opened).toBe(1)
  await terminal.touch('[data-foot="aloud"]')
  await page.locator('.read-bar').waitFor()
  for (let times = 0; times < 3; times++) {
    await terminal.touch('.hero')
    await page.locator('.tour[data-sharp="true"]').waitFor({ timeout: 60_000 })
    await expect(page.locator('.read-bar')).toHaveCount(0)
    await terminal.touch('.tour-leave')
    await page.locator('[data-page="home"] .tiles').waitFor()
    await expect(page.locator('.read-bar')).toHaveCount(0)
  }
  // Reading opens again what it was closed with.
  await terminal.touch('[data-foot="aloud"]')
  await page.locator('.read-bar').waitFor()
  await expect.poll(() => page.evaluate(() => [...(CSS.highlights.get('read-aloud') ?? [])].length)).toBeGreaterThan(0)
  expect(await opened()).toBe(1)
  expect(terminal.complaints).toEqual([])
})
