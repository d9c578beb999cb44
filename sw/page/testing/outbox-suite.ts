import { expect, test } from 'vitest'
import { parseReceiptCode } from '../../../model/case/receipt.ts'
import { LONGEST_MS } from '../backoff.ts'
import { OUTCOMES } from './hub-double.ts'
import { stage } from './stage.ts'
import { diskFull } from './test-terminal.ts'
import type { TestDisk } from './test-disk.ts'

const DAY_MS = 24 * 3_600_000

/** The stories every outbox has to pass, on every disk it may stand on. */
export function outboxSuite(disk: TestDisk): void {
  const on = stage(disk)
  const waiting = () => on.terminal.outbox.waiting.get()

  test('Q2 a resident says that a lamp is broken, gets a receipt, and the desk has it', async () => {
    const answer = await on.terminal.says('路灯坏了')
    if (!answer.ok) throw new Error(answer.problem.kind)
    expect(parseReceiptCode(answer.value.receipt)).toBe(answer.value.receipt)
    expect(await on.terminal.outbox.whereabouts(answer.value.id)).toBe('sent')
    expect(waiting()).toBe(0)
    expect(await on.terminal.opens(on.hub)).toMatchObject([{ text: '路灯坏了', receipt: answer.value.receipt, pole: 'CG-0027', saidAt: on.terminal.clock }])
    expect(on.terminal.alarm).toBeNull()
  })

  test('Q2 the receipt does not wait for the line: with none, the report is on the disk and goes out once when it returns', async () => {
    on.hub.otherwise = 'no-line'
    const id = await on.said('路灯坏了')
    expect([await on.terminal.outbox.whereabouts(id), waiting(), on.hub.kept.size]).toEqual(['waiting', 1, 0])
    on.hub.otherwise = 'kept'
    await on.terminal.outbox.drain(true)
    expect([await on.terminal.outbox.whereabouts(id), waiting(), [...on.hub.kept.keys()]]).toEqual(['sent', 0, [id]])
    const asked = on.hub.asked.length
    await on.terminal.outbox.drain(true)
    expect(on.hub.asked.length).toBe(asked)
  })

  test('Q2 the power goes before the line returns; the terminal still has the report in the morning', async () => {
    on.hub.otherwise = 'no-line'
    const id = await on.said('路灯坏了')
    await on.terminal.restarts()
    expect(await on.terminal.outbox.whereabouts(id)).toBe('waiting')
    on.hub.otherwise = 'kept'
    await on.terminal.outbox.drain(true)
    expect([...on.hub.kept.keys()]).toEqual([id])
  })

  for (const outcome of OUTCOMES.filter((each) => each !== 'kept')) {
    test(`Q3 ${outcome}: that is not the hub's word that it has the report, so it stays and is sent again`, async () => {
      on.hub.next = [outcome]
      const id = await on.said('路灯坏了')
      expect(['waiting', 'refused']).toContain(await on.terminal.outbox.whereabouts(id))
      expect([waiting(), on.hub.asked.length]).toEqual([1, 1])
      await on.terminal.sleepsUntilWoken()
      expect([await on.terminal.outbox.whereabouts(id), [...on.hub.kept.keys()], on.hub.changed]).toEqual(['sent', [id], 0])
    })
  }

  test('Q5 the power goes after the hub has kept a report and before the terminal has noted it: it is sent again under the same id, with the same bytes', async () => {
    on.hub.otherwise = 'no-line'
    const id = await on.said('路灯坏了')
    on.hub.otherwise = 'kept'
    await on.terminal.losesPower((moment) => moment === 'before database sent')
    expect([...on.hub.kept.keys()]).toEqual([id])
    expect(await on.terminal.outbox.whereabouts(id)).toBe('waiting')
    await on.terminal.outbox.drain(true)
    expect(on.hub.asked.map((envelope) => [envelope.id, envelope.hash])).toEqual(Array.from({ length: 3 }, () => [id, on.hub.kept.get(id)?.hash]))
    expect([on.hub.kept.size, on.hub.changed, await on.terminal.outbox.whereabouts(id)]).toEqual([1, 0, 'sent'])
  })

  test('Q1 nobody who opens the terminal can read what was said: not the words, not what it was about, not the receipt', async () => {
    on.hub.otherwise = 'no-line'
    const answer = await on.terminal.says('三楼的张阿姨摔倒了', { category: 'ASK-HEALTH', said: ['چىراغ يانمايدۇ'] })
    if (!answer.ok) throw new Error(answer.problem.kind)
    const disk = await on.terminal.readsDisk()
    expect(disk).toContain(answer.value.id)
    for (const word of ['张阿姨', '摔倒', 'چىراغ', 'ASK', 'HEALTH', 'CG-0027', 'lobby-1', answer.value.receipt, btoa('ASK-HEALTH')])
      expect(disk).not.toContain(word)
  })

  test('Q4 when the hub has a report only its id stays here, for seven days, and then not even that', async () => {
    const id = await on.said('路灯坏了')
    const disk = await on.terminal.readsDisk()
    expect(disk).toContain('"envelope":null')
    expect(disk).not.toContain(on.hub.kept.get(id)?.sealed.slice(0, 40))
    on.terminal.clock += 7 * DAY_MS
    await on.terminal.outbox.drain()
    expect(await on.terminal.outbox.whereabouts(id)).toBe('sent')
    on.terminal.clock += 1
    await on.terminal.outbox.drain()
    expect(await on.terminal.outbox.whereabouts(id)).toBeNull()
    expect(await on.terminal.readsDisk()).toBe('[]')
  })

  test('Q4 a report that was never answered for is never dropped, however old', async () => {
    on.hub.otherwise = 'no-line'
    const id = await on.said('路灯坏了')
    on.terminal.clock += 400 * DAY_MS
    await on.terminal.outbox.drain()
    expect(await on.terminal.outbox.whereabouts(id)).toBe('waiting')
  })

  test('Q6 with no line it is tried again ever more rarely, but at least every quarter of an hour, and never given up', async () => {
    on.hub.otherwise = 'no-line'
    const id = await on.said('路灯坏了')
    const rests: number[] = []
    for (let i = 0; i < 14; i++) {
      rests.push(on.terminal.alarm?.ms as number)
      await on.terminal.sleepsUntilWoken()
    }
    expect(Math.max(...rests)).toBeLessThanOrEqual(LONGEST_MS)
    expect(rests.at(-1)).toBeGreaterThan(LONGEST_MS * 0.79)
    expect(rests[0]).toBeLessThanOrEqual(5_000)
    expect(on.hub.asked.length).toBe(15)
    on.hub.otherwise = 'kept'
    await on.terminal.sleepsUntilWoken()
    expect(await on.terminal.outbox.whereabouts(id)).toBe('sent')
  })

  test('Q6 a hub that is busy is left alone for as long as it asks, but no longer than a quarter of an hour', async () => {
    on.hub.next = ['429']
    await on.said('路灯坏了')
    expect(on.terminal.alarm?.ms).toBe(30_000)
    on.hub.retryAfter = String(400 * 24 * 3600)
    on.hub.next = ['503-busy']
    await on.terminal.sleepsUntilWoken()
    expect(on.terminal.alarm?.ms).toBe(LONGEST_MS)
  })

  test('Q6 a clock that was years ahead and is put right does not leave a report asleep for years', async () => {
    on.hub.otherwise = 'no-line'
    on.terminal.clock += 3650 * DAY_MS
    const id = await on.said('路灯坏了')
    on.terminal.clock -= 3650 * DAY_MS
    on.hub.otherwise = 'kept'
    await on.terminal.outbox.drain()
    expect(await on.terminal.outbox.whereabouts(id)).toBe('sent')
  })

  test('Q6 a disk that fails in the middle of sending does not put the outbox to sleep: it asks to be woken again', async () => {
    on.hub.otherwise = '500'
    await on.said('路灯坏了')
    on.terminal.alarm = null
    on.terminal.diskFails((moment) => (moment.includes('database') ? new Error('the disk does not answer') : null))
    await expect(on.terminal.outbox.drain(true)).rejects.toThrow('the disk does not answer')
    expect(on.terminal.alarm).not.toBeNull()
    on.terminal.diskFails(null)
    await on.terminal.restarts()
    await on.terminal.outbox.drain()
    expect(on.terminal.alarm).not.toBeNull()
  })

  test('Q2 with no room on the disk there is no receipt, and the page can say why', async () => {
    on.terminal.diskFails((moment) => (moment.startsWith('before') ? diskFull() : null))
    expect(await on.terminal.says('路灯坏了')).toEqual({ ok: false, problem: { kind: 'disk-full' } })
    expect(on.hub.asked).toEqual([])
  })

  test('Q6 with no room to note that a report was sent it stays waiting until there is room, and is not tried every second', async () => {
    on.hub.otherwise = 'no-line'
    const id = await on.said('路灯坏了')
    on.hub.otherwise = 'kept'
    on.terminal.diskFails((moment) => (moment.startsWith('before') ? diskFull() : null))
    await on.terminal.outbox.drain(true)
    expect([await on.terminal.outbox.whereabouts(id), [...on.hub.kept.keys()], on.terminal.alarm?.ms]).toEqual(['waiting', [id], 60_000])
    on.terminal.diskFails(null)
    await on.terminal.sleepsUntilWoken()
    expect([await on.terminal.outbox.whereabouts(id), on.hub.kept.size, on.hub.changed]).toEqual(['sent', 1, 0])
  })

  test('Q7 with no room to note what was sent, those behind it go out all the same, none a second time while the page stands', async () => {
    on.hub.otherwise = 'no-line'
    const ids: string[] = []
    for (const text of ['一', '二', '三']) {
      on.terminal.clock += 1_000
      ids.push(await on.said(text))
    }
    on.hub.otherwise = 'kept'
    on.terminal.diskFails((moment) => (moment.startsWith('before') ? diskFull() : null))
    const before = on.hub.asked.length
    await on.terminal.outbox.drain(true)
    await on.terminal.outbox.drain(true)
    expect(on.hub.asked.slice(before).map(({ id }) => id)).toEqual(ids)
    expect([waiting(), on.terminal.alarm?.ms]).toEqual([3, 60_000])
    // With room they are noted, and nothing is sent for it.
    on.terminal.diskFails(null)
    await on.terminal.sleepsUntilWoken()
    expect([waiting(), on.hub.asked.length]).toEqual([0, before + 3])
  })

  test('Q5 Q7 what there was no room to note is sent once more after a restart, under the same id with the same bytes', async () => {
    on.hub.otherwise = 'no-line'
    const ids = [await on.said('一'), await on.said('二')]
    on.hub.otherwise = 'kept'
    on.terminal.diskFails((moment) => (moment.startsWith('before') ? diskFull() : null))
    await on.terminal.outbox.drain(true)
    await on.terminal.restarts()
    await on.terminal.outbox.drain(true)
    expect([waiting(), [...on.hub.kept.keys()].sort(), on.hub.changed]).toEqual([0, ids.sort(), 0])
  })

  test('Q7 reports go out in the order they were said, and with no line for one the others are not tried', async () => {
    on.hub.otherwise = 'no-line'
    const ids: string[] = []
    for (const text of ['一', '二', '三']) {
      on.terminal.clock += 1_000
      ids.push(await on.said(text))
    }
    const before = on.hub.asked.length
    await on.terminal.outbox.drain(true)
    expect(on.hub.asked.length).toBe(before + 1)
    on.hub.otherwise = 'kept'
    await on.terminal.outbox.drain(true)
    expect([...on.hub.kept.keys()]).toEqual(ids)
  })

  test('Q7 a report the hub refuses holds up nobody behind it, keeps its words, and says why to staff', async () => {
    on.hub.next = ['409']
    const first = await on.said('一')
    on.terminal.clock += 1
    const second = await on.said('二')
    expect([await on.terminal.outbox.whereabouts(first), await on.terminal.outbox.whereabouts(second)]).toEqual(['refused', 'sent'])
    const disk = await on.terminal.readsDisk()
    expect(disk).toContain('409')
    expect(disk).toContain('sealed')
  })

  test('Q7 two pages that send at once do not send twice', async () => {
    on.hub.otherwise = 'no-line'
    await on.said('路灯坏了')
    on.hub.otherwise = 'kept'
    const before = on.hub.asked.length
    await Promise.all([on.terminal.outbox.drain(true), on.terminal.outbox.drain(true), on.terminal.outbox.drain(true)])
    expect(on.hub.asked.length).toBe(before + 1)
  })

  test('words too long are refused before there is a receipt, and the page can say so', async () => {
    expect(await on.terminal.outbox.say({ category: 'ASK', locale: 'zh', sentences: [], said: [], text: '字'.repeat(3000), terminal: 'lobby-1' })).toEqual({
      ok: false,
      problem: { kind: 'too-long' },
    })
    // within the largest envelope, and more than the desk reads
    expect(await on.terminal.outbox.say({ category: 'ASK', locale: 'zh', sentences: [], said: [], text: 'x'.repeat(4001), terminal: 'lobby-1' })).toEqual({
      ok: false,
      problem: { kind: 'too-long' },
    })
    expect(await on.terminal.readsDisk().catch(() => '[]')).toBe('[]')
  })

  test('words the desk could not read are a bug of the page and get no receipt', async () => {
    await expect(on.terminal.outbox.say({ category: 'LAMP', locale: 'zh', sentences: [], said: [], terminal: 'lobby-1' })).rejects.toThrow(
      'outbox: words that the desk could not read, wanted invalid_format at category',
    )
  })

  test('a page sees how many reports wait and when one has moved', async () => {
    on.hub.otherwise = 'no-line'
    let moves = 0
    const unwatch = on.terminal.outbox.moved.subscribe(() => moves++)
    await on.said('一')
    await on.said('二')
    expect(waiting()).toBe(2)
    on.hub.otherwise = 'kept'
    await on.terminal.outbox.drain(true)
    expect(waiting()).toBe(0)
    expect(moves).toBe(on.hub.asked.length)
    unwatch()
  })
}
