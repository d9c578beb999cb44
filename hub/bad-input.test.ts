import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256, utf8 } from '../model/bytes.ts'
import type { Envelope } from '../model/case/envelope.ts'
import { SEALED_CHUNK_BYTES } from '../model/case/part.ts'
import { makeReceiptCode } from '../model/case/receipt.ts'
import { Refusal } from '../model/case/refusal.ts'
import { sealPart } from '../model/case/seal-part.ts'
import type { Words } from '../model/case/words.ts'
import { makeOpener } from './opener.ts'
import { REFUSALS, type RefusalCode } from './refuse.ts'
import { WAITING_MOST } from './store/keep-chunks.ts'
import { blankPng } from './testing/bombs.ts'
import { engines } from './testing/engines.ts'
import { type Answer, type Hall, aChunk, BYTES_TYPE, deep, hashOf, JSON_TYPE, openHall, post, put, putChunk } from './testing/hall.ts'
import { closedEnvelope, lampWords, newCaseId, newSealKey, sealed } from './testing/resident.ts'
import { sealRaw } from './testing/seal-raw.ts'

const SITE = 'chenguangli'

/** What is refused: who sends what, and the code of the answer. */
const REFUSED: readonly (readonly [string, RefusalCode, (hall: Hall) => Promise<Answer>])[] = [
  ['JSON that is cut', 'malformed', (hall) => hall.ask('PUT', `/sync/v1/cases/${newCaseId()}`, '{"id":"01', JSON_TYPE)],
  ['nothing', 'malformed', (hall) => hall.ask('PUT', `/sync/v1/cases/${newCaseId()}`, '', JSON_TYPE)],
  ['bytes that are no UTF-8', 'malformed', (hall) => hall.ask('PUT', `/sync/v1/cases/${newCaseId()}`, Buffer.from([0x22, 0xff, 0xc0, 0x22]), JSON_TYPE)],
  ['JSON of thousands of levels', 'malformed', (hall) => hall.ask('PUT', `/sync/v1/cases/${newCaseId()}`, deep(6000), JSON_TYPE)],
  ['an envelope without a hash', 'malformed', (hall) => put(hall, { ...closedEnvelope(), hash: undefined })],
  [
    'an envelope whose prototype is to be another',
    'malformed',
    (hall) => hall.ask('PUT', `/sync/v1/cases/${newCaseId()}`, `{"__proto__":${JSON.stringify(closedEnvelope())}}`, JSON_TYPE),
  ],
  ['a key id with NUL in it', 'malformed', (hall) => put(hall, { ...closedEnvelope(), keyId: '0123456789abcde\u0000' })],
  ['an id with NUL in it', 'malformed', (hall) => put(hall, closedEnvelope(), `${newCaseId().slice(0, -3)}%00`)],
  ['sealed words that are half a letter', 'malformed', (hall) => put(hall, { ...closedEnvelope(), sealed: 'abc\ud800' })],
  ['sealed words of nothing', 'malformed', (hall) => put(hall, { ...closedEnvelope(), sealed: '' })],
  ['an id of version 4', 'malformed', (hall) => put(hall, closedEnvelope('3f0c8a3e-6d3e-4b0a-9a52-0123456789ab'))],
  ['an id of capital letters', 'malformed', (hall) => put(hall, closedEnvelope(newCaseId().toUpperCase()))],
  ['the id of another case in the address', 'malformed', (hall) => put(hall, closedEnvelope(), newCaseId())],
  ['the hash of another case', 'wrong-hash', (hall) => put(hall, { ...closedEnvelope(), hash: closedEnvelope().hash })],
  ['other words under the id of a case', 'other-words', (hall) => put(hall, closedEnvelope(hall.known.id))],
  ['a megabyte', 'too-large', (hall) => put(hall, closedEnvelope(undefined, 'A'.repeat(1_000_000)))],
  [
    'ten thousand characters, sealed as they are',
    'too-large',
    async (hall) => put(hall, await sealRaw(JSON.stringify(lampWords({ text: '水'.repeat(10_000) })), hall.lobby.key)),
  ],
  [
    'another kind of text',
    'not-json',
    (hall) => hall.ask('PUT', `/sync/v1/cases/${newCaseId()}`, JSON.stringify(closedEnvelope()), { 'content-type': 'text/plain' }),
  ],
  ['a letter where a chunk belongs', 'not-json', (hall) => hall.ask('PUT', `/sync/v1/cases/${newCaseId()}/parts/1/0?hash=${'a'.repeat(64)}`, '{}', JSON_TYPE)],
  ['a chunk that is too short', 'malformed', (hall) => putChunk(hall, newCaseId(), '1/0', aChunk().subarray(1))],
  ['a chunk that is too long', 'too-large', (hall) => putChunk(hall, newCaseId(), '1/0', randomBytes(SEALED_CHUNK_BYTES + 1))],
  ['a chunk with the hash of another', 'wrong-hash', (hall) => putChunk(hall, newCaseId(), '1/0', aChunk(), hashOf('another'))],
  ['a chunk of a fourth part', 'malformed', (hall) => putChunk(hall, newCaseId(), '4/0', aChunk())],
  ['a chunk of a part that the words do not tell of', 'other-part', (hall) => putChunk(hall, hall.known.id, '1/0', aChunk())],
  ['a receipt of letters', 'wrong-receipt', (hall) => hall.ask('GET', '/api/receipts/%00bcdefghijkl')],
  ['a day that is none', 'bad-question', (hall) => hall.ask('GET', `/api/receipts/${makeReceiptCode(randomBytes(32))}?day=2026-02-31`)],
  ['an address that is none', 'not-found', (hall) => hall.ask('GET', '/api/receipts/%E0%A4')],
  ['a letter to nowhere', 'malformed', (hall) => hall.ask('PUT', '/sync/v1/cases/', '{}', JSON_TYPE)],
  ['a way of asking that there is not', 'not-found', (hall) => hall.ask('POST', `/sync/v1/cases/${newCaseId()}`, '{}', JSON_TYPE)],
  ['a password in cut JSON', 'bad-question', (hall) => post(hall, '/api/staff/sign-in', '{"login":"admin","pass')],
  ['a password in nothing', 'bad-question', (hall) => post(hall, '/api/staff/sign-in', '')],
  ['a login with NUL in it', 'bad-question', (hall) => post(hall, '/api/staff/sign-in', JSON.stringify({ login: 'admin\u0000', password: 'x' }))],
  ['a password under a prototype', 'bad-question', (hall) => post(hall, '/api/staff/sign-in', '{"__proto__":{"login":"admin"},"password":"x"}')],
  ['a password of a megabyte', 'too-large', (hall) => post(hall, '/api/staff/sign-in', JSON.stringify({ login: 'admin', password: 'x'.repeat(1_100_000) }))],
  ['an act in a hundred thousand levels', 'bad-question', (hall) => post(hall, `/api/desk/cases/${hall.known.id}/acts`, deep(100_000))],
  ['an act that is none', 'bad-question', (hall) => post(hall, `/api/desk/cases/${hall.known.id}/acts`, '{"seen":1,"act":{"is":"vote"}}')],
  ['an act from another site', 'other-origin', (hall) => post(hall, `/api/desk/cases/${hall.known.id}/acts`, '{}', { origin: 'https://evil.example' })],
  [
    'an account whose name has NUL in it',
    'bad-question',
    (hall) => post(hall, '/api/desk/accounts', JSON.stringify({ login: 'zhang', name: '张\u0000伟', roles: ['crew'] })),
  ],
  [
    'an account whose name is half a letter',
    'bad-question',
    (hall) => post(hall, '/api/desk/accounts', JSON.stringify({ login: 'zhang', name: '\ud83d', roles: ['crew'] })),
  ],
]

