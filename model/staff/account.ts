import * as z from 'zod/mini'
import { STAFF_ROLES, StaffId } from '../case/event.ts'
import { Login } from './sign-in.ts'

/** An account as an administrator sees it. */
export const Account = z.object({
  id: StaffId,
  login: Login,
  name: z.string(),
  roles: z.array(z.enum(STAFF_ROLES)),
  hasTotp: z.boolean(),
  isOff: z.boolean(),
  mustChange: z.boolean(),
})
export type Account = z.infer<typeof Account>
export const Accounts = z.object({ accounts: z.array(Account) })
export type Accounts = z.infer<typeof Accounts>
const Roles = z.array(z.enum(STAFF_ROLES)).check(z.minLength(1), z.maxLength(STAFF_ROLES.length))
/** As it can be written on a door: no controls, which PostgreSQL does not keep either, and no half letters. */
const PersonName = z.string().check(z.minLength(1), z.maxLength(40), z.regex(/^[^\p{Cc}\p{Cs}]+$/u))
/** `POST /api/desk/accounts`; the answer holds a password to be given to the person, who has to change it. */
export const NewAccount = z.object({ login: Login, name: PersonName, roles: Roles })
export const FirstPassword = z.object({ id: StaffId, login: Login, password: z.string() })
export type FirstPassword = z.infer<typeof FirstPassword>
/** `POST /api/desk/accounts/<id>`: changes what is named. `reset` gives a new password and takes the code away; the answer is then a `FirstPassword`. */
export const AccountChange = z.object({
  name: z.optional(PersonName),
  roles: z.optional(Roles),
  isOff: z.optional(z.boolean()),
  reset: z.optional(z.literal(true)),
})
export type AccountChange = z.infer<typeof AccountChange>
