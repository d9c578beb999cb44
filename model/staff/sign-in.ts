import * as z from 'zod/mini'
import { STAFF_ROLES, StaffId } from '../case/event.ts'
import { RIGHTS } from '../case/rights.ts'

/** Who has signed in: `GET /api/staff/me`. */
export const StaffMe = z.object({
  id: StaffId,
  login: z.string(),
  name: z.string(),
  roles: z.array(z.enum(STAFF_ROLES)),
  rights: z.array(z.enum(RIGHTS)),
  /** the password was given by somebody else; nothing can be done until it is changed */
  mustChange: z.boolean(),
  /** a code is asked for beside the password */
  hasTotp: z.boolean(),
  /** the hub wants everybody to have one; nothing can be done until then */
  mustTotp: z.boolean(),
})
export type StaffMe = z.infer<typeof StaffMe>

/** The answer to a password: signed in, or a code is wanted too. */
export const SignedIn = z.object({ is: z.enum(['signed-in', 'code-wanted']) })
export type SignedIn = z.infer<typeof SignedIn>

export const LOGIN = /^[a-z][a-z0-9-]{1,31}$/
/** The fewest characters of a password. */
export const PASSWORD_LEAST = 10
export const Login = z.string().check(z.regex(LOGIN))
const Password = z.string().check(z.minLength(PASSWORD_LEAST), z.maxLength(128))

export const SignIn = z.object({ login: Login, password: z.string().check(z.minLength(1), z.maxLength(128)) })
/** Six digits from an app, or one of the codes that were printed when it was set up. */
export const SecondCode = z.object({ code: z.string().check(z.regex(/^(\d{6}|[A-Za-z0-9-]{8,24})$/)) })
export const NewPassword = z.object({ before: z.string().check(z.minLength(1), z.maxLength(128)), now: Password })
export const TotpBegin = z.object({ password: z.string().check(z.minLength(1), z.maxLength(128)) })
/** What an authenticator app is told: an `otpauth:` address, and codes for the day the phone is lost. */
export const TotpSecret = z.object({ uri: z.string(), backupCodes: z.array(z.string()) })
export type TotpSecret = z.infer<typeof TotpSecret>
