import { expect, test } from 'vitest'
import { Refusal } from '../../model/case/refusal.ts'
import { CupboardHealth } from '../../model/cupboard.ts'
import { openCupboard, PAGE } from './testing/open-cupboard.ts'

test('G1 the pages are handed out to this machine under its own names, and to no other name', async () => {
  await using cupboard = await openCupboard()
  const { port } = cupboard
  expect(await cupboard.ask('/kiosk/guide/bus-card')).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } })
  expect((await cupboard.ask('/tour/', { headers: { host: `localhost:${port}` } })).status).toBe(200)
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`, `127.0.0.1.evil.example:${port}`])
    for (const path of ['/kiosk/', '/local/health', '/c/terminal.json', '/sync/v1/cases/x'])
      expect([host, path, (await cupboard.ask(path, { headers: { host } })).status]).toEqual([host, path, 403])
})

test('G1 what is for the terminal’s own pages is not for another page on this machine', async () => {
  await using cupboard = await openCupboard()
  const own = `http://127.0.0.1:${cupboard.port}`
  const body = JSON.stringify(PAGE)
  const post = (headers: Record<string, string>) =>
    cupboard.ask('/local/alive', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
  const refused: readonly Record<string, string>[] = [
    {},
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { origin: 'https://evil.example' },
    { origin: own, 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of refused) {
    const answer = await post(headers)
    expect([headers, answer.status, Refusal.parse(JSON.parse(answer.body)).code]).toEqual([headers, 403, 'other-origin'])
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
  }
  expect((await post({ origin: own, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  for (const path of ['/local/health', '/local/headphones', '/local/here'])
    expect((await cupboard.ask(path, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
})

test('G4 only what the page has to say is heard; a word more, a name or half of it is not', async () => {
  await using cupboard = await openCupboard()
  const headers = { origin: `http://127.0.0.1:${cupboard.port}`, 'content-type': 'application/json' }
  for (const wrong of [
    { ...PAGE, who: '王' },
    { ...PAGE, page: '<script>' },
    { ...PAGE, drew: 1 },
    { ...PAGE, bundles: [{ bundle: 'chenguangli' }] },
    [],
    null,
    'x'.repeat(20_000),
  ])
    expect((await cupboard.ask('/local/alive', { method: 'POST', headers, body: JSON.stringify(wrong) })).status, JSON.stringify(wrong).slice(0, 60)).toBe(400)
  expect((await cupboard.ask('/local/alive', { method: 'POST', headers, body: '{"page"' })).status).toBe(400)
  expect((await cupboard.health()).page).toBeNull()
  expect(JSON.parse((await cupboard.alive()).body)).toEqual({ goBack: [] })
  cupboard.at += 4_000
  expect(CupboardHealth.parse(await cupboard.health()).page).toEqual({ ...PAGE, agoMs: 4_000 })
  expect(cupboard.notes).toEqual([])
})

test('G10 headphones in, out, and nobody can tell are three answers', async () => {
  for (const headphones of [true, false, null]) {
    await using cupboard = await openCupboard({ headphones })
    expect(JSON.parse((await cupboard.ask('/local/headphones')).body)).toEqual({ plugged: headphones })
  }
})

test('G6 G8 a page whose held request breaks is started anew; at the third time the next one is told which version to leave', async () => {
  await using cupboard = await openCupboard({ settings: { browser: { restart: ['start-anew'] } } })
  const told: unknown[] = []
  for (let falls = 0; falls < 3; falls++) {
    const page = new AbortController()
    const held = fetch(`http://127.0.0.1:${cupboard.port}/local/here`, { signal: page.signal })
    await held
    told.push(JSON.parse((await cupboard.alive()).body))
    cupboard.watch.look()
    expect(cupboard.ran).toHaveLength(falls)
    page.abort()
    // Until the server has seen the end of it.
    await expect
      .poll(() => {
        cupboard.at += 600
        cupboard.watch.look()
        return cupboard.ran.length
      })
      .toBe(falls + 1)
  }
  expect(cupboard.ran).toEqual([['start-anew'], ['start-anew'], ['start-anew']])
  expect(told).toEqual([{ goBack: [] }, { goBack: [] }, { goBack: [] }])
  expect((await cupboard.health()).findings.map(({ what }) => what)).toEqual(['page-missing', 'went-back'])
  expect(JSON.parse((await cupboard.alive()).body)).toEqual({ goBack: [{ bundle: 'chenguangli', version: 2 }] })
  await cupboard.alive({ bundles: [{ bundle: 'chenguangli', version: 1, issued: 1, previous: null }] })
  expect(await cupboard.health()).toMatchObject({ restarts: { lately: 0, ever: 3 }, findings: [{ what: 'went-back', detail: 'chenguangli 2' }] })
  await cupboard.alive({ bundles: [{ bundle: 'chenguangli', version: 3, issued: 1_700_000_100, previous: 1 }] })
  expect((await cupboard.health()).findings).toEqual([])
})

test('G5 the system hears that all is well while a page is alive, and no longer when it only speaks', async () => {
  await using cupboard = await openCupboard({ settings: { browser: { restart: ['start-anew'] } } })
  expect(cupboard.watch.isWell).toBe(false)
  await cupboard.ask('/c/terminal.json')
  expect(cupboard.watch.isWell).toBe(true)
  cupboard.at += 20_000
  expect(cupboard.watch.isWell).toBe(false)
  await cupboard.alive()
  for (let beats = 0; beats < 4; beats++) {
    cupboard.at += 10_000
    await cupboard.alive({ drew: false })
    cupboard.watch.look()
  }
  expect([cupboard.watch.isWell, cupboard.ran.length]).toEqual([false, 1])
  await using bare = await openCupboard()
  expect(bare.watch.isWell).toBe(true)
})

test('G12 a touch panel that is turned, and two pages at once, are found until they are over; a page that follows another is not two', async () => {
  await using cupboard = await openCupboard()
  const found = async () => (await cupboard.health()).findings.map(({ what, detail }) => [what, detail])
  await cupboard.alive({ touch: 'half' })
  expect(await found()).toEqual([['touch-turned', '180°']])
  await cupboard.alive()
  expect(await found()).toEqual([])

  const { watch } = cupboard
  watch.lineOpened()
  watch.lineOpened()
  watch.look()
  cupboard.at += 9_000
  watch.lineClosed()
  watch.look()
  expect(await found()).toEqual([])
  watch.lineOpened()
  cupboard.at += 11_000
  watch.look()
  expect(await found()).toEqual([['two-pages', '2']])
  watch.lineOpened()
  watch.look()
  expect(await found()).toEqual([['two-pages', '3']])
  watch.lineClosed()
  watch.lineClosed()
  watch.look()
  expect(await found()).toEqual([])
})

test('G12 a glass of another size, a command that fails and a disk that takes nothing are found, and the pages go on', async () => {
  await using cupboard = await openCupboard({
    state: '/dev/null/state',
    settings: {
      glass: { diagonalInch: 43, lowerEdgeMm: 780, width: 1920, height: 1080, turned: 90 },
      browser: { restart: ['start-anew'] },
    },
    fails: ['start-anew'],
  })
  const found = async () => (await cupboard.health()).findings.map(({ what }) => what)
  await cupboard.alive()
  expect(await found()).toEqual([])
  await cupboard.alive({ width: 1920, height: 1080 })
  await expect.poll(found).toEqual(['wrong-resolution'])
  await cupboard.alive()
  cupboard.at += 40_000
  cupboard.watch.look()
  await cupboard.watch.settled()
  expect(await found()).toEqual(expect.arrayContaining(['page-missing', 'restart-failed', 'disk-trouble']))
  expect((await cupboard.ask('/kiosk/')).status).toBe(200)
})
