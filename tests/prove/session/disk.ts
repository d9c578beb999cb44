import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { Terminal } from '../../journeys/lobby.ts'
import type { Proof } from '../proof.ts'
import { openLobby } from './lobby.ts'

const REPORTS = 500
/** Written into the same profile in clear, to see that such a thing is found. */
const CONTROLS = 20

/** Eleven digits of a number nobody has, each another. */
const contactOf = (report: number): string => `199${String(73_000_000 + report * 137).padStart(8, '0')}`

/** How many of some texts lie anywhere in a folder as they are, in UTF-8 or as a browser keeps strings. */
export function foundIn(folder: string, texts: readonly string[]): Set<string> {
  const found = new Set<string>()
  const needles = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')].map((bytes) => ({ text, bytes })))
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = readFileSync(join(entry.parentPath, entry.name))
    for (const needle of needles) if (bytes.includes(needle.bytes)) found.add(needle.text)
  }
  return found
}

const click = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .waitFor({ state: 'attached' })
    .then(() => page.evaluate((at) => document.querySelector<HTMLElement>(at)?.click(), selector))

/** Errands with a telephone number, kept on the disk because there is no line; then the disk is read. */
export const disk: Proof = {
  name: 'disk',
  wanted: { errands: { reports: REPORTS, controlsSeen: CONTROLS, arrived: REPORTS } },
  never: ['foundInClear'],
  async run({ reports = REPORTS, note, say }) {
    const lobby = await openLobby()
    const profile = mkdtempSync(join(tmpdir(), 'xinxiji-disk-'))
    const terminal = new Terminal(profile)
    const contacts = Array.from({ length: reports }, (_, report) => contactOf(report))
    const controls = Array.from({ length: CONTROLS }, (_, control) => `188${String(51_000_000 + control * 7_919).padStart(8, '0')}`)
    try {
      await lobby.start()
      await terminal.on()
      await terminal.page.clock.install()
      await terminal.page.goto(`${lobby.url}/kiosk/`)
      await terminal.page.clock.runFor(3_000)
      await terminal.savesEverything()
      await lobby.stop()
      const { page } = terminal
      for (const [report, contact] of contacts.entries()) {
        await errand(page, contact)
        if (report % 50 === 49) say(`${report + 1} errands`)
      }
      await page.evaluate(
        (texts) =>
          new Promise<void>((resolve, reject) => {
            const opening = indexedDB.open('control', 1)
            opening.onupgradeneeded = () => opening.result.createObjectStore('clear', { autoIncrement: true })
            opening.onerror = () => reject(opening.error)
            opening.onsuccess = () => {
              const writing = opening.result.transaction('clear', 'readwrite', { durability: 'strict' })
              for (const contact of texts) writing.objectStore('clear').add({ contact })
              writing.oncomplete = () => resolve()
              writing.onerror = () => reject(writing.error)
            }
          }),
        controls,
      )
      await terminal.off()
      const inClear = foundIn(profile, contacts)
      const seen = foundIn(profile, controls)
      await lobby.start()
      await terminal.on()
      await terminal.page.goto(`${lobby.url}/kiosk/`)
      const until = Date.now() + 10 * 60_000
      while (lobby.cases().length < reports && Date.now() < until) await new Promise((later) => setTimeout(later, 1_000))
      const arrived = new Set((await lobby.said()).map((said) => said.contact)).size
      const counts = { reports, controlsSeen: seen.size, foundInClear: inClear.size, arrived }
      note('errands', { counts, bad: inClear.size === 0 ? null : `in clear on the disk: ${[...inClear].slice(0, 3).join()}` })
      say(`${reports} errands on the disk: ${inClear.size} numbers found in clear, of ${CONTROLS} written in clear ${seen.size}; ${arrived} arrived`)
    } finally {
      await terminal.off()
      await lobby.stop()
      rmSync(profile, { recursive: true, force: true })
    }
    return null
  },
}

/** One errand from the list, by somebody who leaves a number; the next one finds the walk. */
async function errand(page: Page, contact: string): Promise<void> {
  await click(page, '[data-to="/report"]')
  await click(page, '[data-category="AGENT"]')
  await click(page, '[data-sentence="form"]')
  await click(page, '[data-way="phone"]')
  for (const digit of contact) {
    await click(page, `[data-key="${digit}"]`)
    // A key that is touched again at once is a tremor.
    await page.clock.runFor(120)
  }
  await page.clock.runFor(600)
  await click(page, '[data-action="send"]')
  // After three reports in five minutes the next one waits a little.
  await page.clock.runFor(25_000)
  await page.locator('[data-receipt]').first().waitFor({ state: 'attached' })
  await page.clock.runFor(600)
  await click(page, '.end-bar button')
  await page.clock.runFor(600)
  await click(page, '[data-start="zh"]')
  await page.clock.runFor(600)
}
