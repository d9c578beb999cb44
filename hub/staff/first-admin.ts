import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { writeSecret } from '../../content/keys/write-secret.ts'
import { newPassword, type StaffDoor } from './staff-door.ts'

const FirstAdmin = z.object({ login: z.string(), password: z.string() })
export type FirstAdmin = z.infer<typeof FirstAdmin>

/** The first administrator's login. */
export const FIRST_LOGIN = 'admin'

/** What stands in `keys/first-admin.json` until the password was changed; `null` afterwards. */
export function readFirstAdmin(file: string): FirstAdmin | null {
  return existsSync(file) ? FirstAdmin.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}

/** Gives a hub without any account its first administrator; the password lies beside the keys until it is changed. */
export async function makeFirstAdmin(door: StaffDoor, file: string): Promise<void> {
  if (await door.hasAccounts()) return
  // A start that was cut left the file without the account: its password may have been read already.
  const first = readFirstAdmin(file) ?? { login: FIRST_LOGIN, password: newPassword() }
  if (!existsSync(file)) writeSecret(file, first)
  const added = await door.add(first.login, '管理员', ['admin'], first.password)
  if (!added.ok) throw new Error(`${file}: wants to become the first account, came ${added.problem}`)
}
