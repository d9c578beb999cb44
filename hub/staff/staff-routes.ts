import { rmSync } from 'node:fs'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { NewPassword, SecondCode, SignedIn, SignIn, StaffMe, TotpBegin, TotpSecret } from '../../model/staff/sign-in.ts'
import { ok, type Result } from '../../model/result.ts'
import { refuse } from '../refuse.ts'
import { about } from '../route.ts'
import type { Store } from '../store/store.ts'
import { asking, type GateSettings, meOf, staffOf } from './gate.ts'
import { Patience } from './patience.ts'
import { readBody } from './read-body.ts'
import { FIRST_LOGIN } from './first-admin.ts'
import type { Cookies, DoorProblem, Staff } from './staff-door.ts'

export interface StaffSettings extends GateSettings {
  readonly store: Store
  readonly site: string
  /** holds the first administrator's password until it is changed */
  readonly firstAdminFile: string
  readonly now: () => number
}

const Done = z.object({})
const signedIn = { is: 'signed-in' } as const

/** Hands a browser what it shall remember; only over TLS where it came over TLS. */
function give(request: FastifyRequest, reply: FastifyReply, { cookies }: Cookies): FastifyReply {
  const secure = request.headers.origin?.startsWith('https:') === true ? '; Secure' : ''
  return reply.header('cache-control', 'no-store').header(
    'set-cookie',
    cookies.map((cookie) => cookie + secure),
  )
}

