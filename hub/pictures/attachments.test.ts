import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { DeskPart } from '../../model/case/desk.ts'
import type { Part, PartKind } from '../../model/case/part.ts'
import { makeReceiptCode } from '../../model/case/receipt.ts'
import { Refusal } from '../../model/case/refusal.ts'
import { sealPart } from '../../model/case/seal-part.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import type { Words } from '../../model/case/words.ts'
import { makeOpener } from '../opener.ts'
import { type Engine, engines } from '../testing/engines.ts'
import { type Lobby, openLobby } from '../testing/lobby.ts'
import { newCaseId, newSealKey, sealed } from '../testing/resident.ts'
import { staff } from '../testing/staff-hand.ts'
import { packetsOf, webmOf } from '../testing/voices.ts'
import { openAttachments } from './attachments.ts'

const SITE = 'chenguangli'
const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#c00' } })
  .jpeg()
  .toBuffer()

interface Piece {
  readonly kind?: PartKind
  readonly type?: string
  readonly bytes?: Uint8Array
  /** leaves chunks out */
  readonly without?: boolean
}

async function lobbyOn(engine: Engine): Promise<{ lobby: Lobby; end: () => Promise<void> }> {
  const place = await engine.place()
  const lobby = await openLobby({ database: place.database })
  return {
    lobby,
    async end() {
      await lobby[Symbol.asyncDispose]()
      await place[Symbol.asyncDispose]()
    },
  }
}

/** Somebody says something with photos and voices. */
async function says(lobby: Lobby, pieces: readonly Piece[], more: Partial<Words> = {}): Promise<CaseId> {
  const id = newCaseId()
  const parts: Part[] = []
  for (const [at, { kind = 'photo', type = 'image/jpeg', bytes = photo, without = false }] of pieces.entries()) {
    const { part, chunks } = await sealPart(id, { id: at + 1, kind, type, bytes: Uint8Array.from(bytes) }, lobby.key)
    parts.push(part)
    if (without) continue
    for (const chunk of chunks) expect((await lobby.store.keepChunk(SITE, chunk)).ok).toBe(true)
  }
  expect((await lobby.sends(await sealed(lobby.key, { parts, ...more }, id))).statusCode).toBe(201)
  return id
}

const states = (parts: readonly DeskPart[]) => parts.map(({ of, part, is }) => [of, part, is])

