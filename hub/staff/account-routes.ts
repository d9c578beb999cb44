import type { FastifyInstance, FastifyReply } from 'fastify'
import * as z from 'zod/mini'
import { StaffId } from '../../model/case/event.ts'
import { Account, AccountChange, Accounts, FirstPassword, NewAccount } from '../../model/staff/account.ts'
import { refuse } from '../refuse.ts'
import { about } from '../route.ts'
import { staffOf } from './gate.ts'
import { readBody } from './read-body.ts'
import { newPassword, type Staff } from './staff-door.ts'
import type { StaffSettings } from './staff-routes.ts'

const accountOf = ({ id, login, name, roles, hasTotp, isOff, mustChange }: Staff): Account => ({
  id,
  login,
  name,
  roles: [...roles],
  hasTotp,
  isOff,
  mustChange,
})
const isWorkingAdmin = ({ roles, isOff }: Pick<Staff, 'roles' | 'isOff'>) => roles.includes('admin') && !isOff

/** The accounts of the staff, for administrators: nobody can make one for themselves. */
export async function accountRoutes(app: FastifyInstance, { door, store, site, now }: StaffSettings): Promise<void> {
  const who = { is: 'staff', right: 'accounts' } as const
  const note = (by: Staff, act: string, subject: string, detail: object = {}) =>
    store.audit.note(site, { at: now(), by: { role: 'admin', id: by.id }, act, subject, detail: JSON.stringify(detail) })

  app.get('/api/desk/accounts', about({ who, does: 'All accounts.', answer: Accounts }), async () => ({ accounts: (await door.accounts()).map(accountOf) }))

  app.post(
    '/api/desk/accounts',
    about({
      who,
      does: 'Adds an account; its first password has to be changed.',
      body: NewAccount,
      answer: FirstPassword,
      refuses: ['bad-question', 'login-taken'],
    }),
    async (request, reply) => {
      const body = readBody(request, NewAccount)
      if (!body.ok) return refuse(reply, 'bad-question', body.problem)
      const { login, name, roles } = body.value
      const password = newPassword()
      const added = await door.add(login, name, roles, password)
      if (!added.ok) return refuse(reply, 'login-taken')
      await note(staffOf(request), 'staff.added', added.value.id, { roles })
      return reply.send({ id: added.value.id, login, password } satisfies FirstPassword)
    },
  )

  app.post<{ Params: { id: string } }>(
    '/api/desk/accounts/:id',
    about({
      who,
      does: 'Changes an account: its name, its roles, whether it is off, or its password.',
      body: AccountChange,
      answer: z.union([Account, FirstPassword]),
      refuses: ['bad-question', 'no-such-account', 'last-admin'],
    }),
    async (request, reply): Promise<FastifyReply> => {
      const body = readBody(request, AccountChange)
      if (!body.ok) return refuse(reply, 'bad-question', body.problem)
      const all = await door.accounts()
      const account = StaffId.safeParse(request.params.id).success ? all.find(({ id }) => id === request.params.id) : undefined
      if (account === undefined) return refuse(reply, 'no-such-account')
      const { reset, name, roles, isOff } = body.value
      const after = { roles: roles ?? account.roles, isOff: isOff ?? account.isOff }
      if (isWorkingAdmin(account) && !isWorkingAdmin(after) && !all.some((each) => each.id !== account.id && isWorkingAdmin(each)))
        return refuse(reply, 'last-admin')
      await door.change(account.id, {
        ...(name === undefined ? {} : { name }),
        ...(roles === undefined ? {} : { roles }),
        ...(isOff === undefined ? {} : { isOff }),
      })
      await note(staffOf(request), 'staff.changed', account.id, { roles, isOff, reset })
      if (reset === true) {
        const password = newPassword()
        await door.reset(account.id, password)
        return reply.send({ id: account.id, login: account.login, password } satisfies FirstPassword)
      }
      const changed = (await door.accounts()).find(({ id }) => id === account.id) as Staff
      return reply.send(accountOf(changed))
    },
  )
}
