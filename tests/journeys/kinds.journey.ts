// What a resident says besides that something is broken, with a finger alone.
import { expect } from '@playwright/test'
import { wrongWith } from './faults.ts'
import { test } from './office.ts'
import { pressWith } from './press-again.ts'

test('C13 whether a guide is for her: questions are answered without a line, both ways and in both languages, and forgotten', async ({ hub, terminal }) => {
  await terminal.on()
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  await hub.stop()
  const asked = page.locator('.decide-ask')

  await terminal.touch('[data-to="/guide"]')
  await terminal.touch('[data-id="guide:elder-card"]')
  await expect(asked).toHaveText('老人满 60 岁了吗？')
  await terminal.touch('[data-answer="yes"]')
  await expect(asked).toContainText('本市的居住证')
  await terminal.touch('[data-foot="language"]')
  await expect(asked).toContainText('نوپۇسى مۇشۇ شەھەردە')
  await expect(page.locator('.decide-count')).toContainText('سوئال')
  await terminal.touch('[data-answer="no"]')
  await expect(page.locator('[data-outcome="ask"] b')).toHaveText('ئاۋۋال سوراپ بېقىڭ')
  expect(await wrongWith(page, 'outcome')).toEqual([])

  await test.step('what is to be read next is one touch away, and the answers are there when she is back', async () => {
    await terminal.touch('.decide [data-id="guide:residence-permit"]')
    await expect(page.locator('h1')).toContainText('ئولتۇراقلىشىش كىنىشكىسى')
    await terminal.touch('[data-foot="back"]')
    await expect(page.locator('[data-outcome="ask"]')).toBeVisible()
  })

  await test.step('one question back, another answer, another end', async () => {
    await terminal.touch('[data-answer="back"]')
    await terminal.touch('[data-answer="yes"]')
    await terminal.touch('[data-answer="no"]')
    await expect(page.locator('[data-outcome="yes"] b')).toHaveText('سىزگە ماس كېلىدۇ')
    await terminal.touch('[data-answer="again"]')
    await terminal.touch('[data-answer="no"]')
    await expect(page.locator('[data-outcome="no"] b')).toHaveText('سىزگە ماس كەلمەيدۇ')
    await terminal.touch('[data-foot="language"]')
    await expect(page.locator('[data-outcome="no"] b')).toHaveText('不适合您')
  })

  await test.step('whoever comes next begins with the first question', async () => {
    await terminal.ends()
    await terminal.touch('[data-to="/guide"]')
    await terminal.touch('[data-id="guide:elder-card"]')
    await expect(asked).toHaveText('老人满 60 岁了吗？')
    await terminal.touch('[data-foot="back"]')
    await terminal.scrollsTo('[data-id="guide:social-card"]')
    await terminal.touch('[data-id="guide:social-card"]')
    await expect(page.locator('[data-page="guide"] .about-end')).toBeVisible()
    await expect(page.locator('.decide')).toHaveCount(0)
  })
  expect(hub.cases()).toEqual([])
  expect(terminal.complaints).toEqual([])
})

test('K26 an errand from a guide arrives sealed with the guide and a number, and the next one without it', async ({ hub, terminal }) => {
  await terminal.on()
  const { page } = terminal
  const send = page.locator('[data-action="send"]')
  await page.goto(`${hub.url}/kiosk/guide/elder-card`)
  await terminal.touch('[data-foot="language"]')
  await terminal.touch('[data-does="agent"]')
  await expect(page.locator('[data-about]')).toHaveAttribute('data-about', 'guide:elder-card')
  await terminal.touch('[data-sentence="cannot-walk"]')
  await expect(send).toBeDisabled()
  await terminal.touch('[data-way="phone"]')
  await terminal.touchKeys('139000')
  await expect(send).toBeDisabled()
  await terminal.touchKeys('00001')
  await expect(page.locator('[data-number]')).toHaveText('139 0000 0001')
  expect(await wrongWith(page, 'errand')).toEqual([])
  await terminal.touch(send)
  await page.locator('[data-where="sent"]').waitFor()
  await expect(page.locator('.receipt-said [data-about]')).toContainText('ئېتىبار كىنىشكىسى')
  expect(await page.locator('main').innerText()).not.toContain('1390')

  await test.step('another errand, from the list: she comes back for the answer', async () => {
    await terminal.touch('.actions .action >> nth=1')
    await terminal.touch('[data-category="AGENT"]')
    await expect(page.locator('[data-about]')).toHaveCount(0)
    await terminal.touch('[data-sentence="form"]')
    await expect(send).toBeDisabled()
    await terminal.touch('[data-way="come"]')
    await terminal.touch(send)
    await page.locator('[data-where="sent"]').waitFor()
  })
  const [first, second] = await hub.said()
  expect(first).toMatchObject({ category: 'AGENT', item: 'guide:elder-card', contact: '13900000001', sentences: ['cannot-walk'], locale: 'ug' })
  expect(first).not.toHaveProperty('comesBack')
  expect(second).toMatchObject({ category: 'AGENT', comesBack: true, sentences: ['form'] })
  expect(second).not.toHaveProperty('contact')
  expect(second).not.toHaveProperty('item')
  expect(terminal.complaints).toEqual([])
})

