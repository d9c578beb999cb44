import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, expect, type Locator, type Page } from '@playwright/test'
import { HubKeys } from '../../content/keys.ts'
import { readFirstAdmin } from '../../hub/staff/first-admin.ts'
import { lampWords, newCaseId } from '../../hub/testing/resident.ts'
import { send } from '../../hub/testing/send.ts'
import type { StaffRole } from '../../model/case/event.ts'
import type { PartKind } from '../../model/case/part.ts'
import { sealPart } from '../../model/case/seal-part.ts'
import { sealWords } from '../../model/case/seal.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import type { Words } from '../../model/case/words.ts'
import { FirstPassword } from '../../model/staff/account.ts'
import { chromiumLaunch } from '../chromium.ts'
import { type LobbyHub, test as lobby } from './lobby.ts'

/** What every person in these stories calls their own. */
export const OWN_PASSWORD = 'a lamp of my own 7'

/** Somebody of the staff at a computer of their own: a browser with a keyboard and a mouse. */
export class Clerk {
  readonly page: Page
  readonly #hub: LobbyHub
  readonly complaints: string[] = []

  constructor(page: Page, hub: LobbyHub) {
    this.page = page
    this.#hub = hub
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (message) => {
      // The browser itself tells of every answer that is a no; the page says it in words.
      if (message.type() === 'error' && !/net::ERR_|Failed to load resource/.test(message.text())) this.complaints.push(message.text())
    })
  }

  async opens(path = ''): Promise<void> {
    await this.page.goto(`${this.#hub.url}/studio/${path}`)
  }

  /** Fills in account and password by keyboard alone. */
  async signsIn(login: string, password: string): Promise<void> {
    await this.page.locator('[name="login"]').fill(login)
    await this.page.keyboard.press('Tab')
    await this.page.keyboard.type(password)
    await this.page.keyboard.press('Enter')
  }

  /** Puts an own password in the place of the one that was given. */
  async changesPassword(before: string, now = OWN_PASSWORD): Promise<void> {
    await this.page.locator('[name="before"]').fill(before)
    await this.page.locator('[name="now"]').fill(now)
    await this.page.locator('[name="again"]').fill(now)
    await this.page.keyboard.press('Enter')
  }

  /** Chooses something to do with the case that lies open. */
  async chooses(what: string): Promise<void> {
    await this.page.locator(`[data-do="${what}"]`).click()
    await this.page.locator('.act-form').waitFor()
  }

  /** Sends the form that is open, and waits until the hub has it. */
  async sends(): Promise<void> {
    await this.page.locator('.act-form [data-action="send"]').click()
    await this.page.locator('[data-done]').waitFor()
  }

  /** Chooses and sends, as the form stands. */
  async does(what: string): Promise<void> {
    await this.chooses(what)
    await this.sends()
  }

  get sheet(): Locator {
    return this.page.locator('[data-sheet]')
  }

  /** Opens the first letter of the list. */
  async opensFirst(): Promise<void> {
    await this.page.locator('[data-case]').first().click()
    await this.sheet.waitFor()
  }

  async speaksUyghur(): Promise<void> {
    await this.page.locator('[data-action="language"]').click()
    await expect(this.page.locator('html')).toHaveAttribute('dir', 'rtl')
  }
}

/** The computers of an office: one browser, and a context of its own for everybody. */
export class Office {
  readonly #hub: LobbyHub
  readonly #contexts: BrowserContext[] = []
  #browser: Browser | null = null
  #admin: Api | null = null

  constructor(hub: LobbyHub) {
    this.#hub = hub
  }

