import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Wish } from '../model/case/decide.ts'
import type { CaseId } from '../model/case/uuid7.ts'
import type { Words } from '../model/case/words.ts'
import { crew, resident, worker } from '../model/testing/case.ts'
import { makeOpener } from './opener.ts'
import { forget, type RetentionSettings } from './retention.ts'
import { backUp } from './store/backup.ts'
import type { CaseOpened } from './store/case-rows.ts'
import { keepPictures } from './store/pictures.ts'
import { postgresPrograms } from './store/postgres-programs.ts'
import type { Store } from './store/store.ts'
import { type Engine, engines, type StorePlace } from './testing/engines.ts'
import { closedEnvelope, newCaseId, newSealKey, sealed, UNOPENED } from './testing/resident.ts'

const SITE = 'chenguangli'
const DAY = 24 * 3_600_000
const CONTACT = '张伟 010-0000 1234'
const opened: CaseOpened = { code: 'REPORT-LIGHT', unopened: null, receipt: 'a'.repeat(64), pole: null, saidAt: 0 }

/** A hub's database with a clock that a test moves. */
class Years implements AsyncDisposable {
  readonly key = newSealKey()
  clock = Date.UTC(2026, 10, 25)
  store!: Store
  place!: StorePlace

  static async begin(engine: Engine): Promise<Years> {
    const years = new Years()
    years.place = await engine.place()
    years.store = await years.place.open({ now: () => years.clock })
    return years
  }

  get settings(): RetentionSettings {
    return { store: this.store, site: SITE, folder: this.place.folder, open: makeOpener([this.key]), sealKeys: [this.key], now: () => this.clock }
  }

  /** Somebody says something with a contact; the envelope as it came. */
  async says(more: Partial<Words> = {}, as: Partial<CaseOpened> = {}) {
    const envelope = await sealed(this.key, { contact: CONTACT, text: '三楼的灯不亮', ...more })
    expect(await this.store.keep(SITE, envelope, { ...opened, ...as })).toMatchObject({ ok: true, value: { is: 'new' } })
    return envelope
  }

  async acts(id: CaseId, ...wishes: readonly Wish[]): Promise<void> {
    for (const wish of wishes) expect((await this.store.cases.act(SITE, id, wish, { now: this.clock, readsUyghur: false })).ok).toBe(true)
  }

  ends(id: CaseId): Promise<void> {
    const step = (to: 'accepted' | 'fixed' | 'verified', by: Wish['by']) => ({ is: 'step', to, by }) as Wish
    return this.acts(id, step('accepted', worker), step('fixed', crew), step('verified', worker))
  }

  /** Staff show a case with these photos, or, with `null`, no longer. */
  async shows(id: CaseId, pictures: readonly { readonly part: number; readonly bytes: Uint8Array }[] | null): Promise<void> {
    const wish: Wish = { is: 'shown', by: worker, public: pictures !== null, photos: (pictures ?? []).map(({ part }) => part), sentences: [] }
    const also = (transaction: Parameters<typeof keepPictures>[0]) => keepPictures(transaction, SITE, id, pictures ?? [])
    expect((await this.store.cases.act(SITE, id, wish, { now: this.clock, readsUyghur: false, also })).ok).toBe(true)
  }

  /** The parts of a case that others may see. */
  async pictures(id: CaseId): Promise<number[]> {
    const rows = await this.store.database.db.selectFrom('case_picture').select('part').where('site_id', '=', SITE).where('case_id', '=', id).execute()
    return rows.map(({ part }) => part).sort()
  }

  async words(id: CaseId): Promise<Words | null> {
    const envelope = (await this.store.newest(SITE, { limit: 99 })).find((each) => each.id === id)
    if (envelope === undefined) throw new Error('no envelope')
    return (await makeOpener([this.key])(envelope)).words
  }

  /** Everything that lies in a file of the database, or in a fresh copy of it. */
  async bytes(): Promise<string> {
    if (this.place.database === undefined)
      return ['hub.sqlite', 'hub.sqlite-wal']
        .map((name) => join(this.place.folder, name))
        .map((file) => (existsSync(file) ? readFileSync(file, 'latin1') : ''))
        .join('')
    const copy = await backUp({ folder: this.place.folder, database: this.place.database, now: () => this.clock }, 'look')
    return textOf(copy)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.store.close()
    await this.place[Symbol.asyncDispose]()
  }
}

