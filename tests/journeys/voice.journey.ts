import { expect } from '@playwright/test'
import { test } from './lobby.ts'

test('first visit, hub stopped, browser restarted: a guide is found in Uyghur, a report is sent, and the hub has it once', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()

  await test.step('the line drops and the power goes', async () => {
    await hub.stop()
    await terminal.off()
    await terminal.on()
    await terminal.page.goto(`${hub.url}/kiosk/`)
  })

  await test.step('someone who reads only Uyghur finds a guide by touching letters', async () => {
    await terminal.touch('[data-language="ug"]')
    await expect(terminal.page.locator('html')).toHaveAttribute('dir', 'rtl')
    await terminal.touch('.search-pill')
    await terminal.touchKeys('ئېتىبار')
    await terminal.touch('[data-id="guide:elder-card"]')
    await expect(terminal.page.locator('[data-page="guide"] h1')).toContainText('ئېتىبار')
    await expect(terminal.page.locator('.facts')).toContainText('كىم بېجىرەلەيدۇ')
  })

  const receipt = await test.step('and reports a lamp by its number, with touch alone', async () => {
    await terminal.touch('[data-foot="home"]')
    await terminal.touch('[data-to="/report"]')
    await terminal.touch('[data-category="REPORT-LIGHT"]')
    await terminal.touchKeys('0027')
    await expect(terminal.page.locator('[data-found="found"]')).toBeVisible()
    await terminal.touch('.action.main')
    await terminal.touch('.sentence >> nth=0')
    await terminal.touch('.sentence >> nth=2')
    await terminal.touch('[data-action="send"]')
    await expect(terminal.page.locator('[data-where="waiting"]')).toBeVisible()
    return terminal.page.locator('[data-receipt]').getAttribute('data-receipt')
  })
  expect(receipt).toMatch(/^\d{12}$/)
  expect(hub.cases()).toHaveLength(0)

  await test.step('nothing of it can be read on the terminal', async () => {
    const kept = await terminal.page.evaluate(async () => {
      const open = indexedDB.open('xinxiji-outbox')
      const database = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result)
      })
      const all = database.transaction('letters').objectStore('letters').getAll()
      const rows = await new Promise<unknown[]>((resolve) => {
        all.onsuccess = () => resolve(all.result)
      })
      database.close()
      return JSON.stringify(rows)
    })
    expect(kept).toContain('"state":"waiting"')
    expect(kept).not.toContain('REPORT-LIGHT')
    expect(kept).not.toContain(receipt)
    expect(kept).not.toMatch(/\p{Script=Arabic}/u)
  })

  await test.step('the line comes back and the report goes out by itself', async () => {
    await hub.start()
    await expect(terminal.page.locator('[data-where="sent"]')).toBeVisible({ timeout: 60_000 })
    expect(hub.cases()).toHaveLength(1)
  })

  await test.step('the desk reads it in the words of the resident', async () => {
    const all = await hub.said()
    expect(all).toHaveLength(1)
    expect(all[0]).toMatchObject({ receipt, pole: 'CG-0027', locale: 'ug' })
    expect(all[0]?.said).toHaveLength(2)
    expect(all[0]?.said.join('')).toMatch(/\p{Script=Arabic}/u)
  })
  expect(terminal.complaints).toEqual([])
})

test('a report that waits on the disk is sent once after the browser was killed and started again', async ({ hub, terminal }) => {
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  await hub.stop()
  await terminal.touch('[data-to="/report"]')
  await terminal.touch('[data-category="ASK"]')
  await terminal.touch('.sentence >> nth=1')
  await terminal.touch('[data-action="send"]')
  await expect(terminal.page.locator('[data-where="waiting"]')).toBeVisible()
  await terminal.off()
  await hub.start()
  await terminal.on()
  await terminal.page.goto(`${hub.url}/kiosk/`)
  await expect.poll(() => hub.cases().length, { timeout: 60_000 }).toBe(1)
  await terminal.page.reload()
  await expect(terminal.page.locator('[data-page="home"]')).toBeVisible()
  expect(hub.cases()).toHaveLength(1)
})
