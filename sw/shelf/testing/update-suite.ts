import fc from 'fast-check'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { address } from '../../../model/bundle/address.ts'
import type { BundleProblem } from '../../../model/bundle/problem.ts'
import { utf8 } from '../../../model/bytes.ts'
import { layVersion, type LaidVersion, signedBy, testChain, type TestChain, testKey } from '../../../model/testing/chain.ts'
import { endless, Line } from '../../testing/line.ts'
import { PowerCut, TestShelf } from '../../testing/test-shelf.ts'
import type { ShelfDisk } from '../files.ts'

type Pack = Readonly<Record<string, string>>
const HOME: Pack = { 'home.json': '{"title":"晨光里"}', 'list/guide.json': '[1]' }
const TOUR: Pack = { 'tour/v01/preview.webp': 'picture of v01', 'tour/v02/preview.webp': 'picture of v02' }
const FONTS: Pack = { 'fonts/sans.css': '@font-face{}' }
const FIRST = [HOME, TOUR, FONTS]
const NEW_HOME: Pack = { 'home.json': '{"title":"晨光里社区"}', 'list/guide.json': '[1,2]' }

/**
 * What bringing a bundle up to date has to hold, on any disk.
 *
 * @param newDisk a disk with nothing on it
 */
export function updateSuite({ newDisk, runs }: { readonly newDisk: () => ShelfDisk | Promise<ShelfDisk>; readonly runs: number }): void {
  let chain: TestChain
  let line: Line
  let terminal: TestShelf
  let bundles = 0
  beforeAll(async () => {
    chain = await testChain()
  })
  beforeEach(async () => {
    line = new Line()
    terminal = await newTerminal()
  })
  const newTerminal = async () => new TestShelf(`b${++bundles}`, line, chain, await newDisk())

  async function published(version: number, packs: readonly Pack[], settings: Parameters<typeof layVersion>[4] = {}): Promise<LaidVersion> {
    const laid = await layVersion(chain, terminal.bundle, version, packs, settings)
    line.lay(laid.files)
    return laid
  }
  const packUrl = (laid: LaidVersion, index: number) => address.pack(terminal.bundle, laid.manifest.packs[index]?.[0] as string)

  /** Everything a version is made of is answered without a line. */
  async function serves(version: number, packs: readonly Pack[]): Promise<void> {
    expect(await terminal.active()).toBe(version)
    for (const [path, text] of packs.flatMap((pack) => Object.entries(pack))) expect([path, await terminal.read(version, path)]).toEqual([path, text])
  }

  async function refused(kind: BundleProblem['kind']): Promise<void> {
    const answer = await terminal.check()
    expect(answer).toMatchObject({ ok: false, problem: { kind } })
    expect(terminal.news.at(-1)).toMatchObject({ is: 'refused', problem: { kind } })
  }

  test('S3 S5 a new terminal fetches a whole bundle and serves it without a line', async () => {
    await published(1, FIRST)
    expect(await terminal.active()).toBeNull()
    expect(await terminal.check()).toEqual({ ok: true, value: { version: 1, changed: true } })
    await serves(1, FIRST)
    expect(line.packsAsked()).toHaveLength(3)
    expect(terminal.writes).toEqual(['pack', 'pack', 'pack', 'index'])
    const total = FIRST.flatMap((pack) => Object.values(pack)).reduce((sum, text) => sum + utf8(text).length, 0)
    expect(terminal.news.map((news) => (news.is === 'fetching' ? news.doneBytes : news.is))).toEqual([
      'checking',
      0,
      expect.any(Number),
      expect.any(Number),
      total,
      'active',
    ])
  })

  test('S9 a check that finds nothing new asks for one small file and writes nothing', async () => {
    await published(1, FIRST)
    await terminal.check()
    line.asked = []
    expect(await terminal.check()).toEqual({ ok: true, value: { version: 1, changed: false } })
    expect([line.asked, terminal.writes]).toEqual([[address.channel(terminal.bundle)], []])
    expect(terminal.news.map((news) => news.is)).toEqual(['checking', 'active'])
  })

  test('S9 a channel that was issued anew moves the day on which the content counts as old, and nothing else', async () => {
    await published(1, FIRST)
    await terminal.check()
    await published(1, FIRST, { issued: 1_900_000_000 })
    expect(await terminal.check()).toMatchObject({ value: { changed: false } })
    expect(terminal.writes).toEqual(['index'])
    const active = (await (await terminal.answer(address.active(terminal.bundle)))?.json()) as { expires: number }
    expect(active.expires).toBe(1_900_000_000 + 14 * 86_400)
  })

  test('S9 the same number with another manifest is something new: it is fetched, checked and served', async () => {
    await published(1, FIRST)
    await terminal.check()
    line.packsAsked()
    const anew = await published(1, [NEW_HOME, TOUR, FONTS])
    expect(await terminal.check()).toEqual({ ok: true, value: { version: 1, changed: false } })
    expect(line.packsAsked()).toEqual([packUrl(anew, 0)])
    await serves(1, [NEW_HOME, TOUR, FONTS])
  })

  test('S3 a new version fetches only the packs that are new', async () => {
    await published(1, FIRST)
    await terminal.check()
    line.packsAsked()
    const second = await published(2, [NEW_HOME, TOUR, FONTS])
    expect(await terminal.check()).toEqual({ ok: true, value: { version: 2, changed: true } })
    expect(line.packsAsked()).toEqual([packUrl(second, 0)])
    await serves(2, [NEW_HOME, TOUR, FONTS])
  })

  test('S6 the version before stays for sessions that are on it; the one before that goes, with the packs nobody wants', async () => {
    await published(1, FIRST)
    await terminal.check()
    await published(2, [NEW_HOME, TOUR, FONTS])
    await terminal.check()
    expect(await terminal.read(1, 'home.json')).toBe(HOME['home.json'])
    await published(3, [{ 'home.json': '3' }, TOUR])
    await terminal.check()
    await serves(3, [{ 'home.json': '3' }, TOUR])
    expect(await terminal.read(2, 'home.json')).toBe(NEW_HOME['home.json'])
    expect(await terminal.read(1, 'home.json')).toBeNull()
    const { packs } = (await published(1, FIRST)).manifest
    // HOME of version 1 is gone; TOUR and FONTS belong to 2 or 3
    expect(terminal.store.missing(packs)).toEqual([packs[0]])
  })

  test('S6 a bundle that has just come does not sweep away the packs of another one whose line broke half way', async () => {
    const laid = await published(1, FIRST)
    line.instead.set(packUrl(laid, 2), () => Promise.reject(new TypeError('Failed to fetch')))
    await refused('no-line')
    const district = new TestShelf(`${terminal.bundle}-d`, line, chain, terminal.disk, terminal)
    line.lay((await layVersion(chain, district.bundle, 1, [{ 'home.json': 'district' }])).files)
    expect(await district.check()).toMatchObject({ ok: true })
    line.instead.clear()
    line.packsAsked()
    expect(await terminal.check()).toMatchObject({ ok: true })
    expect(line.packsAsked()).toEqual([packUrl(laid, 2)])
    await serves(1, FIRST)
    expect(await district.read(1, 'home.json')).toBe('district')
  })

  // What can be wrong with a new version; each leaves the old one serving.
  const WRONG: readonly (readonly [story: string, kind: BundleProblem['kind'], make: (laid: LaidVersion) => void | Promise<void>])[] = [
    ['S1 no line', 'no-line', () => void line.instead.set(address.channel(terminal.bundle), () => Promise.reject(new TypeError('Failed to fetch')))],
    [
      'S1 a portal page instead of the channel',
      'unreadable',
      () => void line.instead.set(address.channel(terminal.bundle), () => new Response('<html>请登录</html>')),
    ],
    ['S1 a channel without an end', 'wrong-size', () => void line.instead.set(address.channel(terminal.bundle), endless)],
    ['S1 a manifest without an end', 'wrong-size', () => void line.instead.set(address.manifest(terminal.bundle, 2), endless)],
    ['S1 a pack without an end', 'wrong-size', (laid) => void line.instead.set(packUrl(laid, 0), endless)],
    [
      'S2 a pack cut short',
      'wrong-size',
      (laid) => void line.files.set(packUrl(laid, 0), (line.files.get(packUrl(laid, 0)) as Uint8Array<ArrayBuffer>).slice(1)),
    ],
    [
      'S3 a pack of the right length with one byte changed',
      'wrong-hash',
      (laid) => {
        const bytes = (line.files.get(packUrl(laid, 0)) as Uint8Array<ArrayBuffer>).slice()
        bytes[3] = (bytes[3] as number) ^ 1
        line.files.set(packUrl(laid, 0), bytes)
      },
    ],
    ['S3 a pack that is not there', 'no-line', (laid) => void line.files.delete(packUrl(laid, 0))],
    [
      'S3 a line that breaks in the middle of a pack',
      'no-line',
      (laid) =>
        void line.instead.set(
          packUrl(laid, 0),
          () => new Response(new ReadableStream({ start: (to) => to.enqueue(new Uint8Array(3)), pull: (to) => to.error(new TypeError('network error')) })),
        ),
    ],
    [
      'S4 a channel signed by a stranger',
      'bad-signature',
      async (laid) => void line.files.set(address.channel(terminal.bundle), utf8(JSON.stringify(await signedBy('channel', laid.channel, await testKey())))),
    ],
    [
      'S4 a channel changed after it was signed',
      'bad-signature',
      () => {
        const text = new TextDecoder().decode(line.files.get(address.channel(terminal.bundle)))
        line.files.set(address.channel(terminal.bundle), utf8(text.replace('\\"version\\":2', '\\"version\\":3')))
      },
    ],
    [
      'S4 a channel that speaks of a root nobody has',
      'no-line',
      async (laid) =>
        void line.files.set(
          address.channel(terminal.bundle),
          utf8(JSON.stringify(await signedBy('channel', { ...laid.channel, rootVersion: 2 }, chain.channel))),
        ),
    ],
    [
      'S4 a manifest changed after the channel promised it',
      'wrong-hash',
      (laid) => {
        const bytes = laid.manifestBytes.slice()
        bytes[100] = (bytes[100] as number) ^ 1
        line.files.set(address.manifest(terminal.bundle, 2), bytes)
      },
    ],
    [
      'S4 the manifest of the version before',
      'wrong-size',
      () =>
        void line.files.set(address.manifest(terminal.bundle, 2), (line.files.get(address.manifest(terminal.bundle, 1)) as Uint8Array<ArrayBuffer>).slice(1)),
    ],
  ]

  for (const [story, kind, make] of WRONG) {
    test(`${story}: the new version is refused and the old one keeps serving; when it is mended it is taken`, async () => {
      await published(1, FIRST)
      await terminal.check()
      const good = await published(2, [NEW_HOME, TOUR, FONTS])
      await make(good)
      await refused(kind)
      await serves(1, FIRST)
      line.instead.clear()
      line.lay(good.files)
      expect(await terminal.check()).toEqual({ ok: true, value: { version: 2, changed: true } })
      await serves(2, [NEW_HOME, TOUR, FONTS])
    })
  }

  test('S3 an object whose hash is not the manifest’s is refused, though its pack is right', async () => {
    await published(1, FIRST)
    await terminal.check()
    await published(2, [NEW_HOME, TOUR, FONTS], {
      change: (manifest) => ({
        ...manifest,
        objects: manifest.objects.map((object, i) => (i === 0 ? [object[0], object[1], object[2], object[3], 'a'.repeat(64)] : object)),
      }),
    })
    await refused('wrong-hash')
    await serves(1, FIRST)
  })

  test('S4 an older version than this terminal ever had is refused, also when it is signed', async () => {
    await published(1, FIRST)
    await published(5, [NEW_HOME, TOUR, FONTS])
    await terminal.check()
    await published(4, FIRST)
    await refused('rollback')
    await serves(5, [NEW_HOME, TOUR, FONTS])
  })

  test('S4 a root is handed on: signed by the old people and the new, kept, and the old channel key counts no more', async () => {
    await published(1, FIRST)
    await terminal.check()
    const newChannel = await testKey()
    const [a, b] = chain.root
    const root2 = {
      ...chain.rootFile,
      version: 2,
      keys: { ...chain.rootFile.keys, [newChannel.keyId]: newChannel.publicKey },
      roles: { ...chain.rootFile.roles, channel: { keys: [newChannel.keyId], threshold: 1 } },
    }
    line.files.set(address.root(terminal.bundle, 2), utf8(JSON.stringify(await signedBy('root', root2, a, b))))
    const { channel } = await published(2, [NEW_HOME, TOUR, FONTS], { rootVersion: 2 })
    await refused('bad-signature')
    line.files.set(address.channel(terminal.bundle), utf8(JSON.stringify(await signedBy('channel', channel, newChannel))))
    expect(await terminal.check()).toMatchObject({ ok: true, value: { version: 2 } })
    terminal.restarts()
    line.asked = []
    expect(await terminal.check()).toMatchObject({ ok: true, value: { changed: false } })
    expect(line.asked).toEqual([address.channel(terminal.bundle)])
    // The thief of the old key says that the old root still holds.
    await published(3, FIRST, { rootVersion: 1 })
    await refused('bad-signature')
    await serves(2, [NEW_HOME, TOUR, FONTS])
  })

  test('S4 a root that the people before have not signed is refused', async () => {
    await published(1, FIRST)
    await terminal.check()
    const thieves = await testChain({ version: 2 })
    line.files.set(address.root(terminal.bundle, 2), utf8(JSON.stringify(thieves.firstRoot)))
    const { channel } = await published(2, FIRST, { rootVersion: 2 })
    line.files.set(address.channel(terminal.bundle), utf8(JSON.stringify(await signedBy('channel', channel, thieves.channel))))
    await refused('bad-signature')
    await serves(1, FIRST)
  })

  test('S3 an install that broke off goes on where it was: what had arrived whole is not fetched again', async () => {
    const laid = await published(1, FIRST)
    line.instead.set(packUrl(laid, 1), () => Promise.reject(new TypeError('Failed to fetch')))
    await refused('no-line')
    expect(await terminal.active()).toBeNull()
    line.instead.clear()
    line.packsAsked()
    terminal.restarts()
    expect(await terminal.check()).toMatchObject({ ok: true, value: { version: 1 } })
    expect(line.packsAsked()).toEqual([packUrl(laid, 1)])
    await serves(1, FIRST)
  })

  for (const full of ['pack', 'index'] as const) {
    test(`S5 the disk is full at the ${full}: that is an answer, the old version keeps serving, and with room it goes on`, async () => {
      await published(1, FIRST)
      await terminal.check()
      await published(2, [NEW_HOME, TOUR, FONTS])
      terminal.beforeWrite = (what) => {
        if (what === full) throw new DOMException('full', 'QuotaExceededError')
      }
      await refused('disk-full')
      await serves(1, FIRST)
      terminal.beforeWrite = () => undefined
      expect(await terminal.check()).toMatchObject({ ok: true, value: { version: 2, changed: true } })
      await serves(2, [NEW_HOME, TOUR, FONTS])
    })
  }

  test('S5 a disk that is broken, not full, is no everyday failure and is not hidden', async () => {
    await published(1, FIRST)
    terminal.beforeWrite = () => {
      throw new DOMException('broken', 'UnknownError')
    }
    await expect(terminal.check()).rejects.toThrow('broken')
  })

  test('S5 wherever the power goes, the terminal comes up with a whole version, and the next check brings it to the newest', async () => {
    const stack = [FIRST, [NEW_HOME, TOUR, FONTS], [NEW_HOME, { 'tour/v03/preview.webp': 'v03' }]] as const
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 4 }), async (cuts) => {
        line = new Line()
        terminal = await newTerminal()
        let have = 0
        for (const [index, packs] of stack.entries()) {
          await published(index + 1, packs)
          for (const cut of cuts) {
            let writes = 0
            terminal.beforeWrite = () => {
              if (writes++ >= cut) throw new PowerCut('now')
            }
            await terminal.check().catch((error: unknown) => {
              if (!(error instanceof PowerCut)) throw error
            })
            terminal.restarts()
            const active = await terminal.active()
            expect(active === null || active >= have).toBe(true)
            if (active !== null) await serves(active, stack[active - 1] as readonly Pack[])
            have = active ?? 0
          }
          expect(await terminal.check()).toMatchObject({ ok: true, value: { version: index + 1 } })
          await serves(index + 1, packs)
          have = index + 1
        }
      }),
      { numRuns: runs },
    )
  })
}
