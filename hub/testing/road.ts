// The road of a publication, from a desk with a pressed bundle to a hub that listens on a real port.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../../content/bundle/finding.ts'
import { hubTarget, type HubTargetSettings } from '../../content/bundle/hub-target.ts'
import { publishBundle, type Published } from '../../content/bundle/publish.ts'
import { type LaidFolder, laidFolder, type Packs } from '../../content/bundle/testing/laid-folder.ts'
import { address } from '../../model/bundle/address.ts'
import { Refusal } from '../../model/case/refusal.ts'
import { Active } from '../../model/terminal.ts'
import { type Lobby, openLobby, PUBLISH_TOKEN } from './lobby.ts'

export const BUNDLE = 'chenguangli'
/** A pack of one object of so many bytes. */
export const pack = (name: string, bytes = 2000) => ({ [`${name}.json`]: JSON.stringify(name.repeat(bytes)).slice(0, bytes) })
export const TEN: Packs = Array.from({ length: 10 }, (_, at) => pack(`object-${at}`))

/** A desk with a pressed bundle, and a hub that pins the same root. */
export interface Road extends AsyncDisposable {
  readonly laid: LaidFolder
  readonly lobby: Lobby
  readonly hub: string
  publish(more?: Partial<HubTargetSettings>, onStep?: (step: string, done: number) => void): Promise<Published>
  refused(more?: Partial<HubTargetSettings>): Promise<Finding>
  put(path: string, body: string | Uint8Array, headers?: Record<string, string>): Promise<{ status: number; code: string | null; detail: string }>
  active(): Promise<number | null>
  /** what lies in a folder of the hub's bundle */
  there(folder: string): string[]
}

export async function road({ publishToken = PUBLISH_TOKEN }: { publishToken?: string | null } = {}): Promise<Road> {
  const lobby = await openLobby({ publishToken })
  const laid = await laidFolder(BUNDLE)
  mkdirSync(join(lobby.folder, 'keys'))
  writeFileSync(join(lobby.folder, 'keys', 'root.json'), JSON.stringify(laid.chain.firstRoot, null, 2))
  const hub = `http://127.0.0.1:${await lobby.listens()}`
  const run = (more: Partial<HubTargetSettings> = {}, onStep: (step: string, done: number) => void = () => undefined) =>
    publishBundle({
      folder: laid.folder,
      target: () => hubTarget({ hub, bundle: BUNDLE, token: PUBLISH_TOKEN, fetch, pause: async () => undefined, ...more }),
      onStep,
    })
  return {
    laid,
    lobby,
    hub,
    async publish(more, onStep) {
      const published = await run(more, onStep)
      if (!published.ok) throw new Error(published.problem.map(({ file, said }) => `${file} ${said[1]}`).join('\n'))
      return published.value
    },
    async refused(more) {
      const published = await run(more)
      if (published.ok) throw new Error('was published')
      return published.problem[0] as Finding
    },
    async put(path, body, headers = {}) {
      const type = path.includes('/pack/') ? 'application/octet-stream' : 'application/json'
      const answer = await fetch(`${hub}${path}`, {
        method: 'PUT',
        body: body as NonNullable<RequestInit['body']>,
        headers: { authorization: `Bearer ${PUBLISH_TOKEN}`, 'content-type': type, ...headers },
      })
      const json: unknown = await answer.json()
      const refusal = Refusal.safeParse(json)
      return { status: answer.status, code: refusal.success ? refusal.data.code : null, detail: refusal.success ? (refusal.data.detail ?? '') : '' }
    },
    async active() {
      const answer = await fetch(`${hub}${address.active(BUNDLE)}`)
      const json: unknown = await answer.json()
      return answer.ok ? Active.parse(json).version : null
    },
    there: (folder) => {
      const path = join(lobby.bundles, BUNDLE, folder)
      return existsSync(path) ? readdirSync(path).sort() : []
    },
    async [Symbol.asyncDispose]() {
      laid[Symbol.dispose]()
      // A line that was cut leaves connections that have asked nothing yet; a hub waits for those.
      lobby.hub.server.closeAllConnections()
      await lobby[Symbol.asyncDispose]()
    },
  }
}
