import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { testChain } from '../../../model/testing/chain.ts'
import { type Running, startChromium } from '../browser.ts'
import { onInterrupt } from '../interrupt.ts'
import { buildPages } from '../pages.ts'
import type { Proof, Verdict, Work } from '../proof.ts'
import { roomyFolder } from '../roomy-folder.ts'
import { openStation, type Station } from '../station.ts'
import { BadLine } from './bad-line.ts'
import { RealHub } from './real-hub.ts'
import { Week } from './week.ts'

const REPORTS = 10_000
/** so often the browser is killed, and the hub, in the time of one week */
const BROWSER_KILLS = 15
const HUB_KILLS = 15
const STANDSTILL_MS = 60_000

/** Compares what the desk can read with what residents were shown. */
async function judge(hub: RealHub, week: Week): Promise<Verdict> {
  const { opened, unopened } = await hub.cases()
  const unanswered = week.unanswered()
  const texts = new Map<number, number>()
  for (const { text } of opened) texts.set(Number(text), (texts.get(Number(text)) ?? 0) + 1)
  const byId = new Map(opened.map((each) => [each.id, each]))
  const right = [...week.receipts].filter(([n, { id, receipt }]) => byId.get(id)?.text === String(n) && byId.get(id)?.receipt === receipt)
  const unacknowledged = [...texts.keys()].filter((n) => unanswered.has(n)).length
  const lost = week.receipts.size - right.length
  const doubled = [...texts.values()].filter((times) => times > 1).length
  const strange = opened.length - right.length - unacknowledged
  const counts = {
    weeks: 1,
    acknowledged: week.receipts.size,
    atHub: right.length,
    unacknowledgedKept: unacknowledged,
    lost,
    doubled,
    strange,
    unopened: unopened.length,
  }
  const bad =
    lost + doubled + strange + unopened.length > 0
      ? `${lost} lost, ${doubled} said once and there twice, ${strange} strange, ${unopened.length} unopened`
      : null
  return { counts, bad }
}

async function oneWeek(reports: number, folder: string, work: Work): Promise<Verdict> {
  const { chance, say } = work
  const hub = await RealHub.lay(folder)
  const line = new BadLine(chance)
  const week = new Week(reports, line, chance)
  const chain = await testChain({ seal: [{ keyId: hub.key.keyId, publicKey: hub.key.publicKey }] })
  const pages = join(folder, 'pages')
  await buildPages(pages, ['resident'], JSON.stringify(chain.firstRoot))
  let station: Station | null = null
  let terminal: Running | null = null
  let browserKills = 0
  let hubBack: Promise<void> = Promise.resolve()
  let heard = Date.now()
  try {
    line.hub = await hub.start()
    let untilHubKill = Math.round(chance() * ((2 * reports) / HUB_KILLS))
    line.onRequest = () => {
      if (line.down || --untilHubKill > 0 || line.hub === null) return
      untilHubKill = Math.round(chance() * ((3 * reports) / HUB_KILLS))
      line.hub = null
      hubBack = hub.kill().then(async () => {
        line.hub = await hub.start()
      })
    }
    station = await openStation(pages, line.answer)
    const open = (life: number) => {
      ;(station as Station).listen(life, (what, body) => {
        heard = Date.now()
        if (what === 'failed') say(`the page failed: ${JSON.stringify(body)}`)
        return week.hear(what, body)
      })
      return startChromium(join(folder, 'profile'), `${(station as Station).origin}/at/resident?round=${life}&clock=${week.clock}`)
    }
    terminal = open(0)
    let killAt = Math.round((chance() * 2 * reports) / BROWSER_KILLS)
    let tick = 0
    while (!week.isOver) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      if (++tick % 200 === 0) say(`${week.receipts.size} said, ${line.weather.reachedHub} requests at the hub, ${browserKills} + ${hub.kills} kills`)
      if (Date.now() - heard > STANDSTILL_MS) throw new Error(`nobody has said anything for ${STANDSTILL_MS / 1000} s`)
      // By what was said while it is said, by what has arrived afterwards.
      const done = (week.receipts.size + line.weather.requests / 3) / 2
      if (done < killAt) continue
      killAt = done + Math.round((chance() * 2 * reports) / BROWSER_KILLS)
      browserKills++
      await terminal.kill()
      terminal = open(browserKills)
    }
    await terminal.kill()
    await hubBack
  } finally {
    await terminal?.kill()
    await station?.close()
    await hub.stop()
  }
  const { counts, bad } = await judge(hub, week)
  return { counts: { ...counts, ...line.weather, browserKills, hubKills: hub.kills, daysOffline: Math.round(week.daysOffline) }, bad }
}

/** Ten thousand reports through kills, a line that loses three of ten, and seven days without any. */
export const tenThousand: Proof = {
  name: 'ten-thousand',
  wanted: { week: { atHub: REPORTS } },
  never: ['lost', 'doubled', 'strange', 'unopened'],
  async run(work) {
    const folder = mkdtempSync(join(roomyFolder(), 'xinxiji-prove-week-'))
    const off = onInterrupt(() => rmSync(folder, { recursive: true, force: true }))
    try {
      // A shorter week tries the proof; it does not count for it.
      const { reports = REPORTS } = work
      work.note(reports >= REPORTS ? 'week' : 'short week', await oneWeek(reports, folder, work))
    } finally {
      off()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    }
    return null
  },
}
