import { expect, test, vi } from 'vitest'
import { OUTCOMES } from './hub-double.ts'
import { stage } from './stage.ts'
import type { TestDisk } from './test-disk.ts'
import { diskFull } from './test-terminal.ts'

const CHUNK = 128 * 1024
const bytesOf = (length: number, seed: number) => Uint8Array.from({ length }, (_, at) => (at * 31 + seed * 17) & 255)
const photo = (length = 3 * CHUNK - 5, seed = 1) => ({ kind: 'photo' as const, type: 'image/jpeg', bytes: bytesOf(length, seed) })
const voice = (length = 40_000, seed = 2) => ({ kind: 'voice' as const, type: 'audio/webm', bytes: new Blob([bytesOf(length, seed)]) })

/** The stories of photos and voices, on every disk they may lie on. */
export function partsSuite(disk: TestDisk): void {
  const on = stage(disk)

  const inOrder = (id: string, ...chunks: string[]) => [id, ...chunks.map((chunk) => `${id}/${chunk}`)]

  test('Q15 a photo and a voice go with a report and are at the desk as they were taken; then only the id stays here', async () => {
    const id = await on.said('路灯坏了', photo(), voice())
    expect(on.hub.log).toEqual(inOrder(id, '1/0', '1/1', '1/2', '2/0'))
    expect(await on.terminal.opensParts(on.hub, id)).toEqual([bytesOf(3 * CHUNK - 5, 1), bytesOf(40_000, 2)])
    expect(await on.terminal.opens(on.hub)).toMatchObject([
      {
        parts: [
          { id: 1, kind: 'photo', size: 3 * CHUNK - 5, chunks: 3 },
          { id: 2, kind: 'voice', chunks: 1 },
        ],
      },
    ])
    expect(JSON.parse(await on.terminal.readsDisk())).toMatchObject([{ id, state: 'sent', envelope: null }])
    expect(on.terminal.alarm).toBeNull()
  })

  test('Q14 every chunk on the line is as long as every other, however small the photo', async () => {
    await on.said('一', photo(1), voice(CHUNK + 1))
    expect(new Set([...on.hub.chunks.values()].map((chunk) => chunk.length))).toEqual(new Set([CHUNK + 16]))
  })

  test('Q15 the words of everybody go out before the photo of anybody', async () => {
    on.hub.otherwise = 'no-line'
    const first = await on.said('一', photo(CHUNK + 1))
    on.terminal.clock += 1_000
    const second = await on.said('二')
    on.hub.otherwise = 'kept'
    on.hub.log.length = 0
    await on.terminal.outbox.drain(true)
    expect(on.hub.log).toEqual([first, second, `${first}/1/0`, `${first}/1/1`])
  })

  test('Q15 what is said while a photo is on its way goes before its next chunk', async () => {
    on.hub.otherwise = 'no-line'
    const first = await on.said('一', photo())
    on.terminal.clock += 1_000
    on.hub.otherwise = 'kept'
    on.hub.log.length = 0
    const usual = on.hub.fetch
    let second: Promise<string> | null = null
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      if (url.includes('/parts/1/0')) {
        second = on.terminal.outbox
          .say({ category: 'ASK', locale: 'zh', sentences: [], said: [], text: '二', terminal: 'lobby-1' })
          .then((answer) => (answer.ok ? answer.value.id : answer.problem.kind))
        await second
      }
      return usual(url, init)
    })
    await on.terminal.outbox.drain(true)
    expect(on.hub.log).toEqual([first, `${first}/1/0`, await second, `${first}/1/1`, `${first}/1/2`])
  })

  test('Q15 the line breaks in the middle of a photo: the report is sent for the resident, and only the rest of the photo is sent later', async () => {
    on.hub.next = ['kept', 'kept', 'kept', 'no-line']
    on.hub.otherwise = 'no-line'
    const id = await on.said('路灯坏了', photo())
    expect([await on.terminal.outbox.whereabouts(id), on.terminal.outbox.waiting.get(), on.hub.chunks.size]).toEqual(['sent', 0, 2])
    expect(on.terminal.alarm).not.toBeNull()
    on.terminal.clock += 8 * 24 * 3_600_000
    await on.terminal.restarts()
    on.hub.log.length = 0
    on.hub.otherwise = 'kept'
    await on.terminal.outbox.drain()
    expect(on.hub.log).toEqual([`${id}/1/2`])
    expect(await on.terminal.opensParts(on.hub, id)).toEqual([bytesOf(3 * CHUNK - 5, 1)])
  })

  for (const outcome of OUTCOMES.filter((each) => each !== 'kept')) {
    test(`Q3 Q15 ${outcome}: that is not the hub's word that it has the chunk, so it stays and is sent again`, async () => {
      on.hub.next = ['kept', outcome]
      const id = await on.said('路灯坏了', voice())
      expect([on.hub.log.length, on.terminal.alarm === null]).toEqual([2, false])
      await on.terminal.sleepsUntilWoken()
      expect([on.hub.log, on.hub.changed]).toEqual([inOrder(id, '2/0', '2/0').map((name) => name.replace('/2/', '/1/')), 0])
      expect(await on.terminal.opensParts(on.hub, id)).toEqual([bytesOf(40_000, 2)])
      expect(JSON.parse(await on.terminal.readsDisk())).toMatchObject([{ id, state: 'sent', envelope: null }])
    })
  }

  test('Q7 Q15 a photo the hub refuses holds up nobody and is never dropped', async () => {
    on.hub.next = ['kept', '409']
    const first = await on.said('一', photo(10))
    on.terminal.clock += 1
    const second = await on.said('二', photo(10, 3))
    expect([...on.hub.chunks.keys()]).toEqual([`${second}/1/0`])
    on.terminal.clock += 40 * 24 * 3_600_000
    await on.terminal.outbox.drain()
    expect(await on.terminal.opensParts(on.hub, first)).toEqual([bytesOf(10, 1)])
  })

  test('Q7 Q15 a chunk that there is no room to note holds up no other photo, and goes on when there is room', async () => {
    on.hub.otherwise = 'no-line'
    const first = await on.said('一', photo(10))
    on.terminal.clock += 1
    const second = await on.said('二', photo(10, 3))
    on.hub.otherwise = 'kept'
    on.terminal.diskFails((moment) => (moment === 'before database chunk' ? diskFull() : null))
    await on.terminal.outbox.drain(true)
    expect([[...on.hub.chunks.keys()], on.terminal.alarm?.ms]).toEqual([[`${first}/1/0`, `${second}/1/0`], 60_000])
    on.terminal.diskFails(null)
    await on.terminal.sleepsUntilWoken()
    expect([await on.terminal.opensParts(on.hub, first), await on.terminal.opensParts(on.hub, second)]).toEqual([[bytesOf(10, 1)], [bytesOf(10, 3)]])
    expect(await on.terminal.readsDisk()).not.toContain('"envelope":{')
  })

  test('Q15 a photo or a voice too large, or a fourth, is refused before there is a receipt, and the page can say which', async () => {
    const tooLarge = (attachment: number) => ({ ok: false, problem: { kind: 'too-large', attachment } })
    expect(await on.terminal.says('一', {}, [photo(2 * 1024 * 1024 + 1)])).toEqual(tooLarge(0))
    expect(await on.terminal.says('一', {}, [photo(10), voice(512 * 1024 + 1)])).toEqual(tooLarge(1))
    expect(await on.terminal.says('一', {}, [photo(1), photo(1), photo(1), photo(1)])).toEqual(tooLarge(3))
    expect(await on.terminal.readsDisk()).toBe('[]')
    const id = await on.said('一', photo(2 * 1024 * 1024), voice(512 * 1024))
    expect((await on.terminal.opensParts(on.hub, id)).map((bytes) => bytes.length)).toEqual([2 * 1024 * 1024, 512 * 1024])
  })

  test('an attachment that is empty or no picture and no sound is a bug of the page and gets no receipt', async () => {
    await expect(on.terminal.says('一', {}, [photo(0)])).rejects.toThrow('outbox: words that the desk could not read')
    await expect(on.terminal.says('一', {}, [{ ...photo(1), type: 'text/html' }])).rejects.toThrow('at parts.0.type')
  })

  test('a contact is sealed with the words, and one too long is refused', async () => {
    await on.terminal.says('一', { contact: '二单元 王' })
    expect(await on.terminal.opens(on.hub)).toMatchObject([{ contact: '二单元 王' }])
    expect(await on.terminal.says('二', { contact: 'x'.repeat(101) })).toEqual({ ok: false, problem: { kind: 'too-long' } })
  })
}
