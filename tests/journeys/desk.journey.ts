import { expect } from '@playwright/test'
import type { Terminal } from './lobby.ts'
import { type Clerk, letterComes, test } from './office.ts'

const HAN = /\p{Script=Han}/u

/** Says at the glass, in Uyghur, that the lamp at pole 0027 is dark; the receipt. */
async function saysInUyghur(terminal: Terminal, url: string): Promise<string> {
  const { page } = terminal
  await page.goto(`${url}/kiosk/report`)
  await terminal.touch('[data-language="ug"]')
  await terminal.touch('[data-category="REPORT-LIGHT"]')
  await terminal.touchKeys('0027')
  await terminal.touch('.action.main')
  await terminal.touch('.sentence >> nth=0')
  await terminal.touch('[data-action="send"]')
  await page.locator('[data-where="sent"]').waitFor()
  return (await page.locator('[data-receipt]').getAttribute('data-receipt')) as string
}

/** Looks the receipt up at the terminal, in Uyghur. */
async function looksUp(terminal: Terminal, url: string, receipt: string): Promise<void> {
  await terminal.page.goto(`${url}/kiosk/`)
  await terminal.touch('[data-language="ug"]')
  await terminal.touch('[data-to="/follow"]')
  await terminal.touchKeys(receipt)
  await terminal.touch('[data-action="look"]')
  await terminal.page.locator('.receipt-steps').waitFor()
}

/** The resident reads in Uyghur how it stands, and no Chinese letter is on her page. */
async function readsInUyghur(terminal: Terminal, url: string, receipt: string, state: string): Promise<void> {
  await looksUp(terminal, url, receipt)
  await expect(terminal.page.locator(`[data-state="${state}"]`)).toBeVisible()
  const page = await terminal.page.locator('main').innerText()
  expect(page).toMatch(/\p{Script=Arabic}/u)
  expect(page).not.toMatch(HAN)
}

/** Does a step and sees the case standing there. */
async function goesTo(clerk: Clerk, state: string): Promise<void> {
  await clerk.does(state)
  await expect(clerk.sheet).toHaveAttribute('data-state', state)
}

test('K3 K16 a Uyghur report, a clerk who reads Chinese, a crew: the resident reads every step in her language, and who fixed it does not verify it', async ({
  hub,
  terminal,
  office,
}) => {
  // Six steps, and after each the terminal is switched on anew and the receipt typed in.
  test.setTimeout(600_000)
  await terminal.on()
  const receipt = await saysInUyghur(terminal, hub.url)
  const clerk = await office.sits('wang', '王敏', ['case-worker'])
  await clerk.opensFirst()

  await test.step('the clerk reads the ready sentence in Chinese beside what was said', async () => {
    await expect(clerk.page.locator('.said-card blockquote')).toHaveAttribute('lang', 'ug-Arab-CN')
    await expect(clerk.page.locator('.in-other')).toContainText('这盏路灯不亮了。')
    await expect(clerk.page.locator('.community-plan [data-mark="0027"]')).toBeVisible()
  })

  await test.step('taken on, without typing a word', async () => {
    await goesTo(clerk, 'accepted')
    await readsInUyghur(terminal, hub.url, receipt, 'accepted')
  })

  await test.step('sent to an office that has a name in both languages', async () => {
    await clerk.chooses('dispatched')
    await clerk.page.locator('[data-phrase="dispatched-office"]').click()
    await clerk.page.locator('.act-form [data-action="send"]').click()
    await expect(clerk.page.locator('[name="officeZh"]')).toHaveAttribute('aria-invalid', 'true')
    await clerk.page.locator('[name="officeZh"]').fill('市政照明一班')
    await expect(clerk.page.locator('.field', { has: clerk.page.locator('[name="officeUg"]') })).toContainText('会看到中文')
    await clerk.page.locator('[name="officeUg"]').fill('شەھەر يورۇتۇش گۇرۇپپىسى')
    await expect(clerk.page.locator('[data-preview]')).toContainText('市政照明一班')
    await expect(clerk.page.locator('[data-preview]')).toContainText('شەھەر يورۇتۇش گۇرۇپپىسى')
    await clerk.sends()
    await readsInUyghur(terminal, hub.url, receipt, 'dispatched')
    await expect(terminal.page.locator('main')).toContainText('شەھەر يورۇتۇش گۇرۇپپىسى')
  })

  const crew = await office.sits('li', '李师傅', ['crew'])
  await test.step('the crew is offered its own steps and nothing else, and marks it as fixed', async () => {
    await crew.opensFirst()
    await expect(crew.page.locator('.roads [data-do]')).toHaveCount(2)
    await expect(crew.page.locator('[data-action="contact"]')).toHaveCount(0)
    await goesTo(crew, 'in-progress')
    await readsInUyghur(terminal, hub.url, receipt, 'in-progress')
    await goesTo(crew, 'fixed')
    await readsInUyghur(terminal, hub.url, receipt, 'fixed')
    await expect(crew.page.locator('[data-do="verified"]')).toHaveCount(0)
    await expect(crew.page.locator('[data-own-fix]')).toBeVisible()
  })

  await test.step('somebody else has looked; then it is put away', async () => {
    await expect(clerk.page.locator('[data-do="verified"]')).toBeVisible()
    await goesTo(clerk, 'verified')
    await readsInUyghur(terminal, hub.url, receipt, 'verified')
    await goesTo(clerk, 'archived')
    await readsInUyghur(terminal, hub.url, receipt, 'archived')
    await expect(clerk.page.locator('[data-view="ended"]')).toContainText('1')
  })
  expect([...clerk.complaints, ...crew.complaints]).toEqual([])
})

