import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import * as z from 'zod/mini'
import { STAFF_ROLES, type StaffRole } from '../../model/case/event.ts'
import type { TotpSecret } from '../../model/staff/sign-in.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import type { Tables } from '../store/tables.ts'
import { hashPassword } from './argon2.ts'
import type { Auth } from './better-auth.ts'

// The library wants an address of mail; staff have a login and nobody's address is asked for. `.invalid` can never be one (RFC 2606).
const MAIL = '@staff.invalid'
const loginOf = (mail: string) => mail.slice(0, -MAIL.length)

/** Who of the staff asks. */
export interface Staff {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly roles: readonly StaffRole[]
  readonly mustChange: boolean
  readonly hasTotp: boolean
  readonly isOff: boolean
}

/** What a browser gets to remember, as values of `Set-Cookie`. */
export interface Cookies {
  readonly cookies: readonly string[]
}

export type DoorProblem = 'wrong-password' | 'weak-password' | 'login-taken' | 'not-signed-in'

/** A browser's own headers, as far as they count here. */
export interface Asking {
  readonly cookie: string | undefined
}

export interface StaffDoorSettings {
  readonly db: Kysely<Tables>
  readonly engine: 'sqlite' | 'postgres'
  readonly secret: string
}

const UserRow = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  roles: z.string(),
  mustChange: z.nullish(z.boolean()),
  isOff: z.nullish(z.boolean()),
  twoFactorEnabled: z.nullish(z.boolean()),
})

/** Reads an account as the library gives it; what is no role any more counts for nothing. */
function staffOf(raw: unknown): Staff {
  const { id, email, name, roles, mustChange, isOff, twoFactorEnabled } = UserRow.parse(raw)
  return {
    id,
    login: loginOf(email),
    name,
    roles: roles.split(' ').filter((role): role is StaffRole => (STAFF_ROLES as readonly string[]).includes(role)),
    mustChange: mustChange === true,
    isOff: isOff === true,
    hasTotp: twoFactorEnabled === true,
  }
}

/** Letters and digits that are not taken for one another; 16 of them are 79 bits. */
const CLEAR = 'abcdefghjkmnpqrstuvwxyz23456789'
export function newPassword(): string {
  let password = ''
  while (password.length < 16) for (const byte of randomBytes(24)) if (byte < 248 && password.length < 16) password += CLEAR[byte % CLEAR.length]
  return password.replace(/(.{4})(?=.)/g, '$1-')
}

/** What the hub does with the accounts of its staff. */
export class StaffDoor {
  readonly #settings: StaffDoorSettings
  #made: Promise<Auth> | null = null
  readonly #db: Kysely<Tables>

  constructor(settings: StaffDoorSettings) {
    this.#settings = settings
    this.#db = settings.db
  }

