import { expect, test } from 'vitest'
import { readDatabase, writeDatabase } from './database.ts'
import { stage } from './stage.ts'
import type { TestDisk } from './test-disk.ts'
import { diskFull, hubKey, TestTerminal } from './test-terminal.ts'

const RECORDS_AT = 4096
const photo = { kind: 'photo' as const, type: 'image/jpeg', bytes: new Uint8Array(140_000).fill(7) }

/** The stories of the two copies, on every disk they may stand on. */
export function copiesSuite(disk: TestDisk): void {
  const on = stage(disk, 'no-line')
  const health = () => on.terminal.outbox.health.get()
  const said = (text: string) => on.said(text, photo)

  async function losesDatabase(): Promise<void> {
    await writeDatabase(on.terminal.name, new Map())
    await on.terminal.restarts()
    await on.terminal.outbox.drain()
  }

  /** The journal is what it was made of, from a byte on. */
  async function cutsJournal(from: (file: Uint8Array) => number): Promise<void> {
    const files = await disk.read(on.terminal.name)
    await disk.write(
      on.terminal.name,
      files.map((file) => file.slice().fill(0xa5, Math.min(file.length, from(file)))),
    )
    await on.terminal.restarts()
    await on.terminal.outbox.drain()
  }

  async function arrives(ids: readonly string[]): Promise<void> {
    on.hub.otherwise = 'kept'
    await on.terminal.outbox.drain(true)
    expect([[...on.hub.kept.keys()].sort(), on.hub.changed]).toEqual([[...ids].sort(), 0])
    for (const id of ids) expect((await on.terminal.opensParts(on.hub, id)).map((bytes) => bytes.length)).toEqual([photo.bytes.length])
  }

  test('Q8 with the receipt the report and its photo lie in both copies', async () => {
    const id = await said('路灯坏了')
    expect(health()).toMatchObject({
      copies: 2,
      waiting: 1,
      refused: 0,
      oldestWaitingAt: on.terminal.clock,
      lastSentAt: null,
      restored: { letters: 0, database: 0, journal: 0 },
    })
    const inJournal = await on.terminal.readsJournal()
    const chunks = (await readDatabase(on.terminal.name)).get('chunks') ?? []
    expect(chunks).toHaveLength(2)
    expect(inJournal).toContain(`{"id":"${id}"`)
    for (const [, chunk] of chunks) {
      const { sealed } = chunk as { readonly sealed: Uint8Array }
      expect(inJournal).toContain(String.fromCharCode(...sealed.subarray(-200)))
    }
  })

  test('Q11 the database is emptied: every report comes back from the journal with its photo, and staff are told', async () => {
    const ids = [await said('一'), await said('二')]
    await losesDatabase()
    expect(health()).toMatchObject({ copies: 2, waiting: 2, restored: { letters: 2, database: 1, journal: 0 } })
    await on.terminal.restarts()
    await on.terminal.outbox.drain()
    expect(health().restored).toEqual({ letters: 2, database: 1, journal: 0 })
    await arrives(ids)
  })

  test('Q11 a database that is emptied when nothing waited is noticed too, and the first start is no loss', async () => {
    await on.terminal.outbox.drain()
    expect(health().restored).toEqual({ letters: 0, database: 0, journal: 0 })
    const id = await said('一')
    on.hub.otherwise = 'kept'
    await on.terminal.outbox.drain(true)
    await losesDatabase()
    expect([health().restored, health().waiting, [...on.hub.kept.keys()]]).toEqual([{ letters: 0, database: 1, journal: 0 }, 0, [id]])
  })

  test('Q11 the journal is lost, header and all: it is written again from the database, and staff are told', async () => {
    const ids = [await said('一'), await said('二')]
    await cutsJournal(() => 0)
    expect(health()).toMatchObject({ copies: 2, waiting: 2, restored: { letters: 0, database: 0, journal: 1 } })
    await losesDatabase()
    expect(health()).toMatchObject({ waiting: 2, restored: { letters: 2 } })
    await arrives(ids)
  })

  test('Q11 half of one copy is gone and then half of the other: all is there', async () => {
    const ids = [await said('一'), await said('二'), await said('三')]
    await cutsJournal(() => RECORDS_AT + 300_000)
    const dump = new Map(await readDatabase(on.terminal.name))
    dump.set(
      'letters',
      (dump.get('letters') ?? []).filter(([id]) => id === ids[2]),
    )
    dump.set(
      'chunks',
      (dump.get('chunks') ?? []).filter(([chunk]) => (chunk as string[])[0] === ids[2]),
    )
    await writeDatabase(on.terminal.name, dump)
    await on.terminal.restarts()
    await on.terminal.outbox.drain()
    expect(health()).toMatchObject({ waiting: 3, restored: { letters: 2 } })
    await arrives(ids)
  })

  test('Q11 what the hub has answered for does not come back from an old journal', async () => {
    const id = await said('一')
    const old = await disk.read(on.terminal.name)
    on.hub.otherwise = 'kept'
    await on.terminal.outbox.drain(true)
    expect(await on.terminal.outbox.whereabouts(id)).toBe('sent')
    const asked = on.hub.log.length
    await disk.write(on.terminal.name, old)
    await on.terminal.restarts()
    await on.terminal.outbox.drain(true)
    expect([on.hub.log.length, health().waiting]).toEqual([asked, 0])
    // The journal has been told: it does not come back when the database is lost after that.
    await losesDatabase()
    expect([on.hub.log.length, health().restored.letters]).toEqual([asked, 0])
  })

  test('Q5 Q11 a database that fell back by a day sends again what was sent, with the same bytes, and the hub has it once', async () => {
    const first = await said('一')
    const yesterday = await readDatabase(on.terminal.name)
    on.hub.otherwise = 'kept'
    await on.terminal.outbox.drain(true)
    on.hub.otherwise = 'no-line'
    const second = await said('二')
    await writeDatabase(on.terminal.name, yesterday)
    await on.terminal.restarts()
    await arrives([first, second])
  })

  for (const moment of ['before database waiting', 'after database waiting', 'before journal letter', 'after journal letter'] as const) {
    test(`Q8 the power goes ${moment}: nobody saw a receipt, what was promised before is there, and nothing is half there`, async () => {
      const first = await said('一')
      const { went, seen } = await on.terminal.losesPower(
        (now) => now === moment,
        () => on.terminal.says('二', {}, [photo]),
      )
      expect([went, seen]).toEqual([true, null])
      on.hub.otherwise = 'kept'
      await on.terminal.outbox.drain(true)
      expect(await on.terminal.outbox.whereabouts(first)).toBe('sent')
      // The second may have reached one copy: then all of it goes out.
      for (const id of on.hub.kept.keys()) expect((await on.terminal.opensParts(on.hub, id)).map((bytes) => bytes.length)).toEqual([photo.bytes.length])
    })
  }

  for (const moment of [
    'before database sent',
    'after database sent',
    'before database chunk',
    'after database chunk',
    'before journal gone',
    'after journal gone',
  ] as const) {
    test(`Q5 Q15 the power goes ${moment}, while it is sent: it goes on, and the hub has it once`, async () => {
      const ids = [await said('一'), await said('二')]
      on.hub.otherwise = 'kept'
      expect((await on.terminal.losesPower((now) => now === moment)).went).toBe(true)
      await arrives(ids)
      expect(health()).toMatchObject({ waiting: 0, restored: { letters: 0, database: 0, journal: 0 } })
      await losesDatabase()
      expect(health().restored.letters).toBe(0)
    })
  }

  test('Q8 no room in the journal is no room: no receipt, and the report is in neither copy', async () => {
    await on.terminal.outbox.drain()
    on.terminal.diskFails((moment) => (moment === 'before journal letter' ? diskFull() : null))
    expect(await on.terminal.says('一')).toEqual({ ok: false, problem: { kind: 'disk-full' } })
    on.terminal.diskFails((moment) => (moment === 'before database waiting' ? diskFull() : null))
    expect(await on.terminal.says('二')).toEqual({ ok: false, problem: { kind: 'disk-full' } })
    on.terminal.diskFails(null)
    await on.terminal.restarts()
    await on.terminal.outbox.drain(true)
    expect([health().waiting, health().restored.letters, on.hub.kept.size]).toEqual([0, 0, 0])
  })

  test('Q16 when a copy finds no room, other things yield until there is some', async () => {
    await on.terminal.outbox.drain()
    let ballast = 3
    on.terminal.makeRoom = async () => ballast-- > 0
    on.terminal.diskFails((moment) => (ballast > 0 && moment.startsWith('before') ? diskFull() : null))
    expect((await on.terminal.says('一')).ok).toBe(true)
    expect(ballast).toBeLessThanOrEqual(0)
    expect(health().copies).toBe(2)
  })

  test('Q12 the journal fails: the report is taken with one copy and staff see it; when it works again both have all', async () => {
    await on.terminal.outbox.drain()
    expect(health().copies).toBe(2)
    on.terminal.diskFails((moment) => (moment.includes('journal') ? new DOMException('gone', 'NotFoundError') : null))
    const id = await said('一')
    expect(health()).toMatchObject({ copies: 1, trouble: 'NotFoundError: gone', waiting: 1 })
    on.terminal.diskFails(null)
    await on.terminal.outbox.drain(true)
    expect(health()).toMatchObject({ copies: 2, trouble: null })
    await losesDatabase()
    expect(health()).toMatchObject({ waiting: 1, restored: { letters: 1 } })
    await arrives([id])
  })

  test('Q12 a browser that has no journal to give takes reports all the same, and says that there is one copy', async () => {
    const visitor = await TestTerminal.open(on.key, null)
    const answer = await visitor.says('一')
    expect([answer.ok, visitor.outbox.health.get().copies]).toEqual([true, 1])
    on.hub.otherwise = 'kept'
    await visitor.outbox.drain(true)
    expect(on.hub.kept.size).toBe(1)
    await visitor.end()
  })

  test('Q10 two pages of one terminal write in turn; each report is in both copies and is sent once', async () => {
    const page = await on.terminal.opensPage()
    const ask = (outbox: typeof page.outbox, text: string) => outbox.say({ category: 'ASK', locale: 'zh', sentences: [], said: [], text, terminal: 'lobby-1' })
    const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => ask(at % 2 === 0 ? on.terminal.outbox : page.outbox, `第 ${at} 句`)))
    await Promise.all([on.terminal.outbox.drain(), page.outbox.drain()])
    page.close()
    const ids = answers.map((answer) => (answer.ok ? answer.value.id : ''))
    await losesDatabase()
    expect(health()).toMatchObject({ waiting: 12, restored: { letters: 12 } })
    on.hub.log.length = 0
    on.hub.otherwise = 'kept'
    await on.terminal.outbox.drain(true)
    expect(on.hub.log.sort()).toEqual(ids.sort())
  })

  test('Q13 words are sealed to the key that is newest when they are said; what was sealed to an old one still goes out', async () => {
    const first = await said('一')
    const next = await hubKey('fedcba9876543210')
    on.terminal.key = next
    const second = await said('二')
    on.hub.otherwise = 'kept'
    await on.terminal.outbox.drain(true)
    expect([on.hub.kept.get(first)?.keyId, on.hub.kept.get(second)?.keyId]).toEqual([on.key.keyId, next.keyId])
    on.hub.kept.delete(first)
    expect(await on.terminal.opens(on.hub)).toMatchObject([{ text: '二' }])
  })

  test('Q1 neither copy holds a word, a contact, a receipt, a category or a byte of a photo that anybody could read', async () => {
    const face = new Uint8Array(200_000)
    for (let at = 0; at < face.length; at++) face[at] = 'FACE-OF-A-CHILD '.charCodeAt(at % 16)
    const answer = await on.terminal.says('三楼的张阿姨摔倒了', { category: 'ASK-HEALTH', said: ['چىراغ يانمايدۇ'], contact: '张伟 010-0000 1234' }, [
      { kind: 'photo', type: 'image/webp', bytes: face },
      { kind: 'voice', type: 'audio/webm;codecs=opus', bytes: new Blob([new Uint8Array(3_000).fill(0x5a)]) },
    ])
    if (!answer.ok) throw new Error(answer.problem.kind)
    const utf8 = (text: string) => String.fromCharCode(...new TextEncoder().encode(text))
    for (const copy of [await on.terminal.readsDisk(), await on.terminal.readsJournal()]) {
      expect(copy).toContain(answer.value.id)
      for (const word of ['张阿姨', '张伟', 'چىراغ'].flatMap((word) => [word, utf8(word)])) expect(copy).not.toContain(word)
      for (const word of ['HEALTH', 'CG-0027', 'lobby-1', answer.value.receipt, '0000 1234', 'FACE-OF', 'ZZZZZZZZ', 'image/webp', 'opus'])
        expect(copy).not.toContain(word)
    }
  })
}
