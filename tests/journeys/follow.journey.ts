import { expect } from '@playwright/test'
import { checkDigit } from '../../model/case/receipt.ts'
import { openStore } from '../../hub/store/store.ts'
import { test } from './lobby.ts'

test('K11 a resident reads on another terminal, in Uyghur, what became of a report; a wrong digit, a stranger’s code and no line are told in words', async ({
  hub,
  terminal,
}) => {
  await terminal.on()
  const receipt = await terminal.reportsLamp(hub)
  await terminal.off()

  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.touch('[data-language="ug"]')
  await terminal.touch('[data-to="/follow"]')

  await test.step('a wrong digit is told before anybody is asked', async () => {
    await terminal.touchKeys(`${receipt.slice(0, 11)}${(Number(receipt[11]) + 1) % 10}`)
    await expect(terminal.page.locator('.receipt-wrong')).toContainText('رەقەم')
    await expect(terminal.page.locator('[data-action="look"]')).toBeDisabled()
    await terminal.touch('[data-key="delete"]')
  })

  await test.step('a code that nobody has is told in words', async () => {
    await terminal.touch('[data-key="clear"]')
    await terminal.touchKeys(`00000000001${checkDigit('00000000001')}`)
    await terminal.touch('[data-action="look"]')
    await expect(terminal.page.locator('.pole-answer')).toContainText('بۇ نومۇردا ئىش يوق')
    await terminal.touch('[data-key="clear"]')
    await terminal.touchKeys(receipt.slice(0, 11))
  })

  await test.step('the right code shows the step, the sentence of the day and the deadline, all in Uyghur', async () => {
    await terminal.touchKeys(receipt.slice(11))
    await terminal.touch('[data-action="look"]')
    const { page } = terminal
    await expect(page.locator('[data-state="received"] h2')).toHaveText('تاپشۇرۇۋېلىندى')
    await expect(page.locator('[data-state="received"] p')).toContainText('غىچە پۈتىدۇ')
    await expect(page.locator('.receipt-steps li')).toHaveCount(1)
    await expect(page.locator('.receipt-steps li')).toContainText('سۆزىڭىزنى تاپشۇرۇۋالدۇق')
    await expect(page.locator('main .foreign')).toHaveCount(0)
    expect(await page.locator('main').innerText()).not.toMatch(/\p{Script=Han}/u)
  })

  await test.step('the same in Chinese, without asking again', async () => {
    await terminal.touch('[data-foot="language"]')
    await expect(terminal.page.locator('[data-state="received"] h2')).toHaveText('收到了')
    await expect(terminal.page.locator('.receipt-steps li')).toContainText('您的话已经收到')
  })

  await test.step('with no line it says whom to call; nothing of it stays', async () => {
    await terminal.touch('[data-action="other"]')
    await hub.stop()
    await terminal.touchKeys(receipt)
    await terminal.touch('[data-action="look"]')
    await expect(terminal.page.locator('.pole-answer')).toContainText('现在没有网络')
    await terminal.touch('[data-foot="home"]')
    await terminal.touch('[data-to="/follow"]')
    await expect(terminal.page.locator('.receipt-digits')).not.toContainText(receipt.slice(0, 4))
  })
})

test('K5 what is called fixed and is not is opened again from the glass, also without a line; then it is rated', async ({ hub, terminal }) => {
  await terminal.on()
  const receipt = await terminal.reportsLamp(hub)

  /** The crew has been there, as the hub's database tells. */
  const fixes = async () => {
    await hub.stop()
    const store = await openStore({ folder: hub.folder, now: Date.now, log: console.error })
    const [row] = await store
      .newest('home', { limit: 99 })
      .then((all) => Promise.all(all.map(({ id }) => store.cases.row('home', id))))
      .then((rows) => rows.filter((each) => each !== null))
    if (row === undefined) throw new Error('journey: the hub has no case')
    const steps = row.state === 'received' ? (['accepted', 'fixed'] as const) : (['fixed'] as const)
    for (const to of steps)
      expect((await store.cases.act('home', row.id, { is: 'step', to, by: { role: 'crew', id: 'crew-1' } }, { now: Date.now(), readsUyghur: false })).ok).toBe(
        true,
      )
    await store.close()
    await hub.start()
  }
  const follow = async () => {
    await terminal.touch('[data-foot="home"]')
    await terminal.touch('[data-to="/follow"]')
    await terminal.touchKeys(receipt)
    await terminal.touch('[data-action="look"]')
  }

  await fixes()
  await follow()
  await expect(terminal.page.locator('[data-state="fixed"]')).toBeVisible()
  await terminal.touch('[data-does="not-fixed"]')
  await terminal.touch('.sentence >> nth=1')
  await hub.stop()
  await terminal.touch('[data-action="send"]')
  await expect(terminal.page.locator('[data-told="not-fixed"]')).toContainText('已经交给社区')
  await hub.start()

  await test.step('the line is back: the case is open again', async () => {
    await expect
      .poll(async () => {
        await follow()
        return terminal.page.locator('.receipt-state').first().getAttribute('data-state')
      })
      .toBe('reopened')
    await expect(terminal.page.locator('[data-does="not-fixed"]')).toHaveCount(0)
  })

  await test.step('fixed again, it is rated, once', async () => {
    await fixes()
    await follow()
    await terminal.touch('[data-does="rate"]')
    await terminal.touch('[data-stars="4"]')
    await expect(terminal.page.locator('[data-told="rate"]')).toBeVisible()
    await expect
      .poll(async () => {
        await follow()
        await terminal.page.locator('.receipt-state').first().waitFor()
        return terminal.page.locator('.receipt-said').innerText()
      })
      .toContain('您的评价：满意')
    await expect(terminal.page.locator('[data-does="rate"]')).toHaveCount(0)
  })
})