test('C26 a guide goes along on a phone as plain text that ends with the number, in the reader’s language', async ({ hub, terminal }) => {
  await terminal.on()
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/guide/elder-card`)
  await terminal.touch('[data-does="take"]')
  const text = async () => ((await page.locator('.about-take').getAttribute('data-text')) as string).split('\n')
  const chinese = await text()
  expect(chinese[0]).toBe('老年优待证办理')
  expect(chinese).toContain('要带：')
  expect(chinese.at(-1)).toMatch(/^电话：010-0000 \d{4}$/)
  await terminal.touch('[data-foot="language"]')
  await expect(page.locator('.about-take figcaption')).toContainText('تور كېرەك ئەمەس')
  const uyghur = await text()
  expect(uyghur.join('\n')).not.toMatch(/\p{Script=Han}/u)
  expect(uyghur.at(-1)).toMatch(/010-0000 \d{4}/)
  expect(await wrongWith(page, 'take')).toEqual([])
})

test('K27 who signs up twice is shown the receipt she has; an event that is cancelled takes nobody', async ({ hub, terminal }) => {
  await terminal.on()
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/`)
  await terminal.touch('[data-to="/event"]')
  await terminal.touch('[data-id="event:legal-talk"]')
  await expect(page.locator('.sign-up')).toContainText('40')
  expect(await wrongWith(page, 'sign-up')).toEqual([])
  await terminal.touch('[data-action="sign-up"]')
  await terminal.touch('[data-sentence="two"]')
  await terminal.touch('[data-action="send"]')
  await page.locator('[data-where="sent"]').waitFor()
  await expect(page.locator('.receipt-said [data-about="event:legal-talk"]')).toBeVisible()
  await expect(page.locator('[data-event-time]')).toContainText('14:30')
  const receipt = (await page.locator('[data-receipt]').getAttribute('data-receipt')) as string

  await terminal.touch('[data-foot="home"]')
  await terminal.touch('[data-to="/event"]')
  await terminal.touch('[data-id="event:legal-talk"]')
  await expect(page.locator('[data-sign-up="done"] [data-receipt]')).toHaveAttribute('data-receipt', receipt)
  await expect(page.locator('[data-action="sign-up"]')).toHaveCount(0)

  await test.step('another event is another matter; one that staff keep a list of says whom to call; one that is cancelled takes nobody', async () => {
    await terminal.touch('[data-foot="back"]')
    await terminal.touch('[data-id="event:phone-class"]')
    await expect(page.locator('[data-action="sign-up"]')).toBeVisible()
    await terminal.touch('[data-foot="back"]')
    await terminal.touch('[data-id="event:caregiver-tea"]')
    await expect(page.locator('[data-page="event"]')).toContainText('请打电话报名')
    await terminal.touch('[data-foot="back"]')
    await terminal.touch('[data-id="event:outdoor-film"]')
    await expect(page.locator('[data-page="event"]')).toContainText('已取消')
    await expect(page.locator('.sign-up')).toHaveCount(0)
  })
  expect(await hub.said()).toMatchObject([{ category: 'ASK-SIGNUP', item: 'event:legal-talk', sentences: ['two'] }])
  expect(terminal.complaints).toEqual([])
})

