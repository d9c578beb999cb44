import type { Kysely } from 'kysely'
import type { CaseId } from '../../model/case/uuid7.ts'
import type { Tables } from './tables.ts'

/** Puts the photos that others may see in the place of those they saw before; none takes all away. Rule K17. */
export async function keepPictures(
  db: Kysely<Tables>,
  site: string,
  id: CaseId,
  pictures: readonly { readonly part: number; readonly bytes: Uint8Array }[],
): Promise<void> {
  await db.deleteFrom('case_picture').where('site_id', '=', site).where('case_id', '=', id).execute()
  for (const { part, bytes } of pictures) await db.insertInto('case_picture').values({ site_id: site, case_id: id, part, bytes }).execute()
}