/** Signing in and out, the own password and the own authenticator app. Residents have no account. */
export async function staffRoutes(app: FastifyInstance, { door, totpForAll, store, site, firstAdminFile, now }: StaffSettings): Promise<void> {
  const patience = new Patience(store.database.db)
  const note = (act: string, { id, roles }: Staff) =>
    store.audit.note(site, { at: now(), by: { role: roles[0] ?? 'case-worker', id }, act, subject: id, detail: '{}' })

  /** Refuses when a login was tried too often, from here or anywhere. */
  async function tooOften(request: FastifyRequest, reply: FastifyReply, login: string): Promise<FastifyReply | null> {
    const waits = await patience.waits(login, request.ip, now())
    if (waits === 0) return null
    return refuse(reply.header('retry-after', String(Math.ceil(waits / 1000))), 'too-many-tries', `sign-in: wants ${Math.ceil(waits / 1000)} seconds of rest`)
  }

  async function missed(request: FastifyRequest, reply: FastifyReply, login: string): Promise<FastifyReply> {
    const locked = await patience.missed(login, request.ip, now())
    const account = locked ? await door.byLogin(login) : null
    if (account !== null) await store.audit.note(site, { at: now(), by: { role: 'hub', id: null }, act: 'staff.locked', subject: account.id, detail: '{}' })
    return refuse(reply, 'wrong-password')
  }

  /** What somebody does to the own account with the password once more: a wrong one counts like one at the door. */
  const withPassword =
    <T>(
      schema: z.ZodMiniType<T>,
      otherwise: 'bad-question' | 'weak-password',
      work: (staff: Staff, request: FastifyRequest, reply: FastifyReply, said: T) => Promise<Result<FastifyReply, DoorProblem>>,
    ) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const body = readBody(request, schema)
      if (!body.ok) return refuse(reply, otherwise, body.problem)
      const staff = staffOf(request)
      const waits = await tooOften(request, reply, staff.login)
      if (waits !== null) return waits
      const done = await work(staff, request, reply, body.value)
      if (done.ok) return done.value
      return done.problem === 'wrong-password' ? missed(request, reply, staff.login) : refuse(reply, done.problem)
    }

  app.post(
    '/api/staff/sign-in',
    about({
      who: { is: 'anyone', why: 'whoever has no session yet; five wrong tries of a login in a minute, then it waits' },
      does: 'Signs in with a login and its password.',
      body: SignIn,
      answer: SignedIn,
      refuses: ['bad-question', 'wrong-password', 'too-many-tries', 'other-origin'],
    }),
    async (request, reply) => {
      const body = readBody(request, SignIn)
      if (!body.ok) return refuse(reply, 'bad-question', body.problem)
      const { login, password } = body.value
      const waits = await tooOften(request, reply, login)
      if (waits !== null) return waits
      const tried = await door.signIn(login, password)
      if (!tried.ok) return missed(request, reply, login)
      const account = await door.byLogin(login)
      if (tried.value.is === 'signed-in' && account !== null) await note('staff.sign-in', account)
      return give(request, reply, tried.value).send({ is: tried.value.is })
    },
  )

  app.post(
    '/api/staff/code',
    about({
      who: { is: 'anyone', why: 'whoever has just given a right password and holds its cookie; ten wrong codes lock the account' },
      does: 'The second half of a sign-in: six digits of an authenticator app, or a printed code.',
      body: SecondCode,
      answer: SignedIn,
      refuses: ['bad-question', 'wrong-password', 'too-many-tries', 'other-origin'],
    }),
    async (request, reply) => {
      const body = readBody(request, SecondCode)
      if (!body.ok) return refuse(reply, 'bad-question', body.problem)
      // Whose code it is stands sealed in the cookie; here only the source can be made to wait.
      const waits = await tooOften(request, reply, `(code) ${request.ip}`)
      if (waits !== null) return waits
      const tried = await door.secondCode(asking(request), body.value.code)
      if (!tried.ok) {
        await patience.missed(`(code) ${request.ip}`, request.ip, now())
        return refuse(reply, 'wrong-password')
      }
      const staff = await door.who({ cookie: tried.value.cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
      if (staff === null) return refuse(reply, 'wrong-password')
      await note('staff.sign-in', staff)
      return give(request, reply, tried.value).send(signedIn)
    },
  )

  app.post('/api/staff/sign-out', about({ who: { is: 'signed-in' }, does: 'Signs out.', answer: Done }), async (request, reply) => {
    await note('staff.sign-out', staffOf(request))
    return give(request, reply, await door.signOut(asking(request))).send({})
  })

  app.get('/api/staff/me', about({ who: { is: 'signed-in' }, does: 'Who has signed in, and what they may.', answer: StaffMe }), async (request) =>
    meOf(staffOf(request), totpForAll),
  )

  app.post(
    '/api/staff/password',
    about({
      who: { is: 'signed-in' },
      does: 'Changes the own password; every other session of the account ends.',
      body: NewPassword,
      answer: Done,
      refuses: ['bad-question', 'wrong-password', 'weak-password', 'too-many-tries'],
    }),
    withPassword(NewPassword, 'weak-password', async (staff, request, reply, { before, now: next }) => {
      const changed = await door.changePassword(staff, asking(request), before, next)
      if (!changed.ok) return changed
      await note('staff.password', staff)
      if (staff.login === FIRST_LOGIN) rmSync(firstAdminFile, { force: true })
      return ok(give(request, reply, changed.value).send({}))
    }),
  )

  app.post(
    '/api/staff/totp',
    about({
      who: { is: 'signed-in' },
      does: 'Makes a secret for an authenticator app; it counts from the first right code on.',
      body: TotpBegin,
      answer: TotpSecret,
      refuses: ['bad-question', 'wrong-password', 'too-many-tries'],
    }),
    withPassword(TotpBegin, 'bad-question', async (_staff, request, reply, { password }) => {
      const begun = await door.beginTotp(asking(request), password)
      return begun.ok ? ok(reply.send(begun.value)) : begun
    }),
  )

  app.post(
    '/api/staff/totp/confirm',
    about({
      who: { is: 'signed-in' },
      does: 'The first code of an authenticator app: from now on one is asked for at each sign-in.',
      body: SecondCode,
      answer: Done,
      refuses: ['bad-question', 'wrong-password'],
    }),
    async (request, reply) => {
      const body = readBody(request, SecondCode)
      if (!body.ok) return refuse(reply, 'bad-question', body.problem)
      const staff = staffOf(request)
      const confirmed = await door.secondCode(asking(request), body.value.code)
      if (!confirmed.ok) return refuse(reply, 'wrong-password')
      await note('staff.totp-on', staff)
      return give(request, reply, confirmed.value).send({})
    },
  )

  app.post(
    '/api/staff/totp/off',
    about({
      who: { is: 'signed-in' },
      does: 'Takes the authenticator app away.',
      body: TotpBegin,
      answer: Done,
      refuses: ['bad-question', 'wrong-password', 'too-many-tries'],
    }),
    withPassword(TotpBegin, 'bad-question', async (staff, request, reply, { password }) => {
      const ended = await door.endTotp(asking(request), password)
      if (!ended.ok) return ended
      await note('staff.totp-off', staff)
      return ok(reply.send({}))
    }),
  )
}