test('K26 a rating takes one touch more than its stars, and carries what it is of', async ({ hub, terminal }) => {
  await terminal.on()
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/guide/elder-card`)
  await terminal.touch('[data-does="useful"]')
  await expect(page.locator('[data-stars="5"]')).toHaveAttribute('aria-pressed', 'true')
  expect(await wrongWith(page, 'rating')).toEqual([])
  await terminal.touch('[data-action="send"]')
  await page.locator('[data-where="sent"]').waitFor()

  await page.goto(`${hub.url}/kiosk/place/service-hall`)
  await terminal.touch('[data-does="rate"]')
  await expect(page.locator('[data-action="send"]')).toBeDisabled()
  await terminal.touch('[data-stars="2"]')
  await terminal.touch('[data-sentence="waited"]')
  await terminal.touch('[data-action="send"]')
  await page.locator('[data-where="sent"]').waitFor()
  expect(await hub.said()).toMatchObject([
    { category: 'RATE', item: 'guide:elder-card', stars: 5, sentences: [] },
    { category: 'RATE', item: 'place:service-hall', stars: 2, sentences: ['waited'] },
  ])
})

test('a wrong translation is told from a Uyghur page, and only there', async ({ hub, terminal }) => {
  await terminal.on()
  const { page } = terminal
  for (const path of ['notice/covenant-residents', 'guide/elder-card', 'event/chess-sunday', 'place/service-hall']) {
    await page.goto(`${hub.url}/kiosk/${path}`)
    await page.locator('main h1').waitFor()
    await expect(page.locator('[data-does="translation"]')).toHaveCount(0)
    await terminal.touch('[data-foot="language"]')
    await expect(page.locator('[data-does="translation"]')).toBeVisible()
  }
  await terminal.touch('[data-does="translation"]')
  await terminal.touch('[data-sentence="spelling"]')
  await terminal.touch('[data-action="send"]')
  await page.locator('[data-where="sent"]').waitFor()
  expect(await hub.said()).toMatchObject([{ category: 'CONTENT-TRANSLATION', item: 'place:service-hall', locale: 'ug', sentences: ['spelling'] }])
})

test('a question, an idea, an errand and a word to a deputy are one touch from where one reports', async ({ hub, terminal }) => {
  await terminal.on()
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/`)
  await terminal.touch('[data-to="/report"]')
  for (const code of ['ASK', 'SUGGEST', 'AGENT', 'DEPUTY']) await expect(page.locator(`[data-category="${code}"]`)).toBeVisible()
  // What is said of one thing is not chosen from a list.
  for (const code of ['RATE', 'CONTENT', 'CONTENT-TRANSLATION', 'ASK-SIGNUP']) await expect(page.locator(`[data-category="${code}"]`)).toHaveCount(0)
  await terminal.touch('[data-category="DEPUTY"]')
  await expect(page.locator('main')).toContainText('不公开')
  await terminal.touch('[data-sentence="lift"]')
  await terminal.touch('[data-action="send"]')
  await page.locator('[data-where="sent"]').waitFor()
  expect(await hub.said()).toMatchObject([{ category: 'DEPUTY', sentences: ['lift'] }])
})

test('C8 a community whose form is of before opens as it did: what the form lacks is not offered, and leaves no gap', async ({ hub, terminal }) => {
  await pressWith(hub, 'report.yaml', (form) => form.slice(0, form.indexOf('  - code: AGENT')))
  await terminal.on()
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/guide/elder-card`)
  await terminal.touch('[data-foot="language"]')
  await expect(page.locator('[data-does="ask"]')).toBeVisible()
  expect(await page.locator('[data-does]').evaluateAll((all) => all.map((each) => each.getAttribute('data-does')))).toEqual(['ask', 'take'])
  await expect(page.locator('.about-right')).toHaveCount(0)
  await page.goto(`${hub.url}/kiosk/report`)
  await expect(page.locator('.others [data-category]')).toHaveCount(2)
  // Where nobody can sign up with a receipt one can still call.
  await page.goto(`${hub.url}/kiosk/event/phone-class`)
  await expect(page.locator('[data-page="event"]')).toContainText('请打电话报名')
  await expect(page.locator('[data-action="sign-up"]')).toHaveCount(0)
})

test('K28 help called without a line waits and says so; it is sent once, and the page tells when staff have seen it', async ({ hub, terminal, office }) => {
  await terminal.on()
  const { page } = terminal
  await page.goto(`${hub.url}/kiosk/`)
  await terminal.savesEverything()
  await hub.stop()
  await terminal.touch('[data-foot="help"]')
  await expect(page.locator('.help-number').first()).toContainText('110')
  const tell = page.locator('[data-action="tell-staff"]')
  // A hand that trembles.
  await tell.dblclick()
  await expect(page.locator('[data-help="waiting"]')).toContainText('还没有人知道')
  await expect(tell).toHaveCount(0)
  await terminal.touch('[data-foot="home"]')
  await terminal.touch('[data-foot="help"]')
  await expect(page.locator('[data-help="waiting"]')).toBeVisible()

  await hub.start()
  await expect(page.locator('[data-help="unseen"]')).toContainText('还没有人看', { timeout: 120_000 })
  expect(hub.cases()).toHaveLength(1)
  expect(await hub.said()).toMatchObject([{ category: 'HELP', pole: 'CG-0010', terminal: 'lobby-1', sentences: [] }])

  const clerk = await office.sits('wang', '王敏', ['case-worker'])
  await clerk.opensFirst()
  await clerk.does('accepted')
  await expect(page.locator('[data-help="seen"]')).toContainText('工作人员看到了')
  await terminal.touch('[data-foot="language"]')
  await expect(page.locator('[data-help="seen"]')).toContainText('خادىملار كۆردى')
  expect(await wrongWith(page, 'help')).toEqual([])
})
