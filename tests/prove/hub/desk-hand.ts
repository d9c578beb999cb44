import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { CaseId } from '../../../model/case/uuid7.ts'

const FirstAdmin = z.object({ login: z.string(), password: z.string() })
const PASSWORD = 'a password of proofs 7'

/** What became of an act: `done` was acknowledged; of one without an answer nobody knows. */
export type Acted = 'done' | 'refused' | 'no-answer'

/** Somebody at a desk, who stays signed in when the hub falls and stands again. */
export class DeskHand {
  #cookie = ''

  /** Signs in as the first administrator, whose password lies beside the keys, and changes it. */
  static async signedIn(address: string, folder: string): Promise<DeskHand> {
    const first = FirstAdmin.parse(JSON.parse(readFileSync(join(folder, 'data', 'keys', 'first-admin.json'), 'utf8')))
    const hand = new DeskHand()
    for (const [url, body] of [
      ['/api/staff/sign-in', first],
      ['/api/staff/password', { before: first.password, now: PASSWORD }],
    ] as const) {
      const answer = await hand.#post(`${address}${url}`, body)
      if (!answer.ok) throw new Error(`prove: ${url} came to ${answer.status} ${await answer.text()}`)
    }
    return hand
  }

  /** Takes on a case that has just been received. */
  async accepts(address: string, id: CaseId): Promise<Acted> {
    try {
      const answer = await this.#post(`${address}/api/desk/cases/${id}/acts`, { seen: 1, act: { is: 'step', to: 'accepted' } })
      await answer.arrayBuffer()
      // A hub whose database has just fallen says so; whether the act was written it does not know.
      return answer.ok ? 'done' : answer.status < 500 ? 'refused' : 'no-answer'
    } catch (error) {
      // fetch says a broken line with a TypeError; anything else is a bug here.
      if (!(error instanceof TypeError)) throw error
      return 'no-answer'
    }
  }

  async #post(url: string, body: object): Promise<Response> {
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', cookie: this.#cookie }, body: JSON.stringify(body) })
    const cookies = new Map(
      this.#cookie
        .split('; ')
        .filter((each) => each !== '')
        .map((each) => [each.slice(0, each.indexOf('=')), each] as const),
    )
    for (const [pair = ''] of answer.headers.getSetCookie().map((each) => each.split(';'))) cookies.set(pair.slice(0, pair.indexOf('=')), pair)
    this.#cookie = [...cookies.values()].join('; ')
    return answer
  }
}
