import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { leftOvers } from '../../journeys/left-overs.ts'
import { Terminal } from '../../journeys/lobby.ts'
import type { Proof, Work } from '../proof.ts'
import { openLobby } from './lobby.ts'
import { giveASign, look, stillMs, touchSomething } from './step.ts'

const WANTED = 10_000
/** A page is loaded anew after so many, as it is when a new bundle comes; what one holds over many is the soak's matter. */
const SESSIONS_A_PAGE = 250
/** The least that counts as a glass; and without WebGL, so that the walk shows its cover alone: the tour has a proof of its own. */
const GLASS = { width: 1000, height: 1000 }
const ARGS = ['--disable-3d-apis']
const SIGNS = ['touch', 'key', 'scroll'] as const

/** What was counted of some sessions. */
interface Tally {
  sessions: number
  touches: number
  /** asked although they had been still for less than their page allows */
  falseIdles: number
  /** walked away and was not asked, or was put away unasked */
  missed: number
  leftovers: number
  ended: number
  answered: number
  walkedAway: number
}

/** The page as the next person finds it, without its clock. */
const asFound = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.getElementById('page')?.cloneNode(true) as HTMLElement
    // Which notice is the newest changes with the proof's days.
    for (const each of copy.querySelectorAll('.head-now, [data-page="attract"], .end-bar, :has(> .home-notice)')) each.remove()
    return copy.innerHTML
  })

/** Residents who come, touch this and that, are still for as long as one may, walk away or end: in a real page, on a clock of the proof's. */
export const residents: Proof = {
  name: 'residents',
  wanted: { sessions: { sessions: WANTED } },
  never: ['falseIdles', 'missed', 'leftovers'],
  async run(work) {
    const lobby = await openLobby()
    const profile = mkdtempSync(join(tmpdir(), 'xinxiji-session-'))
    const terminal = new Terminal(profile)
    try {
      await lobby.start()
      await terminal.on(GLASS, ARGS)
      await terminal.page.goto(`${lobby.url}/kiosk/`)
      await terminal.savesEverything()
      while (Date.now() < work.until) await somePeople(terminal, lobby.url, work)
    } finally {
      await terminal.off()
      await lobby.stop()
      rmSync(profile, { recursive: true, force: true })
    }
    return null
  },
}

async function somePeople(terminal: Terminal, url: string, work: Work): Promise<void> {
  const tally: Tally = { sessions: 0, touches: 0, falseIdles: 0, missed: 0, leftovers: 0, ended: 0, answered: 0, walkedAway: 0 }
  const wrong: string[] = []
  await terminal.off()
  await terminal.on(GLASS, ARGS)
  const { page } = terminal
  await page.clock.install()
  await page.goto(`${url}/kiosk/`)
  await page.locator('.tiles').waitFor()
  await page.clock.runFor(3_000)
  const fresh = await asFound(page)
  for (let each = 0; each < SESSIONS_A_PAGE && Date.now() < work.until; each++) {
    await onePerson(page, work.chance, tally, wrong, fresh)
    tally.sessions++
  }
  work.say(`${tally.sessions} sessions, ${tally.touches} touches; ${wrong.length} wrong`)
  work.note('sessions', { counts: { ...tally }, bad: wrong.length === 0 ? null : wrong.slice(0, 5).join(' | ') })
}

async function onePerson(page: Page, chance: () => number, tally: Tally, wrong: string[], fresh: string): Promise<void> {
  const way: string[] = []
  const tell = (count: 'falseIdles' | 'missed' | 'leftovers', what: string) => {
    tally[count]++
    wrong.push(`${what} (${way.join(' > ')})`)
  }
  if ((await look(page)).rests) {
    await page.evaluate((ug) => document.querySelector<HTMLElement>(`[data-start="${ug ? 'ug' : 'zh'}"]`)?.click(), chance() < 0.5)
    await page.clock.runFor(50)
  }
  const steps = 1 + Math.floor(chance() * 7)
  for (let step = 0; step < steps; step++) {
    way.push((await touchSomething(page, chance())) ?? 'nothing')
    tally.touches++
    await page.clock.runFor(700)
    const { page: name } = await look(page)
    // Mostly a few seconds, sometimes as long as one may just be.
    const rest = chance() < 0.2 ? stillMs(name) - 2_500 : chance() * 8_000
    await page.clock.runFor(Math.round(rest))
    const now = await look(page)
    // Somebody who has changed nothing yet finds the walk after a minute; that is no question.
    if (now.rests) return await comesToAnEnd(page, tell, fresh)
    if (now.isAsked) tell('falseIdles', `asked on ${name} after ${Math.round(rest)} ms`)
    await giveASign(page, SIGNS[Math.floor(chance() * SIGNS.length)] ?? 'touch')
  }
  const runs = await page.evaluate(() => document.querySelector('.end-bar button') !== null)
  if (!runs) return
  if (chance() < 0.5) {
    tally.ended++
    await page.evaluate(() => document.querySelector<HTMLElement>('.end-bar button')?.click())
  } else {
    const { page: name } = await look(page)
    await page.clock.runFor(stillMs(name) + 1_500)
    if (!(await look(page)).isAsked) tell('missed', `not asked on ${name}`)
    if (chance() < 0.4) {
      tally.answered++
      await giveASign(page, 'touch')
      await page.clock.runFor(2_000)
      if ((await look(page)).isAsked) tell('falseIdles', `asked again on ${name}, just after the answer`)
      await page.clock.runFor(stillMs(name))
    }
    tally.walkedAway++
    await page.clock.runFor(29_000 - 1_500)
    if ((await look(page)).rests) tell('missed', `put away on ${name} before thirty seconds were over`)
    await page.clock.runFor(4_000)
  }
  await comesToAnEnd(page, tell, fresh)
}

/** After the end: the walk, and nothing else. */
async function comesToAnEnd(page: Page, tell: (count: 'leftovers', what: string) => void, fresh: string): Promise<void> {
  await page.clock.runFor(1_000)
  const stands = await page
    .waitForFunction(() => document.querySelector('[data-page="attract"]') !== null && navigation.currentEntry?.url?.endsWith('/kiosk/'), null, {
      timeout: 15_000,
    })
    .then(
      () => true,
      () => false,
    )
  if (!stands) tell('leftovers', 'the walk does not stand')
  const left = await leftOvers(page, [])
  if (left.length > 0) tell('leftovers', left.join(', '))
  const found = await asFound(page)
  if (found !== fresh) tell('leftovers', `the first screen is another one: ${firstDifference(fresh, found)}`)
}

function firstDifference(a: string, b: string): string {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return `${a.slice(Math.max(0, at - 40), at + 60)} ≠ ${b.slice(Math.max(0, at - 40), at + 60)}`
}
