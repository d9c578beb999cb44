import { createHmac } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { type Clerk, givenPassword, letterComes, OWN_PASSWORD, test } from './office.ts'

/** The six digits that an authenticator shows now (RFC 6238: HMAC-SHA-1, half minutes). */
function codeNow(secret: string): string {
  const bits = [...secret.replace(/\s/g, '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', key).update(counter).digest()
  const at = (hash.at(-1) as number) & 15
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

test('K16 the first administrator signs in, changes the password and adds somebody, who does the same and sets up a code', async ({ hub, office }) => {
  const first = givenPassword(hub)
  const admin = await office.computer()
  await admin.opens('people')
  await admin.signsIn(first.login, 'not the password')
  await expect(admin.page.locator('[data-trouble="wrong-password"]')).toBeVisible()
  await admin.signsIn(first.login, first.password)
  await admin.page.locator('[data-page="must-change"]').waitFor()
  await admin.changesPassword(first.password, first.password)
  await expect(admin.page.locator('.lack').first()).toContainText('一样')
  await admin.changesPassword(first.password)
  await admin.page.locator('[data-page="people"]').waitFor()

  const given = await test.step('somebody is added; the password is shown once', async () => {
    await admin.page.locator('[data-part="new-person"] [name="name"]').fill('热娜')
    await admin.page.locator('[name="new-login"]').fill('rena')
    await admin.page.locator('[name="role-uyghur-desk"]').check()
    await admin.page.locator('[data-action="add"]').click()
    const password = await admin.page.locator('[data-given="rena"] [data-password]').innerText()
    await expect(admin.page.locator('tr[data-login="rena"]')).toContainText('办事员、维文组')
    await admin.page.locator('.given .pill').click()
    await expect(admin.page.getByText(password)).toHaveCount(0)
    return password
  })

  await test.step('the last administrator cannot be taken away', async () => {
    await admin.page.locator(`tr[data-login="${first.login}"] [data-action="off"]`).click()
    await expect(admin.page.locator('[data-trouble="last-admin"]')).toContainText('最后一个管理员')
  })

  const rena = await office.computer()
  const secret = await test.step('she changes it, and sets up a code from her phone', async () => {
    await rena.opens()
    await rena.signsIn('rena', given)
    await rena.page.locator('[data-page="must-change"]').waitFor()
    await rena.changesPassword(given)
    await rena.page.locator('[data-page="inbox"]').waitFor()
    await expect(rena.page.locator('[data-way="/people"], [data-way="/audit"]')).toHaveCount(0)
    await rena.opens('people')
    await rena.page.locator('[data-page="inbox"]').waitFor()
    await rena.page.locator('[data-way="/me"]').click()
    await rena.page.locator('[data-totp="begin"] [name="password"]').fill(OWN_PASSWORD)
    await rena.page.keyboard.press('Enter')
    await expect(rena.page.locator('.qr')).toBeVisible()
    await expect(rena.page.locator('.backup-codes li')).not.toHaveCount(0)
    const shown = (await rena.page.locator('[data-secret]').getAttribute('data-secret')) as string
    await rena.page.locator('[name="code"]').fill(codeNow(shown))
    await rena.page.keyboard.press('Enter')
    await expect(rena.page.locator('[data-has-totp="true"]')).toBeVisible()
    return shown
  })

  await test.step('the next time the password alone is not enough', async () => {
    await rena.page.locator('[data-action="sign-out"]').click()
    await rena.signsIn('rena', OWN_PASSWORD)
    await rena.page.locator('[data-page="code"]').waitFor()
    await rena.page.locator('[name="code"]').fill('000000')
    await rena.page.keyboard.press('Enter')
    await expect(rena.page.locator('[data-trouble="wrong-password"]')).toBeVisible()
    await expect(async () => {
      await rena.page.locator('[name="code"]').fill(codeNow(secret))
      await rena.page.keyboard.press('Enter')
      await rena.page.locator('[data-page="me"], [data-page="inbox"]').waitFor({ timeout: 2_000 })
    }).toPass()
  })

  await test.step('who is switched off is out at once, and what they were writing waits for them', async () => {
    await letterComes(hub, { sentences: ['dark'], said: ['这盏路灯不亮了。'] })
    await rena.page.locator('[data-way="/"]').click()
    await rena.opensFirst()
    await rena.chooses('answer')
    await rena.page.locator('[name="noteZh"]').fill('写到一半')
    await admin.page.locator('tr[data-login="rena"] [data-action="off"]').click()
    await expect(rena.page.locator('[data-page="sign-in"]')).toContainText('到期')
    await admin.page.locator('tr[data-login="rena"] [data-action="off"]').click()
    await expect(admin.page.locator('tr[data-login="rena"]')).toHaveAttribute('data-off', 'false')
    await rena.signsIn('rena', OWN_PASSWORD)
    await rena.page.locator('[data-page="code"]').waitFor()
    await expect(async () => {
      await rena.page.locator('[name="code"]').fill(codeNow(secret))
      await rena.page.keyboard.press('Enter')
      await rena.page.locator('[data-page="inbox"]').waitFor({ timeout: 2_000 })
    }).toPass()
    await expect(rena.page.locator('[name="noteZh"]')).toHaveValue('写到一半')
  })

  await test.step('K18 everything of it stands in the chain, in words', async () => {
    await admin.page.locator('[data-way="/audit"]').click()
    for (const act of ['staff.added', 'staff.totp-on', 'staff.changed', 'staff.password', 'staff.sign-in'])
      await expect(admin.page.locator(`tr[data-act="${act}"]`).first()).toBeVisible()
    await expect(admin.page.locator('tr[data-act="staff.added"]')).toContainText('热娜')
  })
  expect([...admin.complaints, ...rena.complaints]).toEqual([])
})

/** What axe finds, what is cut, and what is wider than the screen. */
async function faultsOf({ page }: Clerk, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const cut = await page.evaluate(() => {
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('h1, h2, h3, span, p, button, a, td, th, li, label, dd')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      const { overflow, webkitLineClamp } = getComputedStyle(element)
      if (overflow === 'hidden' && webkitLineClamp === 'none' && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 2)
        found.push(`cut: ${element.textContent}`)
    }
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth ? [...found, `${scrollWidth - clientWidth} px wider than the screen`] : found
  })
  return [...cut, ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)].map((each) => `${where}: ${each}`)
}

