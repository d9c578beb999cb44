import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { wrongWith } from './faults.ts'
import { type LobbyHub, type Terminal, test } from './lobby.ts'
import { act, casesOf, crew, layPhoto, shows, withStore, worker } from './staff-acts.ts'

const HAN = /\p{Script=Han}/u
// The number stands in an isolate.
const POLE = /灯杆 .?0027/
const SUMMARY = { zh: '3 号楼前的路灯', ug: '3-بىنا ئالدىدىكى چىراغ' }

async function goesHome(terminal: Terminal): Promise<void> {
  await terminal.page.locator('[data-page]').waitFor()
  if ((await terminal.page.locator('[data-page="home"]').count()) === 0) await terminal.touch('[data-foot="home"]')
}

/** Chooses the lamp at a pole and its first sentence; what comes next is whatever the touch on "send" leads to. */
async function saysLamp(terminal: Terminal, pole = '0027', code = 'REPORT-LIGHT'): Promise<void> {
  await goesHome(terminal)
  await terminal.touch('[data-to="/report"]')
  await terminal.touch(`[data-category="${code}"]`)
  await terminal.touchKeys(pole)
  await terminal.touch('.action.main')
  await terminal.touch('.sentence >> nth=0')
  await terminal.touch('[data-action="send"]')
}

/** Opens the list from the first screen. */
async function opensList(terminal: Terminal): Promise<void> {
  await goesHome(terminal)
  await terminal.touch('[data-to="/public"]')
  await terminal.page.locator('[data-page="public"]').waitFor()
}

/** Somebody reports a lamp, staff accept and release it; its id. */
async function releasesLamp(hub: LobbyHub, terminal: Terminal): Promise<string> {
  await terminal.reportsLamp(hub)
  const id = await withStore(hub, async (store) => {
    const [newest] = (await casesOf(store)) as [string]
    await act(store, newest, { is: 'step', to: 'accepted', by: worker }, shows({ summary: SUMMARY, photos: [1] }))
    return newest
  })
  await layPhoto(hub, id, 1)
  await hub.start()
  return id
}

test('K17 a released case is read in Uyghur on the list, the plan and its page, also after the power was off and with no line; taken back it is gone', async ({
  hub,
  terminal,
}) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  const id = await releasesLamp(hub, terminal)
  const row = () => terminal.page.locator(`[data-case="${id}"]`)

  await test.step('in Uyghur, without a Chinese letter', async () => {
    await opensList(terminal)
    await terminal.touch('[data-language="ug"]')
    await expect(row()).toContainText('قوبۇل قىلىندى')
    await expect(row()).toContainText('0027')
    await expect(terminal.page.locator('.cases-plan [data-mark="1"]')).toHaveCount(1)
    await expect(terminal.page.locator('[data-line="true"]')).toBeVisible()
    await expect(terminal.page.locator('[data-figures="few"]')).toBeVisible()
    await expect(row().locator('img')).toBeVisible()
    const { page } = terminal
    expect(await page.locator('main').innerText()).not.toMatch(HAN)
    const wrong = await wrongWith(page, 'list')
    await terminal.touch(row())
    await expect(page.locator('[data-state="accepted"] h2')).toHaveText('قوبۇل قىلىندى')
    await expect(page.locator('[data-state="accepted"] p')).toContainText('غىچە پۈتىدۇ')
    await expect(page.locator('.receipt-steps li')).toHaveCount(2)
    await expect(page.locator('.case-said')).toContainText('چىراغ')
    await expect(page.locator('.case-photo')).toHaveAttribute('alt', /0027/)
    await expect(page.locator('.cases-plan')).toHaveAttribute('data-marks', '1')
    expect(await page.locator('main').innerText()).not.toMatch(HAN)
    expect([...wrong, ...(await wrongWith(page, 'page'))]).toEqual([])
  })

  await test.step('the hub is away and the power was off: still there, with the time it was fetched', async () => {
    await opensList(terminal)
    await expect(row()).toBeVisible()
    await hub.stop()
    await terminal.off()
    await terminal.on()
    await terminal.page.goto(`${hub.url}/kiosk/`)
    await opensList(terminal)
    await expect(row()).toContainText(POLE)
    await expect(terminal.page.locator('[data-line="false"]')).toContainText(/现在没有网络，这里是 .*\d{4}年.* 的情况/)
    await expect(row().locator('img')).toBeVisible()
    await terminal.touch(row())
    await expect(terminal.page.locator('[data-line="false"]')).toBeVisible()
    await expect(terminal.page.locator('.case-photo')).toBeVisible()
  })

  await test.step('staff take it back: gone from its page, the list, and the terminal’s own disk', async () => {
    await withStore(hub, (store) => act(store, id, shows({ public: false })))
    await hub.start()
    await terminal.page.reload()
    await expect(terminal.page.locator('[data-gone="true"]')).toContainText('手里有回执的人')
    await opensList(terminal)
    await expect(terminal.page.locator('[data-none="true"]')).toContainText('现在没有公开的事')
    await expect(row()).toHaveCount(0)
    await hub.stop()
    await terminal.off()
    await terminal.on()
    await terminal.page.goto(`${hub.url}/kiosk/`)
    await opensList(terminal)
    await expect(terminal.page.locator('[data-line="false"]')).toBeVisible()
    await expect(row()).toHaveCount(0)
  })
})