test('K9 a clerk answers in Chinese alone: the resident is told that it is Chinese, the Uyghur desk writes it, and she reads it', async ({
  hub,
  terminal,
  office,
}) => {
  await terminal.on()
  const receipt = await saysInUyghur(terminal, hub.url)
  const clerk = await office.sits('wang', '王敏', ['case-worker'])
  await clerk.opensFirst()
  await clerk.chooses('answer')
  await clerk.page.locator('[name="noteZh"]').fill('灯泡已经到货，明天上午来换。')
  await expect(clerk.page.locator('[data-waits="ug"]')).toContainText('维文组')
  await clerk.sends()

  await looksUp(terminal, hub.url, receipt)
  await expect(terminal.page.locator('main .foreign')).toContainText('灯泡已经到货')
  await expect(terminal.page.locator('.receipt-soon')).toBeVisible()

  const uyghur = await office.sits('rena', 'رەنا', ['uyghur-desk'])
  await uyghur.speaksUyghur()
  await uyghur.page.locator('[data-view="uyghur"]').click()
  await expect(uyghur.page.locator('[data-case]')).toHaveCount(1)
  await uyghur.opensFirst()
  const note = uyghur.page.locator('[data-do^="translate-"]')
  await note.click()
  await expect(uyghur.page.locator('.quoted')).toContainText('灯泡已经到货')
  await uyghur.page.locator('[name="translation"]').fill('لامپۇچكا كەلدى، ئەتە چۈشتىن بۇرۇن ئالماشتۇرىمىز.')
  await uyghur.page.keyboard.press('Control+Enter')
  await uyghur.page.locator('[data-done]').waitFor()
  await expect(uyghur.page.locator('[data-empty]')).toBeVisible()

  await looksUp(terminal, hub.url, receipt)
  const page = await terminal.page.locator('main').innerText()
  expect(page).toContain('لامپۇچكا كەلدى')
  expect(page).not.toMatch(HAN)
})

test('K15 a letter with an address in it is put aside, read and let through; the resident had her receipt all the while', async ({ hub, office }) => {
  await letterComes(hub, { category: 'ASK', sentences: [], said: [], text: '请看 http://cheap.example.com <b>便宜</b>的药', pole: undefined })
  const clerk = await office.sits('wang', '王敏', ['case-worker'])
  await expect(clerk.page.locator('[data-empty]')).toBeVisible()
  await clerk.page.locator('[data-view="held"]').click()
  await clerk.opensFirst()
  await expect(clerk.page.locator('[data-held="link"]')).toBeVisible()
  // What is in it is words: never something to follow, and never a page.
  await expect(clerk.page.locator('.said-card blockquote')).toContainText('<b>便宜</b>')
  await expect(clerk.page.locator('.said-card :is(a, b)')).toHaveCount(0)
  await clerk.page.locator('[data-do="let-through"]').click()
  await clerk.page.locator('[data-done]').waitFor()
  await expect(clerk.page.locator('[data-held]')).toHaveCount(0)
  await clerk.page.locator('[data-view="open"]').click()
  await expect(clerk.page.locator('[data-case]')).toHaveCount(1)
})

