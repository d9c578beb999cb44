import type { LightMyRequestResponse } from 'fastify'
import type { StaffRole } from '../../model/case/event.ts'
import type { Lobby } from './lobby.ts'

export const PASSWORD = 'a password of tests 7'

/** Somebody of the staff at a browser that keeps its cookies. */
export class StaffHand {
  readonly #lobby: Lobby
  readonly #cookies = new Map<string, string>()

  constructor(lobby: Lobby) {
    this.#lobby = lobby
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async get(url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.#keep(await this.#lobby.hub.inject({ url, headers: { cookie: this.cookie, ...headers } }))
  }

  async post(url: string, body: object, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.#keep(
      await this.#lobby.hub.inject({
        method: 'POST',
        url,
        payload: body,
        headers: { cookie: this.cookie, origin: 'http://localhost', host: 'localhost', ...headers },
      }),
    )
  }

  #keep(answer: LightMyRequestResponse): LightMyRequestResponse {
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0 || value === '') this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    return answer
  }

  async signIn(login: string, password = PASSWORD): Promise<LightMyRequestResponse> {
    return this.post('/api/staff/sign-in', { login, password })
  }
}

/** Somebody with an account of these roles, signed in. */
export async function staff(lobby: Lobby, login: string, ...roles: readonly StaffRole[]): Promise<StaffHand> {
  const added = await lobby.door.add(login, login, roles, `${PASSWORD} first`)
  if (!added.ok) throw new Error(`staff: ${login} ${added.problem}`)
  const hand = new StaffHand(lobby)
  await hand.signIn(login, `${PASSWORD} first`)
  const changed = await hand.post('/api/staff/password', { before: `${PASSWORD} first`, now: PASSWORD })
  if (changed.statusCode !== 200) throw new Error(`staff: ${changed.body}`)
  return hand
}
