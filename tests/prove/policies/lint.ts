import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import * as z from 'zod/mini'
import { ORIGIN } from '../../../kiosk/install/browser/flags.ts'
import { MANAGED, policiesFor } from '../../../kiosk/install/browser/policies.ts'
import { chromiumLaunch } from '../../chromium.ts'

/** What Chromium says of one policy on its own page. */
export interface Judged {
  readonly name: string
  /** `OK`, or what is wrong with it */
  readonly says: string
}

const Shown = z.array(z.object({ name: z.string(), says: z.string() }))
const FILE = `/${MANAGED}/xinxiji-lint.json`
// With these as they are nobody could look: they are judged by their names and kinds alone, and by what they do in the proof.
const LOOKED_PAST = { URLBlocklist: ['lint.invalid'], DeveloperToolsAvailability: 1, RemoteDebuggingAllowed: true } as const

// Once advised, unknown to Chromium 156: if this is taken, the page is not read rightly.
const PLANTED = 'OverscrollHistoryNavigationEnabled'

/**
 * Starts Chromium with all our policies at once and reads what it says of each on `chrome://policy`. Wants to be root, since policies
 * lie below /etc alone.
 *
 * @returns every policy that was laid down; one that Chromium does not show says `not shown`
 */
export async function lintPolicies(): Promise<readonly Judged[]> {
  const all = Object.assign({}, ...policiesFor(ORIGIN).map(({ text }) => z.record(z.string(), z.unknown()).parse(JSON.parse(text))))
  const profile = mkdtempSync(join(tmpdir(), 'xinxiji-lint-'))
  writeFileSync(FILE, JSON.stringify({ ...all, ...LOOKED_PAST, [PLANTED]: true }))
  try {
    const context = await chromium.launchPersistentContext(profile, { ...chromiumLaunch(), headless: true })
    const page = await context.newPage()
    await page.goto('chrome://policy')
    await page.waitForTimeout(1_500)
    const shown = Shown.parse(
      await page.evaluate(() => {
        const found: { name: string; says: string }[] = []
        const walk = (root: Document | ShadowRoot) => {
          for (const each of root.querySelectorAll('*')) {
            if (each.shadowRoot === null) continue
            if (each.localName === 'policy-row') {
              const text = (what: string) => each.shadowRoot?.querySelector(what)?.textContent?.trim() ?? ''
              found.push({ name: text('.policy.row .name .link span') || text('.policy.row .name'), says: text('.policy.row .messages') })
            }
            walk(each.shadowRoot)
          }
        }
        walk(document)
        return found
      }),
    )
    await context.close()
    if (shown.find(({ name }) => name === PLANTED)?.says === 'OK' || shown.length === 0)
      throw new Error(`lint: Chromium is asked, and takes ${PLANTED} for one of its own`)
    return Object.keys(all).map((name) => ({ name, says: shown.find((each) => each.name === name)?.says ?? 'not shown' }))
  } finally {
    rmSync(FILE, { force: true })
    rmSync(profile, { recursive: true, force: true })
  }
}
