// What our outbox and our shelf were chosen against, on the same disk and under the same cuts.
import { asked, tellErrors } from './tell.ts'
import { reportsAt } from './reports.ts'
import { dexieKeeping } from '../rivals/dexie.ts'
import { SHELVES } from '../rivals/shelves.ts'
import { shelfOf } from '../rivals/versions.ts'

tellErrors()
const candidate = asked('candidate')
const write = asked('write') === 'yes'
if (candidate === 'strict' || candidate === 'relaxed') await reportsAt(dexieKeeping(candidate), { write, pauseMs: Number(asked('pause')) })
else {
  const shelf = SHELVES[candidate]
  if (shelf === undefined) throw new TypeError(`no candidate ${candidate}`)
  await shelfOf(shelf(), write)
}
