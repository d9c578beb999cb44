import { address } from '../../model/bundle/address.ts'
import type { BundleName } from '../../model/bundle/name.ts'
import { Refusal } from '../../model/case/refusal.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { parseJson } from './bundle-files.ts'
import { type Finding, findingOf } from './finding.ts'
import type { Target } from './target.ts'

export interface HubTargetSettings {
  /** `https://hub.example`, without a slash at the end */
  readonly hub: string
  readonly bundle: BundleName
  /** the publisher's token */
  readonly token: string
  readonly fetch: typeof globalThis.fetch
  readonly pause: (ms: number) => Promise<void>
  readonly signal?: AbortSignal
}

// A hub that is started anew is back within half a minute.
const PAUSES_MS = [500, 2000, 8000, 20_000]
// A pack of 4 MB at 64 kbit/s takes 9 minutes.
const PATIENCE_MS = 600_000

/** What a hub said. */
interface Answer {
  readonly status: number
  readonly bytes: Uint8Array<ArrayBuffer>
  /** the length it states, which for HEAD is not that of `bytes` */
  readonly length: number
}

/** A hub as a place to publish to. Without a line, or when the hub has trouble of its own, it is asked again after a pause. Rule B19. */
export function hubTarget({ hub, bundle, token, fetch, pause, signal }: HubTargetSettings): Target {
  /** Asks until there is an answer that is not the hub's own trouble. */
  async function ask(file: string, path: string, init: RequestInit): Promise<Result<Answer, Finding>> {
    for (let tries = 0; ; tries++) {
      signal?.throwIfAborted()
      const answer = await once(path, init)
      if (answer !== null && answer.status < 500 && answer.status !== 429) return ok(answer)
      const wait = PAUSES_MS[tries]
      if (wait === undefined) return problem(answer === null ? findingOf({ kind: 'no-line', file, status: 0 }) : refused(file, answer))
      await pause(wait)
    }
  }

  /** One try; `null` when there is no line, or it broke before the answer was whole. */
  async function once(path: string, init: RequestInit): Promise<Answer | null> {
    const patience = AbortSignal.timeout(PATIENCE_MS)
    try {
      const answer = await fetch(`${hub}${path}`, { ...init, redirect: 'error', signal: signal === undefined ? patience : AbortSignal.any([signal, patience]) })
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return { status: answer.status, bytes, length: Number(answer.headers.get('content-length') ?? bytes.length) }
    } catch (error) {
      if (signal?.aborted === true) throw error
      // fetch throws a TypeError when there is no line, and the timeout's own error when patience ends.
      if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')) return null
      throw error
    }
  }

  async function put(file: string, path: string, type: string, body: Uint8Array<ArrayBuffer>): Promise<Result<true, Finding>> {
    const answer = await ask(file, path, { method: 'PUT', body, headers: { 'content-type': type, authorization: `Bearer ${token}` } })
    if (!answer.ok) return answer
    const { status } = answer.value
    return status === 200 || status === 201 ? ok(true) : problem(refused(file, answer.value))
  }

  async function get<T>(file: string, path: string, init: RequestInit, value: (answer: Answer) => T): Promise<Result<T | null, Finding>> {
    const answer = await ask(file, path, init)
    if (!answer.ok) return answer
    if (answer.value.status === 404) return ok(null)
    return answer.value.status === 200 ? ok(value(answer.value)) : problem(refused(file, answer.value))
  }

  const json = (file: string, path: string, bytes: Uint8Array<ArrayBuffer>) => put(file, path, 'application/json', bytes)
  return {
    packLength: (hash) => get(`pack/${hash}`, address.pack(bundle, hash), { method: 'HEAD' }, ({ length }) => length),
    read: (name) => get(name, `/c/${bundle}/${name}`, { headers: { 'cache-control': 'no-cache' } }, ({ bytes }) => bytes),
    putPack: (hash, bytes) => put(`pack/${hash}`, address.pack(bundle, hash), 'application/octet-stream', bytes),
    putRoot: (version, bytes) => json(`root/${version}.json`, address.root(bundle, version), bytes),
    putManifest: (version, bytes) => json(`manifest/${version}.json`, address.manifest(bundle, version), bytes),
    putChannel: (bytes) => json('channel.json', address.channel(bundle), bytes),
  }
}

/** A no of the hub, with its own sentence and what it says to developers. */
function refused(file: string, { status, bytes }: Answer): Finding {
  const json = parseJson(bytes, file)
  const refusal = Refusal.safeParse(json.ok ? json.value : null)
  if (!refusal.success) return { kind: 'refused', file, said: [`服务器回答 ${status}`, `the hub answers ${status}`] }
  const { code, zh, detail } = refusal.data
  return { kind: 'refused', file, said: [`服务器不收：${zh}`, `the hub refuses with ${status} ${code}${detail === undefined ? '' : `: ${detail}`}`] }
}
