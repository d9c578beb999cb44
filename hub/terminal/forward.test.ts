import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { Refusal } from '../../model/case/refusal.ts'
import { openLobby } from '../testing/lobby.ts'
import { sealed } from '../testing/resident.ts'
import { CERTIFICATES, TEST_KEY } from './testing/certificates.ts'
import { openCupboard } from './testing/open-cupboard.ts'

/** Somebody who answers in the hub's place. */
async function standIn(answer: RequestListener, certificate?: string): Promise<AsyncDisposable & { readonly url: string; readonly port: number }> {
  const server = certificate === undefined ? createServer(answer) : createTlsServer({ key: TEST_KEY, cert: certificate }, answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http${certificate === undefined ? '' : 's'}://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

const codeOf = (body: string) => Refusal.parse(JSON.parse(body)).code

test('G1 G2 a letter goes to the hub and its answer comes back; nothing of the desk is passed on', async () => {
  await using lobby = await openLobby()
  await using cupboard = await openCupboard({ hub: `http://127.0.0.1:${await lobby.listens()}` })
  const letter = await sealed(lobby.key)
  const kept = await cupboard.ask(`/sync/v1/cases/${letter.id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(letter),
  })
  expect(kept.status).toBeLessThan(300)
  expect(JSON.parse(kept.body)).toMatchObject({ id: letter.id, hash: letter.hash })
  expect((await cupboard.ask('/api/public/cases')).status).toBe(200)
  for (const path of ['/api/desk/cases', '/api/staff/me', '/api/health', '/api/', '/publish']) expect((await cupboard.ask(path)).status, path).toBe(404)
  expect(cupboard.notes).toEqual([])
})

test('G2 the hub is asked by its own name; a part of a pack comes as a part', async () => {
  const heard: unknown[] = []
  await using hub = await standIn(({ headers, url, method }, response) => {
    heard.push([method, url, headers])
    response.writeHead(206, { 'content-range': 'bytes 2-4/9', 'content-length': '3', etag: '"a"', 'set-cookie': 'who=me', connection: 'close' }).end('cde')
  })
  await using cupboard = await openCupboard({ hub: hub.url })
  const answer = await cupboard.ask('/c/chenguangli/pack/a%20b?x=1', { headers: { range: 'bytes=2-4', cookie: 'who=me', 'x-forwarded-for': '1.2.3.4' } })
  expect(answer).toMatchObject({ status: 206, body: 'cde', headers: { 'content-range': 'bytes 2-4/9', 'content-length': '3', etag: '"a"' } })
  expect(answer.headers).not.toHaveProperty('set-cookie')
  expect(heard).toEqual([['GET', '/c/chenguangli/pack/a%20b?x=1', { host: `127.0.0.1:${hub.port}`, range: 'bytes=2-4', connection: 'keep-alive' }]])
})

test('G2 what comes passes on before the rest of it is there, in both directions', async () => {
  const first = Promise.withResolvers<void>()
  const seen = Promise.withResolvers<void>()
  await using hub = await standIn((request, response) => {
    request.once('data', () => first.resolve())
    request.on('end', async () => {
      response.write('one ')
      await seen.promise
      response.end('two')
    })
  })
  await using cupboard = await openCupboard({ hub: hub.url })
  const body = (async function* () {
    yield Buffer.from('half')
    // Whoever waits for the whole would wait here for ever.
    await first.promise
    yield Buffer.from('half')
  })()
  const init: RequestInit & { duplex: 'half' } = { method: 'PUT', body: Readable.toWeb(Readable.from(body)) as ReadableStream, duplex: 'half' }
  const answer = await fetch(`http://127.0.0.1:${cupboard.port}/sync/v1/cases/x/parts/1/1`, init)
  let got = ''
  for await (const bytes of answer.body as unknown as AsyncIterable<Uint8Array>) {
    got += new TextDecoder().decode(bytes)
    seen.resolve()
  }
  expect(got).toBe('one two')
})

test('G2 a page that reads slowly holds back the hub; nothing piles up between them', async () => {
  const part = Buffer.alloc(1_000_000)
  let sent = 0
  const held = Promise.withResolvers<void>()
  await using hub = await standIn((_request, response) => {
    const send = () => {
      while (sent < 200) {
        sent++
        if (response.write(part)) continue
        const waits = setTimeout(held.resolve, 1_000)
        return void response.once('drain', () => {
          clearTimeout(waits)
          send()
        })
      }
      held.resolve()
    }
    send()
  })
  await using cupboard = await openCupboard({ hub: hub.url })
  const page = new AbortController()
  await fetch(`http://127.0.0.1:${cupboard.port}/c/chenguangli/pack/x`, { signal: page.signal })
  await held.promise
  // What lies in the buffers of four sockets, not what the hub had.
  expect(sent).toBeLessThan(60)
  page.abort()
})

test('G2 a hub that is not there is no line, at once, and told so; when it is there again that is over', async () => {
  const hub = await standIn((_request, response) => response.end('[]'))
  await using cupboard = await openCupboard({ hub: hub.url })
  expect((await cupboard.ask('/api/public/cases')).status).toBe(200)
  await hub[Symbol.asyncDispose]()
  for (const [method, path] of [
    ['GET', '/c/chenguangli/channel.json'],
    ['GET', '/c/terminal.json'],
    ['PUT', '/sync/v1/cases/x'],
    ['GET', '/api/receipts/123'],
  ] as const) {
    const answer = await cupboard.ask(path, { method, ...(method === 'PUT' ? { body: 'a'.repeat(300_000) } : {}) })
    expect([path, answer.status, codeOf(answer.body)]).toEqual([path, 502, 'no-line'])
  }
  expect((await cupboard.health()).findings).toMatchObject([{ what: 'no-line', detail: 'ECONNREFUSED' }])
})

test('G2 a hub that takes the call and says nothing is given up after seconds, and then nobody waits for a while', async () => {
  let calls = 0
  const silent = createSocketServer(() => calls++).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  await using cupboard = await openCupboard({ hub: `https://127.0.0.1:${(silent.address() as AddressInfo).port}` })
  for (const path of ['/api/public/cases', '/api/public/statistics']) {
    const answer = await cupboard.ask(path)
    expect([answer.status, codeOf(answer.body)]).toEqual([502, 'no-line'])
  }
  expect(calls).toBe(1)
  cupboard.at += 3_000
  await cupboard.ask('/api/public/cases')
  expect(calls).toBe(2)
  silent.close()
})

test('G2 a portal that leads elsewhere is no line, and the page is led nowhere', async () => {
  await using portal = await standIn((_request, response) => response.writeHead(302, { location: 'http://portal.example/login' }).end())
  await using cupboard = await openCupboard({ hub: portal.url })
  const answer = await cupboard.ask('/c/chenguangli/channel.json')
  expect([answer.status, codeOf(answer.body), answer.headers.location]).toEqual([502, 'no-line', undefined])
  expect((await cupboard.health()).findings).toMatchObject([{ what: 'led-elsewhere', detail: '302 http://portal.example/login' }])
})

test('G2 an answer that breaks off in the middle breaks off for the page too', async () => {
  await using hub = await standIn((_request, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('half')
    setTimeout(() => response.destroy(), 50)
  })
  await using cupboard = await openCupboard({ hub: hub.url })
  await expect(cupboard.ask('/c/chenguangli/pack/x')).rejects.toThrow()
  expect((await cupboard.ask('/kiosk/')).status).toBe(200)
})

test('G12 a certificate that is expired, not yet valid or not trusted is told apart', async () => {
  for (const [certificate, ca, what] of [
    [CERTIFICATES.expired, CERTIFICATES.expired, 'certificate-expired'],
    [CERTIFICATES.notYet, CERTIFICATES.notYet, 'certificate-not-yet'],
    [CERTIFICATES.good, undefined, 'certificate-wrong'],
    [CERTIFICATES.good, CERTIFICATES.good, null],
  ] as const) {
    await using hub = await standIn((_request, response) => response.end('[]'), certificate)
    await using cupboard = await openCupboard({ hub: hub.url, ...(ca === undefined ? {} : { ca }) })
    expect((await cupboard.ask('/api/public/cases')).status).toBe(what === null ? 200 : 502)
    expect((await cupboard.health()).findings.map((each) => each.what)).toEqual(what === null ? [] : [what])
  }
})

test('G12 a clock that is a year from the hub’s is found by the date of its answers', async () => {
  await using hub = await standIn((_request, response) => response.setHeader('date', new Date(1_700_000_000_000).toUTCString()).end('[]'))
  await using cupboard = await openCupboard({ hub: hub.url })
  cupboard.wall = 1_700_000_000_000
  await cupboard.ask('/api/public/cases')
  expect((await cupboard.health()).findings).toEqual([])
  cupboard.wall -= 366 * 86_400_000
  await cupboard.ask('/api/public/cases')
  expect((await cupboard.health()).findings).toMatchObject([{ what: 'clock-wrong', detail: '31622400 s' }])
})

test('G3 the profile is the hub’s with what the terminal knows better; a page of a portal is no profile', async () => {
  const given = { id: 'lobby-1', title: { zh: '大厅' }, glass: { diagonalInch: 32, lowerEdgeMm: 800 }, stack: ['chenguangli'], later: 1 }
  let body = JSON.stringify(given)
  const asked: unknown[] = []
  await using hub = await standIn(({ headers }, response) => {
    asked.push(headers['if-none-match'])
    response.end(body)
  })
  const glass = { diagonalInch: 43, lowerEdgeMm: 780 }
  await using cupboard = await openCupboard({ hub: hub.url, profile: { cupboard: true, headphones: true, glass } })
  const answer = await cupboard.ask('/c/terminal.json?line', { headers: { 'if-none-match': '"a"' } })
  expect(JSON.parse(answer.body)).toEqual({ ...given, cupboard: true, headphones: true, glass })
  expect([answer.headers['cache-control'], asked]).toEqual(['no-store', [undefined]])
  for (const wrong of ['<html>login</html>', '[]', 'null', '{"id"', JSON.stringify({ id: 'x'.repeat(70_000) })]) {
    body = wrong
    const none = await cupboard.ask('/c/terminal.json')
    expect([wrong.slice(0, 9), none.status, codeOf(none.body)]).toEqual([wrong.slice(0, 9), 502, 'no-line'])
  }
})