  /** The library, which takes longer to read than all the rest of the hub: terminals do not wait for it when the hub starts. */
  #auth(): Promise<Auth> {
    this.#made ??= import('./better-auth.ts').then(({ makeAuth }) => makeAuth(this.#settings))
    return this.#made
  }

  /** Who asks, by the browser's cookie; `null` for nobody, also when the account was turned off since. */
  async who({ cookie }: Asking): Promise<Staff | null> {
    if (cookie === undefined || !cookie.includes('xinxiji.session_token=')) return null
    const session = await (await this.#auth()).api.getSession({ headers: new Headers({ cookie }) })
    if (session === null) return null
    const staff = staffOf(session.user)
    return staff.isOff ? null : staff
  }

  /** Tries a login and its password. */
  async signIn(login: string, password: string): Promise<Result<Cookies & { readonly is: 'signed-in' | 'code-wanted' }, DoorProblem>> {
    const account = await this.byLogin(login)
    const answer = await (await this.#auth()).api.signInEmail({ body: { email: login + MAIL, password }, asResponse: true, headers: new Headers() })
    if (!answer.ok || account === null || account.isOff) return problem('wrong-password')
    const said = z.object({ twoFactorRedirect: z.optional(z.boolean()) }).parse(await answer.json())
    return ok({ is: said.twoFactorRedirect === true ? 'code-wanted' : 'signed-in', cookies: answer.headers.getSetCookie() })
  }

  /** The second half of a sign-in, or the first code when an app is set up: six digits, or a code that was printed. */
  async secondCode({ cookie }: Asking, code: string): Promise<Result<Cookies, DoorProblem>> {
    if (cookie === undefined) return problem('not-signed-in')
    const headers = new Headers({ cookie })
    const answer = /^\d{6}$/.test(code)
      ? await (await this.#auth()).api.verifyTOTP({ body: { code }, headers, asResponse: true })
      : await (await this.#auth()).api.verifyBackupCode({ body: { code }, headers, asResponse: true })
    return answer.ok ? ok({ cookies: answer.headers.getSetCookie() }) : problem('wrong-password')
  }

  async signOut({ cookie }: Asking): Promise<Cookies> {
    const answer = await (await this.#auth()).api.signOut({ headers: new Headers(cookie === undefined ? {} : { cookie }), asResponse: true })
    return { cookies: answer.headers.getSetCookie() }
  }

  /** Changes the password of whoever is signed in; every other place where they are signed in is signed out. */
  async changePassword(staff: Staff, { cookie }: Asking, before: string, now: string): Promise<Result<Cookies, DoorProblem>> {
    if (cookie === undefined) return problem('not-signed-in')
    if (now === before || now.toLowerCase().includes(staff.login)) return problem('weak-password')
    const answer = await (await this.#auth()).api.changePassword({
      body: { currentPassword: before, newPassword: now, revokeOtherSessions: true },
      headers: new Headers({ cookie }),
      asResponse: true,
    })
    if (!answer.ok) return problem(answer.status === 401 || answer.status === 400 ? 'wrong-password' : 'not-signed-in')
    const { internalAdapter } = await (await this.#auth()).$context
    await internalAdapter.updateUser(staff.id, { mustChange: false })
    return ok({ cookies: answer.headers.getSetCookie() })
  }

  /** Makes a secret for an authenticator app; it counts from the first right code on. */
  async beginTotp({ cookie }: Asking, password: string): Promise<Result<TotpSecret, DoorProblem>> {
    if (cookie === undefined) return problem('not-signed-in')
    try {
      const made = await (await this.#auth()).api.enableTwoFactor({ body: { password, method: 'totp' }, headers: new Headers({ cookie }) })
      const { totpURI, backupCodes } = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) }).parse(made)
      return ok({ uri: totpURI.replace(encodeURIComponent(MAIL), '').replace(MAIL, ''), backupCodes })
    } catch (error) {
      if (!(await import('./better-auth.ts')).isRefusal(error)) throw error
      return problem('wrong-password')
    }
  }

  async endTotp({ cookie }: Asking, password: string): Promise<Result<null, DoorProblem>> {
    if (cookie === undefined) return problem('not-signed-in')
    const answer = await (await this.#auth()).api.disableTwoFactor({ body: { password }, headers: new Headers({ cookie }), asResponse: true })
    return answer.ok ? ok(null) : problem('wrong-password')
  }

  async accounts(): Promise<Staff[]> {
    return (await this.#db.selectFrom('staff_user').selectAll().orderBy('email').execute()).map((row) =>
      staffOf({
        ...row,
        mustChange: row.mustChange === true || row.mustChange === 1,
        isOff: row.isOff === true || row.isOff === 1,
        twoFactorEnabled: row.twoFactorEnabled === true || row.twoFactorEnabled === 1,
      }),
    )
  }

  async byLogin(login: string): Promise<Staff | null> {
    return (await this.accounts()).find((account) => account.login === login) ?? null
  }

  async hasAccounts(): Promise<boolean> {
    return (await this.#db.selectFrom('staff_user').select('id').limit(1).executeTakeFirst()) !== undefined
  }

  /** Adds an account with a password that its person has to change. */
  async add(login: string, name: string, roles: readonly StaffRole[], password: string): Promise<Result<Staff, DoorProblem>> {
    if ((await this.byLogin(login)) !== null) return problem('login-taken')
    const { internalAdapter } = await (await this.#auth()).$context
    const user = await internalAdapter.createUser(
      { email: login + MAIL, name, roles: roles.join(' '), mustChange: true, isOff: false, emailVerified: true },
      { method: 'admin' },
    )
    await internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: await hashPassword(password) })
    return ok(staffOf(user))
  }

  /** Changes what is named; who is turned off or gets other roles is signed out everywhere. */
  async change(id: string, change: { readonly name?: string; readonly roles?: readonly StaffRole[]; readonly isOff?: boolean }): Promise<void> {
    const { internalAdapter } = await (await this.#auth()).$context
    const { name, roles, isOff } = change
    await internalAdapter.updateUser(id, {
      ...(name === undefined ? {} : { name }),
      ...(roles === undefined ? {} : { roles: roles.join(' ') }),
      ...(isOff === undefined ? {} : { isOff }),
    })
    if (roles !== undefined || isOff === true) await internalAdapter.deleteUserSessions(id)
  }

  /** Gives a new password that has to be changed, takes the authenticator app away, and signs out everywhere. */
  async reset(id: string, password: string): Promise<void> {
    const { internalAdapter } = await (await this.#auth()).$context
    await internalAdapter.updatePassword(id, await hashPassword(password))
    await this.#db.deleteFrom('staff_two_factor').where('userId', '=', id).execute()
    await internalAdapter.updateUser(id, { mustChange: true, twoFactorEnabled: false })
    await internalAdapter.deleteUserSessions(id)
  }
}
