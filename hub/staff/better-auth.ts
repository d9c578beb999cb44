// The only file that knows better-auth: what it does here can be done by another library behind the same names.
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Kysely } from 'kysely'
import { PASSWORD_LEAST } from '../../model/staff/sign-in.ts'
import { hashPassword, isPassword } from './argon2.ts'
import type { StaffDoorSettings } from './staff-door.ts'

const SESSION_HOURS = 12
const ISSUER = '智慧信息机'

/** The library with the hub's own settings. */
export type Auth = ReturnType<typeof makeAuth>

/** Whether something that was thrown is the library's no. */
export const isRefusal = (error: unknown): boolean => error instanceof APIError

export function makeAuth({ db, engine, secret }: StaffDoorSettings) {
  return betterAuth({
    database: { db: db as unknown as Kysely<Record<string, never>>, type: engine },
    secret,
    // Every request is looked at by the hub itself before it comes here; the address is never dialled.
    baseURL: 'http://staff.invalid',
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LEAST,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    user: {
      modelName: 'staff_user',
      additionalFields: {
        roles: { type: 'string', required: true, input: false },
        mustChange: { type: 'boolean', required: false, input: false },
        isOff: { type: 'boolean', required: false, input: false },
      },
    },
    session: { modelName: 'staff_session', expiresIn: SESSION_HOURS * 3600, updateAge: 3600 },
    account: { modelName: 'staff_account' },
    verification: { modelName: 'staff_verification' },
    // The hub counts wrong tries itself, by login and by source, in the database (patience.ts).
    rateLimit: { enabled: false },
    advanced: { cookiePrefix: 'xinxiji', useSecureCookies: false, defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' } },
    plugins: [twoFactor({ issuer: ISSUER, schema: { twoFactor: { modelName: 'staff_two_factor' } } })],
  })
}