/** What is odd and kept all the same: the words as they came, and how the case stands. */
const KEPT: readonly (readonly [string, (hall: Hall) => Promise<Envelope>, Partial<Words> | { readonly unopened: string }])[] = [
  [
    'garbage instead of sealed words',
    async ({ lobby }) => ({ ...closedEnvelope(undefined, randomBytes(900).toString('base64url')), keyId: lobby.key.keyId }),
    { unopened: 'cannot-open' },
  ],
  ['words for a key that the hub has never had', async () => sealed(newSealKey()), { unopened: 'no-key' }],
  [
    'words that were sealed for another case',
    async ({ lobby }) => {
      const other = await sealed(lobby.key)
      return { ...other, id: newCaseId() }
    },
    { unopened: 'cannot-open' },
  ],
  ['sealed words that are no JSON', async ({ lobby }) => sealRaw('{"format":', lobby.key), { unopened: 'not-words' }],
  [
    'sealed words that say they are longer than they are',
    async ({ lobby }) => sealRaw('{}', lobby.key, { saysLength: 0xffff_ffff }),
    { unopened: 'not-words' },
  ],
  ['sealed words of thousands of levels', async ({ lobby }) => sealRaw(deep(3500), lobby.key), { unopened: 'not-words' }],
  [
    'a text that is longer than may be',
    async ({ lobby }) => sealRaw(JSON.stringify(lampWords({ text: 'x'.repeat(4001) })), lobby.key),
    { unopened: 'not-words' },
  ],
  [
    'a part that has more chunks than bytes',
    async ({ lobby }) =>
      sealRaw(
        JSON.stringify(lampWords({ parts: [{ id: 1, kind: 'photo', type: 'image/png', size: 5, chunks: 9, hash: 'a'.repeat(64), key: 'b'.repeat(43) }] })),
        lobby.key,
      ),
    { unopened: 'not-words' },
  ],
  [
    'a moment that is endless',
    async ({ lobby }) => sealRaw(JSON.stringify(lampWords()).replace(/"saidAt":\d+/, '"saidAt":1e999'), lobby.key),
    { unopened: 'not-words' },
  ],
  ['a category with NUL in it', async ({ lobby }) => sealRaw(JSON.stringify(lampWords({ category: 'REPORT-\u0000' })), lobby.key), { unopened: 'not-words' }],
  ['a pole with NUL in it', async ({ lobby }) => sealRaw(JSON.stringify(lampWords({ pole: 'CG-0027\u0000' })), lobby.key), { unopened: 'not-words' }],
  ['words under a prototype', async ({ lobby }) => sealRaw(`{"__proto__":${JSON.stringify(lampWords())}}`, lobby.key), { unopened: 'not-words' }],
  [
    'words with a prototype beside them',
    async ({ lobby }) => sealRaw(JSON.stringify(lampWords({ text: '灯不亮' })).replace('{', '{"__proto__":{"contact":"x"},"constructor":{},'), lobby.key),
    { text: '灯不亮' },
  ],
  ['what was said in 2019', async ({ lobby }) => sealed(lobby.key, { saidAt: Date.UTC(2019, 0, 1) }), { saidAt: Date.UTC(2019, 0, 1) }],
  ['what will be said in 2099', async ({ lobby }) => sealed(lobby.key, { saidAt: Date.UTC(2099, 0, 1) }), { saidAt: Date.UTC(2099, 0, 1) }],
  ['what was said before there was time', async ({ lobby }) => sealed(lobby.key, { saidAt: -1.5e300 }), { saidAt: -1.5e300 }],
  [
    'a text of NUL and other controls',
    async ({ lobby }) => sealed(lobby.key, { text: '灯\u0000不\u0007亮\u001b[31m\u007f\u0085' }),
    { text: '灯\u0000不\u0007亮\u001b[31m\u007f\u0085' },
  ],
  [
    'a text that turns the reading around',
    async ({ lobby }) => sealed(lobby.key, { text: '\u202e亮不灯\u2066\u200f\u061c چىراغ' }),
    { text: '\u202e亮不灯\u2066\u200f\u061c چىراغ' },
  ],
  ['a text of half letters', async ({ lobby }) => sealed(lobby.key, { text: 'a\ud800b\udc00' }), { text: 'a\ud800b\udc00' }],
  ['a contact that is a page', async ({ lobby }) => sealed(lobby.key, { contact: '<script>alert(1)</script>' }), { contact: '<script>alert(1)</script>' }],
  [
    'words about a receipt that nobody has',
    async ({ lobby }) => sealed(lobby.key, { about: { receipt: makeReceiptCode(randomBytes(32)), does: 'add' } }),
    { locale: 'zh' },
  ],
  ['words that are the same as a case that there is not', async ({ lobby }) => sealed(lobby.key, { sameAs: newCaseId() }), { locale: 'zh' }],
]