/** What stands on the page in Latin or Chinese letters, without what is marked as being in another language or order. */
async function foreignOn({ page }: Clerk): Promise<string> {
  return page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement
    for (const other of copy.querySelectorAll('bdi, code, [lang="zh-Hans-CN"], [dir="ltr"], script, style, svg, option')) other.remove()
    return (copy.textContent ?? '').match(/[A-Za-z\p{Script=Han}]+/gu)?.join(' ') ?? ''
  })
}

for (const language of ['zh', 'ug'] as const)
  test(`every page of the desk can be read by everybody, at every width: ${language}`, async ({ hub, office }) => {
    // Twenty-one looks of axe at whole pages.
    test.setTimeout(600_000)
    await letterComes(hub, {
      locale: 'ug',
      sentences: ['dark'],
      said: ['بۇ كوچا چىرىغى يانمايدۇ.'],
      text: 'كېچىسى قاراڭغۇ',
      pole: 'CG-0027',
      contact: '13800000000',
      saidAt: Date.now() - 26 * 60_000,
    })
    await letterComes(hub, { sentences: ['dark'], said: ['这盏路灯不亮了。'], pole: 'CG-0027' })
    const found: string[] = []
    const door = await office.computer()
    await door.opens()
    const admin = await office.sits('wang', '王敏', ['admin'])
    if (language === 'ug') {
      await door.speaksUyghur()
      await admin.speaksUyghur()
    }
    found.push(...(await faultsOf(door, `sign-in ${language}`)))
    for (const width of [1366, 1920, 800]) {
      await admin.page.setViewportSize({ width, height: 900 })
      await admin.page.locator('[data-way="/"]').click()
      await admin.opensFirst()
      for (const form of width === 1366 ? [null, 'accepted', 'refused', 'answer', 'waiting', 'shown'] : [null]) {
        if (form !== null) await admin.chooses(form)
        found.push(...(await faultsOf(admin, `case ${form} ${language} ${width}`)))
        if (form !== null) await admin.page.locator('[data-action="cancel"]').click()
      }
      for (const page of ['figures', 'people', 'audit', 'ink', 'me']) {
        await admin.page.locator(`[data-way="/${page}"]`).click()
        await admin.page.locator(`[data-page="${page}"]`).waitFor()
        found.push(...(await faultsOf(admin, `${page} ${language} ${width}`)))
        if (language === 'ug') expect(await foreignOn(admin)).toBe('')
      }
    }
    expect(found).toEqual([])
  })