test('two people act on one case: the second is told, sees what was done, and keeps what was typed', async ({ hub, office }) => {
  await letterComes(hub, { sentences: ['dark'], said: ['这盏路灯不亮了。'] })
  const [wang, li] = [await office.sits('wang', '王敏', ['case-worker']), await office.sits('li', '李强', ['case-worker'])]
  await wang.opensFirst()
  await li.opensFirst()
  await li.chooses('answer')
  await li.page.locator('[name="noteZh"]').fill('我们明天去看。')
  await goesTo(wang, 'accepted')
  await li.page.locator('.act-form [data-action="send"]').click()
  await expect(li.page.locator('[data-trouble="somebody-was-faster"]')).toContainText('有同事刚刚办过')
  await expect(li.sheet).toHaveAttribute('data-state', 'accepted')
  await expect(li.page.locator('.history')).toContainText('王敏')
  await expect(li.page.locator('[name="noteZh"]')).toHaveValue('我们明天去看。')
  await li.sends()
  await expect(li.page.locator('.history')).toContainText('我们明天去看。')
  await expect(wang.page.locator('.history')).toContainText('我们明天去看。')
})

test('everything at the desk can be done by keyboard, and new letters never take the open one away', async ({ hub, office }) => {
  for (const [at, pole] of ['CG-0005', 'CG-0027', 'CG-0030'].entries()) await letterComes(hub, { sentences: ['dark'], said: [`第 ${at + 1} 盏灯不亮。`], pole })
  const clerk = await office.sits('wang', '王敏', ['case-worker'])
  const { page } = clerk
  await expect(page.locator('[data-case]')).toHaveCount(3)
  await page.locator('[data-case]').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.said-card blockquote')).toHaveText('第 3 盏灯不亮。')
  expect(page.url()).toMatch(/\/studio\/case\/[0-9a-f-]{36}$/)
  await letterComes(hub, { category: 'REPORT-COVER', sentences: ['missing'], said: ['井盖没了。'], pole: 'CG-0005' })
  await expect(page.locator('[data-case]')).toHaveCount(4)
  await expect(page.locator('.said-card blockquote')).toHaveText('第 3 盏灯不亮。')

  await page.locator('[data-do="transferred"]').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[name="reason"]')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+Enter')
  await page.locator('[data-done], [aria-invalid]').first().waitFor()
  await expect(page.locator('[data-done]')).toBeVisible()
  await expect(page.locator('.acts')).toBeFocused()
  await expect(page.locator('[data-sheet]')).toHaveAttribute('data-state', 'transferred')

  await page.locator('[name="pole"]').fill('5')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-case]')).toHaveCount(2)
  await page.reload()
  await expect(page.locator('[data-case]')).toHaveCount(2)
  await expect(page.locator('.said-card blockquote')).toHaveText('第 3 盏灯不亮。')
  expect(clerk.complaints).toEqual([])
})

test('K6 K8 it takes longer, and something is asked: the resident reads both in Uyghur, says more, and the desk sees it', async ({ hub, terminal, office }) => {
  await terminal.on()
  const receipt = await saysInUyghur(terminal, hub.url)
  const clerk = await office.sits('wang', '王敏', ['case-worker'])
  await clerk.opensFirst()
  await clerk.does('accepted')

  await clerk.chooses('waiting')
  await clerk.page.locator('.act-form [data-action="send"]').click()
  await expect(clerk.page.locator('[name="reason"]')).toHaveAttribute('aria-invalid', 'true')
  await clerk.page.locator('[name="reason"]').selectOption('needs-parts')
  await clerk.page.locator('[data-phrase="waiting-until"]').click()
  const day = clerk.page.locator('[name="until"] option').nth(40)
  await clerk.page.locator('[name="until"]').selectOption((await day.getAttribute('value')) as string)
  await clerk.sends()
  await expect(clerk.page.locator('.history')).toContainText('推迟到')

  await clerk.chooses('asked')
  await clerk.page.locator('[data-phrase="asked-when"]').click()
  await clerk.sends()

  await looksUp(terminal, hub.url, receipt)
  const page = await terminal.page.locator('main').innerText()
  expect(page).toContain('زاپچاس كۈتۈلۈۋاتىدۇ')
  expect(page).toContain('تەخمىنەن سائەت قانچىدە')
  expect(page).not.toMatch(HAN)
  await terminal.touch('[data-does="add"]')
  await terminal.touch('.sentence >> nth=1')
  await terminal.touch('[data-action="send"]')
  await terminal.page.locator('[data-told="add"]').waitFor()
  await expect(clerk.page.locator('.added blockquote')).toHaveAttribute('lang', 'ug-Arab-CN')
  await expect(clerk.page.locator('.history [data-is="added"]')).toContainText('居民')
})