test('K10 with no line a resident finds that her lamp was said already: "me too" has a receipt of its own, and the first case is told; another is another', async ({
  hub,
  terminal,
}) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  const first = await releasesLamp(hub, terminal)
  const receipt = () => terminal.page.locator('[data-receipt]').getAttribute('data-receipt') as Promise<string>
  const firstReceipt = await receipt()
  await opensList(terminal)
  await expect(terminal.page.locator(`[data-case="${first}"]`)).toBeVisible()
  await hub.stop()

  await test.step('the screen of its own shows it with its pole, state and photo; she has met it too', async () => {
    await saysLamp(terminal)
    const card = terminal.page.locator(`[data-same="${first}"]`)
    await expect(card).toContainText(POLE)
    await expect(card).toContainText('已受理')
    await expect(card.locator('img')).toBeVisible()
    expect(await wrongWith(terminal.page, 'same')).toEqual([])
    await terminal.touch(card.locator('[data-action="same"]'))
    await expect(terminal.page.locator('[data-where="waiting"]')).toBeVisible()
  })
  const mine = await receipt()
  expect(mine).not.toBe(firstReceipt)

  await test.step('the same again, and this time it is another lamp', async () => {
    await saysLamp(terminal)
    await terminal.touch('[data-action="other"]')
    await expect(terminal.page.locator('[data-where="waiting"]')).toBeVisible()
  })

  await test.step('what can hurt somebody is asked nothing', async () => {
    await saysLamp(terminal, '0027', 'REPORT-COVER')
    await expect(terminal.page.locator('[data-where="waiting"]')).toBeVisible()
  })

  const second = await test.step('the line is back: three new cases, and the first has heard of one', async () => {
    await hub.start()
    // After three letters in vain the outbox takes a long rest; a terminal that is switched on sends at once.
    await terminal.off()
    await terminal.on()
    await terminal.page.goto(`${hub.url}/kiosk/`)
    await expect.poll(() => hub.cases().length, { timeout: 90_000 }).toBe(4)
    return withStore(hub, async (store) => {
      const history = await store.cases.history('home', first)
      const told = history?.events.flatMap((event) => (event.is === 'me-too' ? [event.other] : [])) ?? []
      expect([history?.file.meToo, told.length]).toEqual([1, 1])
      const [other] = told as [string]
      expect((await store.cases.row('home', other))?.state).toBe('received')
      await act(store, other, { is: 'step', to: 'duplicate', by: worker, reason: 'already-known', duplicateOf: first })
      await act(store, first, { is: 'step', to: 'fixed', by: crew })
      return other
    })
  })
  expect(second).not.toBe(first)

  await test.step('K11 staff take hers for the same: her receipt tells how the first one stands', async () => {
    await hub.start()
    await goesHome(terminal)
    await terminal.touch('[data-to="/follow"]')
    await terminal.touchKeys(mine)
    await terminal.touch('[data-action="look"]')
    await expect(terminal.page.locator('[data-together="fixed"]')).toContainText('先说的那一件，现在：办好了')
    await opensList(terminal)
    await expect(terminal.page.locator(`[data-case="${first}"]`)).toContainText(/还有 .?1.? 个人也说了/)
  })
})

