import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RIGHTS, roleWith } from '../../model/case/rights.ts'
import type { StaffMe } from '../../model/staff/sign-in.ts'
import { refuse } from '../refuse.ts'
import type { Asking, Staff, StaffDoor } from './staff-door.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** who of the staff asks; the gate has put it there */
    staff: Staff | null
  }
}

export interface GateSettings {
  readonly door: StaffDoor
  /** everybody of the staff has to have an authenticator app */
  readonly totpForAll: boolean
}

export const asking = ({ headers }: FastifyRequest): Asking => ({ cookie: headers.cookie })

/** The one who asks. Throws where the gate has not let anybody in: a bug of the route. */
export function staffOf(request: FastifyRequest): Staff {
  if (request.staff === null) throw new Error(`${request.routeOptions.url}: wants staff, the gate let somebody else in`)
  return request.staff
}

/** What the desk is told of who has signed in. */
export const meOf = ({ id, login, name, roles, mustChange, hasTotp }: Staff, totpForAll: boolean): StaffMe => ({
  id,
  login,
  name,
  roles: [...roles],
  rights: RIGHTS.filter((right) => roleWith(roles, right) !== null),
  mustChange,
  hasTotp,
  mustTotp: totpForAll && !hasTotp,
})

/** Whether a browser says that another site sends this. Programs say nothing of it and have no cookie that could be misused. */
function isFromElsewhere({ headers }: FastifyRequest): boolean {
  const { origin, host } = headers
  if (origin === undefined) return !['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined)
  return !URL.canParse(origin) || new URL(origin).host !== host
}

/**
 * Lets everybody in as far as their route says (`who`, route.ts), on every route of the hub. A route that changes something and does
 * not say who may is refused when the hub is made: it does not start. Rule K16.
 */
export function guard(hub: FastifyInstance, { door, totpForAll }: GateSettings): void {
  hub.decorateRequest('staff', null)
  hub.addHook('onRoute', ({ method, url, config }) => {
    const changes = [method].flat().some((each) => each !== 'GET' && each !== 'HEAD')
    if (changes && config?.who === undefined) throw new Error(`${String(method)} ${url}: changes something and does not say who may (route.ts)`)
  })
  hub.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    const { who } = request.routeOptions.config
    if (who === undefined || who.is === 'publisher') return undefined
    if (request.url.startsWith('/api/') && request.method !== 'GET' && isFromElsewhere(request)) return refuse(reply, 'other-origin')
    if (who.is === 'anyone') return undefined
    reply.header('cache-control', 'no-store')
    const staff = await door.who(asking(request))
    if (staff === null) return refuse(reply, 'not-signed-in')
    request.staff = staff
    if (who.is === 'signed-in') return undefined
    if (staff.mustChange || (totpForAll && !staff.hasTotp)) return refuse(reply, 'change-first')
    if (roleWith(staff.roles, who.right) === null) return refuse(reply, 'not-allowed', `wants the right ${who.right}`)
    return undefined
  })
}