describe.each(engines())('$name', (engine) => {
  let hall: Hall & AsyncDisposable
  beforeAll(async () => {
    hall = await openHall(engine)
  })
  afterAll(async () => {
    // Nothing of all this was a bug of the hub, or it would have noted it.
    const notes = [...hall.lobby.notes]
    await hall[Symbol.asyncDispose]()
    expect(notes).toEqual([])
  })

  function expectRefusal({ status, body }: Answer, code: RefusalCode): void {
    const refusal = Refusal.parse(body)
    expect({ status, code: refusal.code }).toEqual({ status: REFUSALS[code].status, code })
    expect(refusal.zh).toMatch(/\p{Script=Han}/u)
    expect(refusal.ug).toMatch(/\p{Script=Arabic}/u)
  }

  test.each(REFUSED)('K21 %s: is answered with %s, and nothing is kept of it', async (_, code, send) => {
    const before = await hall.tables()
    expectRefusal(await send(hall), code)
    expect(await hall.tables()).toEqual(before)
  })

  test.each(KEPT)('K21 %s: is kept as it came, once, with its case', async (_, make, wanted) => {
    const before = await hall.tables()
    const envelope = await make(hall)
    expect((await put(hall, envelope)).status).toBe(201)
    expect((await put(hall, envelope)).status).toBe(200)
    expect(await hall.tables()).toEqual({
      ...before,
      case_envelope: (before.case_envelope ?? 0) + 1,
      case_file: (before.case_file ?? 0) + 1,
      case_event: (before.case_event ?? 0) + 1,
    })
    const row = await hall.lobby.store.cases.row(SITE, envelope.id)
    const history = await hall.lobby.store.cases.history(SITE, envelope.id)
    // Whatever a terminal's clock says, the hub's own counts.
    expect([row?.received_at, history?.file.receivedAt, history?.file.state]).toEqual([hall.lobby.clock, hall.lobby.clock, 'received'])
    const [kept] = await hall.lobby.store.retention.envelopes(SITE, envelope.id)
    expect([kept?.sealed, kept?.hash]).toEqual([envelope.sealed, envelope.hash])
    const { words, unopened } = await makeOpener([hall.lobby.key])({ ...envelope, receivedAt: 0 })
    if ('unopened' in wanted) expect([row?.unopened, unopened]).toEqual([wanted.unopened, wanted.unopened])
    else expect(words).toMatchObject(wanted)
    // The desk can open it, whatever it is.
    const seen = await hall.admin.get(`/api/desk/cases/${envelope.id}`)
    expect(seen.statusCode).toBe(200)
    if (words !== null) expect(seen.json().words).toMatchObject({ said: words.said, ...(words.text === undefined ? {} : { text: words.text }) })
  })

  test('K21 words that follow a case come before it: they have a case of their own, and nothing is lost', async () => {
    const receipt = makeReceiptCode(randomBytes(32))
    const follow = await sealed(hall.lobby.key, { about: { receipt, does: 'add' } })
    const first = await sealed(hall.lobby.key, { receipt })
    expect([(await put(hall, follow)).status, (await put(hall, first)).status]).toEqual([201, 201])
    const rows = await Promise.all([follow, first].map(({ id }) => hall.lobby.store.cases.row(SITE, id)))
    expect(rows.map((row) => row?.state)).toEqual(['received', 'received'])
  })

  test('K20 chunks come before their words, some of them twice and one too many: what belongs together is together', async () => {
    const id = newCaseId()
    const photo = { id: 1, kind: 'photo' as const, type: 'image/png', bytes: new Uint8Array(randomBytes(200_000)) }
    const { part, chunks } = await sealPart(id, photo, hall.lobby.key)
    const places = [...chunks].reverse().map(({ index, sealed: bytes }) => putChunk(hall, id, `1/${index}`, Buffer.from(bytes)))
    expect((await Promise.all([...places, putChunk(hall, id, '2/3', aChunk())])).map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await put(hall, await sealed(hall.lobby.key, { parts: [part] }, id))).status).toBe(201)
    expect(await hall.lobby.store.chunksCome(SITE, id)).toEqual(new Map([[1, 2]]))
    expectRefusal(await putChunk(hall, id, '2/3', aChunk()), 'other-part')
  })

  test('K20 when too many chunks wait for their words the next is told to come again, and words are kept whatever waits', async () => {
    const full = newCaseId()
    await hall.run(`insert into case_chunk_waiting (site_id, id, since, chunks) values ('${SITE}', '${full}', 1, ${WAITING_MOST})`)
    const before = await hall.tables()
    const answer = await hall.lobby.hub.inject({
      method: 'PUT',
      url: `/sync/v1/cases/${newCaseId()}/parts/1/0?hash=${hashOf('x')}`,
      headers: BYTES_TYPE,
      payload: 'x',
    })
    expect(answer.statusCode).toBe(400)
    const bytes = aChunk()
    const late = await hall.lobby.hub.inject({
      method: 'PUT',
      url: `/sync/v1/cases/${newCaseId()}/parts/1/0?hash=${hashOf(bytes)}`,
      headers: BYTES_TYPE,
      payload: bytes,
    })
    expectRefusal({ status: late.statusCode, body: late.json() }, 'not-kept')
    expect(late.headers['retry-after']).toBe('60')
    expect(await hall.tables()).toEqual(before)
    expect((await put(hall, closedEnvelope())).status).toBe(201)
    await hall.run(`delete from case_chunk_waiting where id = '${full}'`)
  })

  test('K19 a picture bomb is kept sealed, and whoever asks for it is told; its words are read all the same', async () => {
    const id = newCaseId()
    const { part, chunks } = await sealPart(id, { id: 1, kind: 'photo', type: 'image/png', bytes: Uint8Array.from(blankPng(30_000, 30_000)) }, hall.lobby.key)
    expect((await put(hall, await sealed(hall.lobby.key, { parts: [part], text: '看照片' }, id))).status).toBe(201)
    for (const { index, sealed: bytes } of chunks) expect((await putChunk(hall, id, `1/${index}`, Buffer.from(bytes))).status).toBe(201)
    const before = await hall.tables()
    const seen = await hall.admin.get(`/api/desk/cases/${id}`)
    expect(seen.json()).toMatchObject({ words: { text: '看照片' }, parts: [{ of: id, part: 1, is: 'bad' }] })
    const asked = await hall.admin.get(`/api/desk/cases/${id}/parts/${id}/1`)
    expectRefusal({ status: asked.statusCode, body: asked.json() }, 'bad-picture')
    const shown = await hall.admin.post(`/api/desk/cases/${id}/acts`, { seen: 1, act: { is: 'shown', public: true, photos: [{ part: 1, covers: [] }] } })
    expectRefusal({ status: shown.statusCode, body: shown.json() }, 'bad-picture')
    expect(await hall.tables()).toEqual(before)
  })

  test('K15 twenty-one letters of one terminal within five minutes: the last is put aside, a hazard never, a queue never', async () => {
    const says = async (more: Partial<Words>) => {
      const envelope = await sealed(hall.lobby.key, { terminal: 'hall-of-bursts', ...more })
      expect((await put(hall, envelope)).status).toBe(201)
      return (await hall.lobby.store.cases.row(SITE, envelope.id))?.held
    }
    const from = Date.UTC(2026, 10, 25, 12)
    const held: unknown[] = []
    for (let n = 0; n < 21; n++) held.push(await says({ saidAt: from + n * 1000 }))
    expect(held).toEqual([...Array.from({ length: 20 }, () => null), 'burst'])
    expect(await says({ saidAt: from + 30_000, category: 'HELP' })).toBeNull()
    expect(await says({ saidAt: from + 3_600_000 })).toBeNull()
  })

  describe('over a real line', () => {
    /** Writes to a socket as it stands and hears what comes until the line is closed. */
    async function line(port: number, ...pieces: readonly (string | Buffer)[]): Promise<Answer> {
      const socket = connect(port, '127.0.0.1')
      const heard: Buffer[] = []
      socket.on('data', (bytes) => heard.push(bytes))
      const closed = new Promise((resolve) => socket.once('close', resolve))
      for (const piece of pieces) socket.write(piece)
      await closed
      const text = Buffer.concat(heard).toString('utf8')
      return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]), body: JSON.parse(text.slice(text.indexOf('\r\n\r\n') + 4)) }
    }
    const head = (url: string, length: number | string, more = '') =>
      `PUT ${url} HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\nConnection: close\r\n${more}\r\n`
    let port = 0
    beforeAll(async () => {
      port = await hall.lobby.listens()
    })

    test.each<[string, RefusalCode, (envelope: Envelope) => (string | Buffer)[]]>([
      ['a length that is no number', 'bad-question', ({ id }) => [head(`/sync/v1/cases/${id}`, 'many')]],
      ['a length that is shorter than the letter', 'bad-question', (envelope) => [head(`/sync/v1/cases/${envelope.id}`, 60), JSON.stringify(envelope)]],
      [
        'a length and pieces at once',
        'bad-question',
        (envelope) => [head(`/sync/v1/cases/${envelope.id}`, 60, 'Transfer-Encoding: chunked\r\n'), JSON.stringify(envelope)],
      ],
      ['a length of more than may be', 'too-large', ({ id }) => [head(`/sync/v1/cases/${id}`, 5_000_000_000)]],
      ['a head that never ends', 'bad-question', ({ id }) => [`PUT /sync/v1/cases/${id} HTTP/1.1\r\nX: ${'a'.repeat(40_000)}`]],
      [
        'a letter that stops half way',
        'too-slow',
        (envelope) => [head(`/sync/v1/cases/${envelope.id}`, JSON.stringify(envelope).length), JSON.stringify(envelope).slice(0, 50)],
      ],
      ['a head that stops half way', 'too-slow', ({ id }) => [`PUT /sync/v1/cases/${id} HTTP/1.1\r\nHost: hub\r\n`]],
    ])('K21 %s: is answered with %s, and nothing is kept of it', async (_, code, pieces) => {
      const before = await hall.tables()
      expectRefusal(await line(port, ...pieces(closedEnvelope())), code)
      expect(await hall.tables()).toEqual(before)
    })

    test('K21 a letter in a hundred pieces is a letter', async () => {
      const envelope = closedEnvelope()
      const body = JSON.stringify(envelope)
      const pieces = Array.from({ length: 100 }, (_, at) => body.slice(Math.floor((at * body.length) / 100), Math.floor(((at + 1) * body.length) / 100)))
      expect(await line(port, head(`/sync/v1/cases/${envelope.id}`, body.length), ...pieces)).toMatchObject({ status: 201, body: { id: envelope.id } })
    })
  })

  test('K21 a hash is looked at before anything else is: what was acknowledged was whole', async () => {
    const envelope = await sealed(hall.lobby.key)
    expect(envelope.hash).toBe(await sha256(utf8(envelope.sealed)))
    const damaged = { ...envelope, sealed: `${envelope.sealed.slice(0, -3)}abc` }
    expectRefusal(await put(hall, damaged), 'wrong-hash')
    expect((await put(hall, envelope)).status).toBe(201)
  })
})