test('K10 "me too" from a case’s own page has a receipt of its own too', async ({ hub, terminal }) => {
  await terminal.on()
  const first = await releasesLamp(hub, terminal)
  await opensList(terminal)
  await terminal.touch(`[data-case="${first}"]`)
  await terminal.touch('[data-action="me-too"]')
  await terminal.touch('[data-action="me-too-send"]')
  await expect(terminal.page.locator('[data-where="sent"]')).toBeVisible()
  await opensList(terminal)
  await terminal.touch(`[data-case="${first}"]`)
  await expect(terminal.page.locator('[data-me-too="1"]')).toBeVisible()
  await expect(terminal.page.locator('.me-too-told')).toContainText('您已经说过这一件')
})

test('K17 who has lost a receipt finds a released case by its pole and day, and is told what cannot be found', async ({ hub, terminal }) => {
  await terminal.on()
  const id = await releasesLamp(hub, terminal)
  const { page } = terminal
  const asks = async (pole: string) => {
    await terminal.touch('[data-foot="home"]')
    await terminal.touch('[data-to="/follow"]')
    await terminal.touch('[data-action="lost"]')
    await expect(page.locator('.only-released')).toContainText('这样只找得到已经公开的事')
    await terminal.touchKeys(pole)
    await terminal.touch('[data-action="pole"]')
  }
  await asks('0027')
  expect(await wrongWith(page, 'days')).toEqual([])
  await terminal.touch('[data-day] >> nth=0')
  await expect(page.locator('[data-found="1"]')).toBeVisible()
  expect(await wrongWith(page, 'found')).toEqual([])
  await terminal.touch(`[data-case="${id}"]`)
  await expect(page.locator('[data-page="public-case"] h1')).toContainText('路灯')

  await test.step('on another day, and at another pole', async () => {
    await asks('0027')
    await terminal.touch('[data-day] >> nth=3')
    await expect(page.locator('[data-none="true"]')).toBeVisible()
    await expect(page.locator('[data-others="1"]')).toContainText('0027')
    await asks('0010')
    await terminal.touch('[data-day="any"]')
    await expect(page.locator('[data-none="true"]')).toContainText('没有找到公开的事')
    await expect(page.locator('.only-released')).toContainText('010-0000 0001')
  })
})

test('a receipt’s QR code leads a phone to its case, and the digits do not stay in the address; a house without a public address has none', async ({
  hub,
  terminal,
}) => {
  await terminal.on()
  await terminal.reportsLamp(hub)
  await expect(terminal.page.locator('.receipt-qr')).toHaveCount(0)
  const file = join(hub.folder, 'bundles', 'terminal.json')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), publicUrl: hub.url }))
  await terminal.off()
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  // The terminal's profile is fetched anew beside what is on the shelf.
  await expect(async () => {
    await terminal.page.reload()
    const known = await terminal.page.evaluate(() => fetch('/c/terminal.json').then((answer) => answer.json() as Promise<{ publicUrl?: string }>))
    expect(known.publicUrl).toBe(hub.url)
  }).toPass()
  await terminal.page.reload()
  const receipt = await terminal.reportsLamp(hub)
  const url = await terminal.page.locator('.receipt-qr').getAttribute('data-url')
  expect(url).toBe(`${hub.url}/r/${receipt}`)
  await expect(terminal.page.locator('.receipt-qr svg')).toBeVisible()
  expect(await wrongWith(terminal.page, 'qr')).toEqual([])
  await terminal.page.goto(url as string)
  await expect(terminal.page.locator('[data-state="received"] h2')).toHaveText('收到了')
  expect(new URL(terminal.page.url())).toMatchObject({ pathname: '/kiosk/follow', hash: '' })
})

test('after three reports the fourth waits while somebody may step forward, and then goes; what can hurt somebody goes at once', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  for (const pole of ['0027', '0010', '0012']) {
    await saysLamp(terminal, pole)
    await terminal.page.locator('[data-receipt]').waitFor()
  }
  await saysLamp(terminal, '0014', 'REPORT-COVER')
  await terminal.page.locator('[data-receipt]').waitFor()
  await saysLamp(terminal, '0015')
  await expect(terminal.page.locator('[data-waits="true"]')).toContainText('后面还有人等吗？')
  await expect(terminal.page.locator('[data-waits="true"]')).toContainText('010-0000 0001')
  expect(await wrongWith(terminal.page, 'wait')).toEqual([])
  await terminal.page.locator('[data-receipt]').waitFor({ timeout: 60_000 })
  await expect.poll(() => hub.cases().length, { timeout: 60_000 }).toBe(5)
})
