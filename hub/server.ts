import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { openBundleFolder } from './bundle-folder.ts'
import { bundles } from './bundles.ts'
import { catchUp } from './catch-up.ts'
import { desk } from './desk.ts'
import { intake } from './intake.ts'
import { makeOpener, type SealKey } from './opener.ts'
import { makeOpening } from './opening.ts'
import { publish } from './publish.ts'
import { readPublished } from './published.ts'
import type { ReceiptNames } from './receipt-key.ts'
import { receipts } from './receipts/receipts.ts'
import { refusal, type RefusalCode, refuse } from './refuse.ts'
import { forget } from './retention.ts'
import { shell } from './shell.ts'
import type { Store } from './store/store.ts'
import { houseVersion } from './version.ts'

/** So often the hub looks whether the time of something is over. */
const FORGETS_EVERY_MS = 6 * 3_600_000

export interface HubSettings {
  /** holds `backups/` */
  readonly data: string
  /** the folder of the built pages */
  readonly dist: string
  /** the folder of bundles, with `terminal.json` */
  readonly bundles: string
  readonly store: Store
  readonly sealKeys: readonly SealKey[]
  /** by which a receipt finds its case */
  readonly receiptNames: ReceiptNames
  readonly staffToken: string
  /** what a publisher shows to send bundles; without one nobody can */
  readonly publishToken?: string | undefined
  /** the folder that holds the pinned `root.json` */
  readonly keys: string
  /** whose cases these are; first in every key */
  readonly site: string
  readonly now: () => number
  /** one entry about what went wrong, with its time; never what a resident said */
  readonly log: (line: string) => void
}

const BY_FASTIFY: Readonly<Record<string, RefusalCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'not-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed',
  FST_ERR_BAD_URL: 'not-found',
}

/**
 * The small server behind the terminals: takes in cases, shows them to the staff, hands out bundles and pages. It owns
 * `store` and closes it when it is closed itself.
 */
export function makeHub({
  data,
  dist,
  bundles: folder,
  store,
  sealKeys,
  receiptNames,
  staffToken,
  publishToken,
  keys,
  site,
  now,
  log,
}: HubSettings): FastifyInstance {
  const note = (line: string) => log(`${new Date(now()).toISOString()} ${line}`)
  const hub = Fastify({
    logger: false,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, _request, reply) => {
      void refuse(reply, BY_FASTIFY[error.code] ?? 'bad-question', error.code)
    },
    clientErrorHandler(error, socket) {
      if (error.code === 'ECONNRESET' || socket.destroyed) return
      const body = JSON.stringify(refusal('bad-question', `request: ${error.code}`))
      socket.end(
        `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
      )
    },
  })

  hub.addHook('onRequest', async (_request, reply) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  })
  hub.setNotFoundHandler((_request, reply) => refuse(reply, 'not-found'))
  hub.setErrorHandler((error: FastifyError, request, reply) => {
    const code = BY_FASTIFY[error.code]
    if (code !== undefined) return refuse(reply, code, error.code)
    if (error.statusCode === 403 || error.statusCode === 404) return refuse(reply, 'not-found')
    note(`${request.method} ${request.routeOptions.url ?? 'no route'}: ${error.stack ?? error.message}`)
    return refuse(reply, 'trouble')
  })

  const version = houseVersion()
  hub.get('/api/health', async (_request, reply) => {
    const cases = await store.count(site)
    return reply.header('cache-control', 'no-store').send({ ok: true, version, cases })
  })

  const published = readPublished(folder, openBundleFolder(folder), note)
  const open = makeOpener(sealKeys)
  const opening = makeOpening(open, receiptNames, published)
  void hub.register(intake, { store, site, opening })
  void hub.register(receipts, { store, site, receiptNames, published, now })
  void hub.register(desk, { store, site, sealKeys, staffToken })
  void hub.register(bundles, { folder, log: note })
  void hub.register(publish, { folder, token: publishToken, keys, now, log: note })
  void hub.register(shell, { dist })
  // Envelopes of a hub that knew no cases get theirs while it already listens; then what is over is forgotten, now and from time to time.
  const closing = new AbortController()
  const forgets = async () => {
    const { contacts, attachments, backups } = await forget({ store, site, folder: data, open, sealKeys, now })
    if (contacts + attachments + backups > 0)
      note(`retention: deleted ${contacts} contacts, the photos and voices of ${attachments} cases, and ${backups} copies of the database`)
  }
  const noted = (what: string) => (error: unknown) => note(`${what}: ${error instanceof Error ? error.message : String(error)}`)
  let working: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    working = working.then(forgets).catch(noted('retention'))
  }, FORGETS_EVERY_MS).unref()
  hub.addHook('onReady', async () => {
    working = catchUp(store, site, opening, closing.signal).catch(noted('cases: could not catch up')).then(forgets).catch(noted('retention'))
  })
  hub.addHook('onClose', async () => {
    clearInterval(timer)
    closing.abort()
    await working
    await store.close()
  })
  return hub
}