function textOf(copy: string): string {
  if (copy.endsWith('.sqlite')) return readFileSync(copy, 'latin1')
  const programs = postgresPrograms('pg_restore') as string
  return spawnSync(join(programs, 'pg_restore'), ['--data-only', '--file=-', copy], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).stdout
}

describe.each(engines())('$name', (engine) => {
  test('K13 a contact that is left with more words, after the first was deleted, is deleted in its turn', async () => {
    await using years = await Years.begin(engine)
    const receipt = 'c'.repeat(64)
    const { id } = await years.says({}, { receipt })
    await years.ends(id)
    years.clock += 31 * DAY
    expect(await forget(years.settings)).toMatchObject({ contacts: 1 })
    const more = await years.says({}, { receipt: 'd'.repeat(64), follows: { receipt, does: 'add', stars: null } })
    expect((await years.words(more.id))?.contact).toBe(CONTACT)
    expect(await forget(years.settings)).toMatchObject({ contacts: 1 })
    expect((await years.words(more.id))?.contact).toBeUndefined()
    expect(await years.bytes()).not.toContain(more.sealed)
    expect(await forget(years.settings)).toMatchObject({ contacts: 0 })
  })

  test('K13 thirty days after the end the contact is gone, from the words, from the files and from every copy; the rest stays, and the terminal’s envelope is still known', async () => {
    await using years = await Years.begin(engine)
    const envelope = await years.says()
    await years.ends(envelope.id)
    const copy = await backUp({ folder: years.place.folder, database: years.place.database, now: () => years.clock }, 'before-0009')
    expect(textOf(copy)).toContain(envelope.sealed)

    years.clock += 30 * DAY - 1
    expect(await forget(years.settings)).toEqual({ contacts: 0, attachments: 0, backups: 0, orphans: 0 })
    expect((await years.words(envelope.id))?.contact).toBe(CONTACT)
    years.clock += 1
    expect(await forget(years.settings)).toEqual({ contacts: 1, attachments: 0, backups: 1, orphans: 0 })
    expect(await years.words(envelope.id)).toMatchObject({ text: '三楼的灯不亮', said: ['路灯不亮'] })
    expect(await years.words(envelope.id)).not.toHaveProperty('contact')
    expect(await years.bytes()).not.toContain(envelope.sealed)
    expect(existsSync(copy)).toBe(false)
    expect(await years.store.keep(SITE, envelope, opened)).toMatchObject({ ok: true, value: { is: 'again' } })
    expect((await years.store.cases.history(SITE, envelope.id))?.events.at(-1)).toMatchObject({ is: 'erased', what: 'contact', by: { role: 'hub' } })
    expect(await forget(years.settings)).toMatchObject({ contacts: 0 })
  })

  test('K13 photos and voices go after 180 days and not before; until then they open beside words that were sealed again', async () => {
    await using years = await Years.begin(engine)
    const envelope = await years.says()
    const chunk = { id: envelope.id, part: 1, index: 0, hash: 'c'.repeat(64), sealed: Uint8Array.from(Buffer.from('a-sealed-photo'.repeat(20))) }
    expect((await years.store.keepChunk(SITE, chunk)).ok).toBe(true)
    await years.ends(envelope.id)
    years.clock += 180 * DAY - 1
    await forget(years.settings)
    expect((await years.store.chunks(SITE, envelope.id, 1)).size).toBe(1)
    const keyId = (await years.store.newest(SITE, { limit: 1 }))[0]?.keyId
    expect(keyId).toBe(years.key.keyId)
    years.clock += 1
    expect(await forget(years.settings)).toMatchObject({ attachments: 1 })
    expect((await years.store.chunks(SITE, envelope.id, 1)).size).toBe(0)
    expect(await years.bytes()).not.toContain('a-sealed-photo')
    expect((await years.store.cases.history(SITE, envelope.id))?.file.erased).toEqual({ contact: true, attachments: true })
  })

  test('K13 a case that was opened again keeps everything until it ends again; what was added by its receipt loses its contact with it', async () => {
    await using years = await Years.begin(engine)
    const envelope = await years.says()
    await years.ends(envelope.id)
    years.clock += 29 * DAY
    await years.acts(envelope.id, { is: 'step', to: 'reopened', by: resident })
    const more = await years.says({}, { receipt: 'b'.repeat(64), follows: { receipt: opened.receipt as string, does: 'add', stars: null } })
    years.clock += 60 * DAY
    expect(await forget(years.settings)).toMatchObject({ contacts: 0 })
    await years.acts(envelope.id, { is: 'step', to: 'fixed', by: crew }, { is: 'step', to: 'verified', by: worker })
    years.clock += 30 * DAY
    expect(await forget(years.settings)).toMatchObject({ contacts: 1 })
    for (const { id } of [envelope, more]) expect(await years.words(id)).not.toHaveProperty('contact')
  })

  test('K13 what nobody can open may hold a contact, and goes whole; its history stays', async () => {
    await using years = await Years.begin(engine)
    const envelope = closedEnvelope()
    await years.store.keep(SITE, envelope, UNOPENED)
    await years.ends(envelope.id)
    years.clock += 30 * DAY
    expect(await forget(years.settings)).toMatchObject({ contacts: 1 })
    expect(await years.bytes()).not.toContain(envelope.sealed)
    expect((await years.store.cases.history(SITE, envelope.id))?.events).toHaveLength(5)
    expect(await years.store.keep(SITE, envelope, UNOPENED)).toMatchObject({ ok: true, value: { is: 'again' } })
  })

  test('K13 the photos that others saw go when their time is over, from the files too; what the case says stays public', async () => {
    await using years = await Years.begin(engine)
    const envelope = await years.says()
    const secret = Uint8Array.from(Buffer.from('a-photo-that-all-may-see'.repeat(20)))
    await years.shows(envelope.id, [{ part: 1, bytes: secret }])
    await years.ends(envelope.id)
    years.clock += 180 * DAY - 1
    await forget(years.settings)
    expect(await years.pictures(envelope.id)).toEqual([1])
    years.clock += 1
    expect(await forget(years.settings)).toMatchObject({ attachments: 1 })
    expect(await years.pictures(envelope.id)).toEqual([])
    expect(await years.bytes()).not.toContain('a-photo-that-all-may-see')
    expect((await years.store.cases.history(SITE, envelope.id))?.file.shown).toMatchObject({ photos: [] })
  })

  test('K17 what is taken back is gone at once, and only that', async () => {
    await using years = await Years.begin(engine)
    const [one, other] = [await years.says(), await years.says({}, { receipt: 'b'.repeat(64) })]
    const bytes = Uint8Array.from([1, 2, 3])
    await years.shows(one.id, [
      { part: 1, bytes },
      { part: 2, bytes },
    ])
    await years.shows(other.id, [{ part: 1, bytes }])
    expect([await years.pictures(one.id), await years.pictures(other.id)]).toEqual([[1, 2], [1]])
    await years.shows(one.id, [{ part: 2, bytes }])
    expect(await years.pictures(one.id)).toEqual([2])
    await years.shows(one.id, null)
    expect([await years.pictures(one.id), await years.pictures(other.id)]).toEqual([[], [1]])
  })

  test('K20 chunks that waited thirty days for their words are deleted, and it is told', async () => {
    await using years = await Years.begin(engine)
    const chunk = { id: newCaseId(), part: 1, index: 0, hash: 'c'.repeat(64), sealed: Uint8Array.from(Buffer.from('an-orphan'.repeat(20))) }
    expect((await years.store.keepChunk(SITE, chunk)).ok).toBe(true)
    years.clock += 30 * DAY - 1
    expect(await forget(years.settings)).toMatchObject({ orphans: 0 })
    years.clock += 1
    expect(await forget(years.settings)).toMatchObject({ orphans: 1 })
    expect(await years.bytes()).not.toContain('an-orphan')
    expect(await forget(years.settings)).toMatchObject({ orphans: 0 })
  })

  test('K13 two runs at once, and more cases than fit in one look: each is noted once', async () => {
    await using years = await Years.begin(engine)
    const ids: CaseId[] = []
    for (let n = 0; n < 120; n++) {
      const envelope = closedEnvelope()
      await years.store.keep(SITE, envelope, { ...UNOPENED, code: 'ASK' })
      await years.acts(envelope.id, { is: 'step', to: 'refused', by: worker, reason: 'not-ours' })
      ids.push(envelope.id)
    }
    years.clock += 30 * DAY
    await Promise.all([forget(years.settings), forget(years.settings)])
    for (const id of ids) expect((await years.store.cases.history(SITE, id))?.events.filter((event) => event.is === 'erased')).toHaveLength(1)
    expect(readdirSync(years.place.folder)).not.toContain('backups')
  })
})