describe.each(engines())('$name', (engine) => {
  test('K19 staff see a photo made anew and hear the voice as it came; of both kinds what is bad, missing or erased is told', async () => {
    const { lobby, end } = await lobbyOn(engine)
    const worker = await staff(lobby, 'worker', 'case-worker')
    const voice = webmOf(packetsOf(3))
    const id = await says(lobby, [{}, { kind: 'voice', type: 'audio/webm;codecs=opus', bytes: voice }, { bytes: photo.subarray(0, 200) }])
    const missing = await says(lobby, [{ without: true }])
    const ask = (of: string, part: number | string, under = id) => worker.get(`/api/desk/cases/${under}/parts/${of}/${part}`)

    const seen = await ask(id, 1)
    expect([seen.statusCode, seen.headers]).toMatchObject([
      200,
      {
        'content-type': 'image/webp',
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
      },
    ])
    expect(await sharp(seen.rawPayload).metadata()).toMatchObject({ format: 'webp', width: 300, height: 200 })
    const heard = await ask(id, 2)
    expect([heard.statusCode, heard.headers['content-type'], heard.rawPayload.equals(voice)]).toEqual([200, 'audio/webm', true])
    const code = async (of: string, part: number | string, under = id) => Refusal.parse((await ask(of, part, under)).json()).code
    expect(await code(id, 3)).toBe('bad-picture')
    expect(await code(missing, 1, missing)).toBe('no-such-picture')
    // Neither another case's nor one that there is not.
    expect(await code(missing, 1)).toBe('no-such-picture')
    for (const [of, part] of [
      [id, 4],
      [id, 0],
      [id, '01'],
      ['x', 1],
      [newCaseId(), 1],
    ] as const)
      expect(await code(of, part)).toBe('no-such-picture')
    expect(await code(id, 1, newCaseId())).toBe('no-such-case')
    const list = (await worker.get(`/api/desk/cases/${id}`)).json().parts
    expect(states(list)).toEqual([
      [id, 1, 'ready'],
      [id, 2, 'ready'],
      [id, 3, 'bad'],
    ])
    await end()
  })

  test('K16 a photo is for those who may read its case: not for strangers, and not for editors', async () => {
    const { lobby, end } = await lobbyOn(engine)
    const id = await says(lobby, [{}])
    const url = `/api/desk/cases/${id}/parts/${id}/1`
    expect((await lobby.hub.inject(url)).statusCode).toBe(401)
    const editor = await staff(lobby, 'editor', 'editor')
    expect([403, 404]).toContain((await editor.get(url)).statusCode)
    await end()
  })

  test('K19 what was added later by a receipt has its photos under its own id, and others never see those', async () => {
    const { lobby, end } = await lobbyOn(engine)
    const receipt = makeReceiptCode(new Uint8Array(48).fill(9))
    const id = await says(lobby, [{}], { receipt })
    const added = await says(lobby, [{}], { about: { receipt, does: 'add' } })
    const attachments = openAttachments({ store: lobby.store, site: SITE, open: makeOpener([lobby.key]), sealKeys: [lobby.key] })
    expect(states(await attachments.states(id)).sort()).toEqual(
      [
        [id, 1, 'ready'],
        [added, 1, 'ready'],
      ].sort(),
    )
    expect((await attachments.forDesk(id, added, 1)).ok).toBe(true)
    expect(await attachments.forDesk(added, added, 1)).toEqual({ ok: false, problem: 'no-such-part' })
    expect(await attachments.forOthers(added, 1, [])).toEqual({ ok: false, problem: 'no-such-part' })
    await end()
  })

  test('K17 for others a photo is covered before it is made anew; a voice is never for others', async () => {
    const { lobby, end } = await lobbyOn(engine)
    const id = await says(lobby, [{}, { kind: 'voice', type: 'audio/webm', bytes: webmOf(packetsOf(1)) }])
    const attachments = openAttachments({ store: lobby.store, site: SITE, open: makeOpener([lobby.key]), sealKeys: [lobby.key] })
    const made = await attachments.forOthers(id, 1, [0])
    if (!made.ok) throw new Error(made.problem)
    const { data, info } = await sharp(made.value).raw().toBuffer({ resolveWithObject: true })
    const red = (x: number, y: number) => data[(y * info.width + x) * 3] as number
    expect(red(5, 5)).toBeLessThan(110)
    expect(red(200, 150)).toBeGreaterThan(180)
    expect(await attachments.forOthers(id, 2, [])).toEqual({ ok: false, problem: 'no-such-part' })
    await end()
  })

  test('K19 what is not what it says is bad from the first look, and a photo that was found broken stays so', async () => {
    const { lobby, end } = await lobbyOn(engine)
    const broken = photo.subarray(0, photo.length - 300)
    const id = await says(lobby, [{ type: 'image/png' }, { kind: 'voice', type: 'audio/webm', bytes: webmOf(packetsOf(90)) }, { bytes: broken }])
    const attachments = openAttachments({ store: lobby.store, site: SITE, open: makeOpener([lobby.key]), sealKeys: [lobby.key] })
    expect(states(await attachments.states(id))).toEqual([
      [id, 1, 'bad'],
      [id, 2, 'bad'],
      [id, 3, 'ready'],
    ])
    expect(await attachments.forDesk(id, id, 3)).toEqual({ ok: false, problem: 'bad' })
    expect(states(await attachments.states(id))).toEqual([
      [id, 1, 'bad'],
      [id, 2, 'bad'],
      [id, 3, 'bad'],
    ])
    // A hub that has lost its key knows what there was, and cannot show it.
    const other = openAttachments({ store: lobby.store, site: SITE, open: makeOpener([newSealKey()]), sealKeys: [newSealKey()] })
    expect(await other.states(id)).toEqual([])
    expect(await other.forDesk(id, id, 1)).toEqual({ ok: false, problem: 'no-such-part' })
    await end()
  })

  test('K19 however many ask at once, all get the photo or are told to come back', async () => {
    const { lobby, end } = await lobbyOn(engine)
    const id = await says(lobby, [{}])
    const attachments = openAttachments({ store: lobby.store, site: SITE, open: makeOpener([lobby.key]), sealKeys: [lobby.key] })
    const answers = await Promise.all(Array.from({ length: 60 }, () => attachments.forDesk(id, id, 1)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(26)
    expect(answers.filter((answer) => !answer.ok && answer.problem === 'busy')).toHaveLength(34)
    expect((await attachments.forDesk(id, id, 1)).ok).toBe(true)
    await end()
  })
})