  /** A computer at which nobody has signed in yet. */
  async computer(viewport = { width: 1366, height: 768 }): Promise<Clerk> {
    this.#browser ??= await chromium.launch({ ...chromiumLaunch(), headless: true })
    const context = await this.#browser.newContext({ viewport, locale: 'zh-CN' })
    context.setDefaultTimeout(30_000)
    this.#contexts.push(context)
    return new Clerk(await context.newPage(), this.#hub)
  }

  /** Somebody with an account and a password of their own, signed in without a browser. */
  async knows(login: string, name: string, roles: readonly StaffRole[]): Promise<Api> {
    this.#admin ??= await firstAdmin(this.#hub)
    const { password } = FirstPassword.parse(await this.#admin.post('/api/desk/accounts', { login, name, roles }))
    const self = new Api(this.#hub)
    await self.post('/api/staff/sign-in', { login, password })
    await self.post('/api/staff/password', { before: password, now: OWN_PASSWORD })
    return self
  }

  /** Somebody with an account, signed in at a computer of their own, with the inbox before them. */
  async sits(login: string, name: string, roles: readonly StaffRole[]): Promise<Clerk> {
    await this.knows(login, name, roles)
    const clerk = await this.computer()
    await clerk.opens()
    await clerk.signsIn(login, OWN_PASSWORD)
    await clerk.page.locator('[data-page="inbox"]').waitFor()
    return clerk
  }

  async closes(): Promise<void> {
    for (const context of this.#contexts) await context.close()
    await this.#browser?.close()
  }
}

/** A program that keeps its cookies, as a browser does. */
export class Api {
  readonly #hub: LobbyHub
  readonly #cookies = new Map<string, string>()

  constructor(hub: LobbyHub) {
    this.#hub = hub
  }

  async post(path: string, body: object): Promise<unknown> {
    const answer = await fetch(`${this.#hub.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      body: JSON.stringify(body),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [name, value] = (cookie.split(';')[0] as string).split(/=(.*)/s) as [string, string]
      this.#cookies.set(name, value)
    }
    if (!answer.ok) throw new Error(`${path}: wants to be done, came ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
}

async function firstAdmin(hub: LobbyHub): Promise<Api> {
  const first = givenPassword(hub)
  const admin = new Api(hub)
  await admin.post('/api/staff/sign-in', { login: first.login, password: first.password })
  await admin.post('/api/staff/password', { before: first.password, now: OWN_PASSWORD })
  return admin
}

/** What the first administrator of a hub is given, as it lies beside the keys. */
export function givenPassword(hub: LobbyHub): { readonly login: string; readonly password: string } {
  const first = readFirstAdmin(join(hub.folder, 'keys', 'first-admin.json'))
  if (first === null) throw new Error('office: wants the first password beside the keys, found none')
  return first
}

/** A photo or a voice that goes with a letter. */
export interface Enclosed {
  readonly kind: PartKind
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A letter that comes from a terminal somewhere else, sealed as all are. */
export async function letterComes(hub: LobbyHub, said: Partial<Words>, enclosed: readonly Enclosed[] = []): Promise<CaseId> {
  const { seal } = HubKeys.parse(JSON.parse(readFileSync(join(hub.folder, 'keys', 'hub.json'), 'utf8')))
  const to = seal[0]
  if (to === undefined) throw new Error('office: wants a seal key of the hub, found none')
  const id = newCaseId(Date.now())
  const sealed = await Promise.all(enclosed.map((each, at) => sealPart(id, { id: at + 1, ...each }, to)))
  const parts = sealed.map(({ part }) => part)
  const words = lampWords({ saidAt: Date.now(), terminal: `t-${randomBytes(3).toString('hex')}`, ...said, ...(parts.length === 0 ? {} : { parts }) })
  if ((await send(hub.url, await sealWords(id, words, to))) === null) throw new Error('office: wants the hub to keep a letter')
  for (const { part, index, hash, sealed: bytes } of sealed.flatMap(({ chunks }) => chunks)) {
    const answer = await fetch(`${hub.url}/sync/v1/cases/${id}/parts/${part}/${index}?hash=${hash}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
    })
    if (!answer.ok) throw new Error(`office: wants the hub to keep what is enclosed, came ${answer.status}`)
  }
  return id
}

/** One journey's world with an office beside the lobby. */
export const test = lobby.extend<{ office: Office }>({
  office: async ({ hub }, use) => {
    const office = new Office(hub)
    await use(office)
    await office.closes()
  },
})
