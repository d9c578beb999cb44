import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { percentile } from '../../bench/search/result.ts'
import { leftOvers } from '../../journeys/left-overs.ts'
import { Terminal } from '../../journeys/lobby.ts'
import { openLobby } from './lobby.ts'

const TIMES = 40
const GOAL_MS = 300

/** How long it takes from the touch of “end and clear” until nothing of the session is there and the walk has been drawn over it. */
export async function measureWipes(say: (line: string) => void): Promise<{ got: Record<string, number>; goals: Record<string, number>; short: string[] }> {
  const lobby = await openLobby()
  const profile = mkdtempSync(join(tmpdir(), 'xinxiji-wipes-'))
  const terminal = new Terminal(profile)
  const took: number[] = []
  /** until nothing is left and the walk stands, but was not drawn yet */
  const clear: number[] = []
  let left = 0
  try {
    await lobby.start()
    await terminal.on()
    const { page } = terminal
    await page.goto(`${lobby.url}/kiosk/`)
    await terminal.savesEverything()
    for (let time = 0; time < TIMES; time++) {
      await terminal.touch('[data-to="/guide"]')
      await terminal.touch('[data-id="guide:elder-card"]')
      await terminal.touch('[data-foot="language"]')
      await terminal.touch('[data-foot="home"]')
      await terminal.touch('.search-pill')
      await terminal.touchKeys('چىراغ')
      const [clearMs, drawnMs] = await page.evaluate(async () => {
        const button = document.querySelector<HTMLElement>('.end-bar button')
        if (button === null) throw new Error('there is no session to end')
        const begun = performance.now()
        button.click()
        const isOver = () =>
          document.querySelector('[data-page="attract"]') !== null &&
          navigation.entries().every(({ url, sameDocument }) => !sameDocument || url?.endsWith('/kiosk/') === true)
        while (!isOver()) await new Promise((next) => setTimeout(next, 1))
        const clearMs = performance.now() - begun
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
        return [clearMs, performance.now() - begun] as const
      })
      clear.push(clearMs)
      took.push(drawnMs)
      const found = await leftOvers(page, ['چىراغ'])
      if (found.length > 0) say(`left after an end: ${found.join(', ')}`)
      left += found.length
      await terminal.touch('[data-start="zh"]')
      await page.locator('[data-page="attract"]').waitFor({ state: 'detached' })
    }
  } finally {
    await terminal.off()
    await lobby.stop()
    rmSync(profile, { recursive: true, force: true })
  }
  say(took.map((ms) => Math.round(ms)).join(' '))
  const p95 = Math.round(percentile(took, 0.95))
  say(`wiped in ${Math.round(percentile(took, 0.5))} ms, p95 ${p95} ms, ${left} left of ${TIMES}`)
  const got = { wipeP50Ms: Math.round(percentile(took, 0.5)), wipeP95Ms: p95, clearP95Ms: Math.round(percentile(clear, 0.95)), wipesLeft: left }
  const goals = { wipeP95Ms: GOAL_MS, wipesLeft: 0 }
  return { got, goals, short: [...(p95 > GOAL_MS ? ['wipeP95Ms'] : []), ...(left > 0 ? ['wipesLeft'] : [])] }
}
