import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Wish } from '../../../model/case/decide.ts'
import type { CaseId } from '../../../model/case/uuid7.ts'
import { calendar, worker } from '../../../model/testing/case.ts'
import type { Lobby } from '../../testing/lobby.ts'
import { layBundle } from '../../testing/pressed.ts'
import { closedEnvelope } from '../../testing/resident.ts'
import type { CaseOpened } from '../../store/case-rows.ts'

const sentence = (id: string, zh: string, ug: string) => ({ id, text: { zh, ug } })

/** Publishes a small form, two poles, one viewpoint and the calendar of 2026. */
export async function publishForm(lobby: Lobby): Promise<void> {
  const more = Array.from({ length: 5 }, (_, n) => sentence(`more-${n}`, `第${n}句`, 'جۈملە'))
  const report = {
    translation: 'draft',
    categories: [
      {
        code: 'REPORT-LIGHT',
        picture: 'lamp',
        title: { zh: '路灯不亮', ug: 'چىراغ يانمايدۇ' },
        pole: 'wanted',
        sentences: [sentence('lamp-out', '这盏路灯不亮了。', 'بۇ چىراغ يانمايدۇ.'), ...more],
      },
      {
        code: 'REPORT-COVER',
        picture: 'cover',
        title: { zh: '井盖坏了', ug: 'قاپقاق بۇزۇلغان' },
        pole: 'wanted',
        hazard: true,
        sentences: [sentence('missing', '井盖没了！', 'قاپقاق يوق!'), ...more],
      },
    ],
  }
  const poles = { prefix: 'CG', no: ['CG-0027', 'CG-0031'], x: [-12.5, 40], y: [7, 9], viewpoint: ['v01', 'v01'], heading: [0, 0], distance: [1, 1] }
  const graph = {
    id: ['v01'],
    x: [3],
    y: [-4],
    z: [1.6],
    heading: [0],
    pyramid: [0],
    pyramids: [{ tile: 512, levels: [512], preview: 32, format: 'webp' }],
    links: [],
    start: 'v01',
  }
  const bundle = await layBundle(lobby.bundles, 'chenguangli', 1, [
    {
      'calendar.json': JSON.stringify(calendar),
      'report.json': JSON.stringify(report),
      'poles.json': JSON.stringify(poles),
      'tour/graph.json': JSON.stringify(graph),
    },
  ])
  await bundle.announce()
  const terminal = { id: 'lobby-1', title: { zh: '大厅' }, glass: { diagonalInch: 32, lowerEdgeMm: 800 }, stack: ['chenguangli'] }
  await writeFile(join(lobby.bundles, 'terminal.json'), JSON.stringify(terminal))
}

/** A case that nobody has to open first; received when the lobby's clock says. */
export async function begins(lobby: Lobby, more: Partial<CaseOpened> = {}): Promise<CaseId> {
  const envelope = closedEnvelope()
  const opened = { code: 'REPORT-LIGHT', unopened: null, receipt: 'a'.repeat(64), pole: 'CG-0027', saidAt: lobby.clock, ...more }
  const kept = await lobby.store.keep('chenguangli', envelope, opened)
  if (!kept.ok) throw new Error(`case: wants to be kept, came ${kept.problem}`)
  return envelope.id
}

/** Staff do something to a case; throws when its rules do not allow it. */
export async function act(lobby: Lobby, id: CaseId, wish: Wish): Promise<void> {
  const done = await lobby.store.cases.act('chenguangli', id, wish, { now: lobby.clock, readsUyghur: true })
  if (!done.ok) throw new Error(`case ${id}: ${JSON.stringify(done.problem)}`)
}

export const shows = (more: Partial<Extract<Wish, { is: 'shown' }>> = {}): Wish => ({
  is: 'shown',
  by: worker,
  public: true,
  photos: [],
  sentences: ['lamp-out'],
  ...more,
})
