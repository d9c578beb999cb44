import { join } from 'node:path'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { openBundleFolder } from './bundle-folder.ts'
import { bundles } from './bundles.ts'
import { catchUp } from './catch-up.ts'
import { desk } from './desk/desk.ts'
import { endsSoon } from './ends-soon.ts'
import { intake } from './intake.ts'
import { makeOpener, type SealKey } from './opener.ts'
import { makeOpening } from './opening.ts'
import { openAttachments } from './pictures/attachments.ts'
import { partsForDesk } from './pictures/parts-for-desk.ts'
import { publicView } from './public/public-view.ts'
import { publish } from './publish.ts'
import { readPublished } from './published.ts'
import { openApi } from './openapi.ts'
import type { ReceiptNames } from './receipt-key.ts'
import { receipts } from './receipts/receipts.ts'
import { REFUSALS, refusal, type RefusalCode, refuse } from './refuse.ts'
import { forget } from './retention.ts'
import { about } from './route.ts'
import { shell } from './shell.ts'
import { accountRoutes } from './staff/account-routes.ts'
import { auditRoutes } from './staff/audit-routes.ts'
import { guard } from './staff/gate.ts'
import type { StaffDoor } from './staff/staff-door.ts'
import { staffRoutes } from './staff/staff-routes.ts'
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
  /** the accounts of the staff */
  readonly door: StaffDoor
  /** everybody of the staff has to have an authenticator app */
  readonly totpForAll?: boolean
  /** what a publisher shows to send bundles; without one nobody can */
  readonly publishToken?: string | undefined
  /** the folder that holds the pinned `root.json` */
  readonly keys: string
  /** whose cases these are; first in every key */
  readonly site: string
  readonly now: () => number
  /** so long a request may take to come in, in milliseconds */
  readonly slowestMs?: number
  /** one entry about what went wrong, with its time; never what a resident said */
  readonly log: (line: string) => void
}

/** A pack of 4 MB on a line of 110 kilobits a second; a terminal gives up on a chunk after two minutes. */
const SLOWEST_MS = 5 * 60_000

const BY_FASTIFY: Readonly<Record<string, RefusalCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'not-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'bad-question',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'bad-question',
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
  door,
  totpForAll = false,
  publishToken,
  keys,
  site,
  now,
  slowestMs = SLOWEST_MS,
  log,
}: HubSettings): FastifyInstance {
  const note = (line: string) => log(`${new Date(now()).toISOString()} ${line}`)
  const hub = Fastify({
    logger: false,
    // A proxy on this machine may say for whom it asks; nobody else may.
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
    requestTimeout: slowestMs,
    http: { headersTimeout: Math.min(slowestMs, 60_000), connectionsCheckingInterval: Math.min(slowestMs, 30_000) },
    frameworkErrors: (error, _request, reply) => {
      void refuse(reply, BY_FASTIFY[error.code] ?? 'bad-question', error.code)
    },
    clientErrorHandler(error, socket) {
      if (error.code === 'ECONNRESET' || socket.destroyed) return
      const code = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'too-slow' : 'bad-question'
      const body = JSON.stringify(refusal(code, `request: ${error.code}`))
      socket.end(
        `HTTP/1.1 ${REFUSALS[code].status} ${code}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
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
    // A line that broke in the middle is nobody's bug, and nobody hears the answer.
    if (error.code !== 'ECONNRESET') note(`${request.method} ${request.routeOptions.url ?? 'no route'}: ${error.stack ?? error.message}`)
    return refuse(reply, 'trouble')
  })

  guard(hub, { door, totpForAll })
  openApi(hub, houseVersion)
  // Routes read what comes themselves; what they say of it is for the OpenAPI page.
  hub.setValidatorCompiler(() => () => true)
  hub.setSerializerCompiler(() => JSON.stringify)

  const version = houseVersion()
  hub.get(
    '/api/health',
    about({ who: { is: 'anyone', why: 'says only that it runs' }, does: 'Whether the hub runs and its database answers.' }),
    async (_request, reply) => {
      await store.answers()
      return reply.header('cache-control', 'no-store').send({ ok: true, version })
    },
  )

  const published = readPublished(folder, openBundleFolder(folder), note)
  const open = makeOpener(sealKeys)
  const opening = makeOpening(open, receiptNames, published)
  void hub.register(intake, { store, site, opening })
  void hub.register(receipts, { store, site, receiptNames, published, now })
  void hub.register(publicView, { store, site, published, now })
  const staff = { door, totpForAll, store, site, firstAdminFile: join(keys, 'first-admin.json'), now }
  for (const routes of [staffRoutes, accountRoutes, auditRoutes]) void hub.register(routes, staff)
  const attachments = openAttachments({ store, site, open, sealKeys })
  void hub.register(desk, { store, site, door, open, published, parts: attachments, now })
  void hub.register(partsForDesk, { store, site, attachments })
  void hub.register(bundles, { folder, log: note })
  void hub.register(publish, { folder, token: publishToken, keys, now, log: note })
  void hub.register(shell, { dist, published })
  // Envelopes of a hub that knew no cases get theirs while it already listens; then what is over is forgotten, now and from time to time.
  const closing = new AbortController()
  const forgets = async () => {
    const { contacts, attachments, backups, orphans } = await forget({ store, site, folder: data, open, sealKeys, now })
    if (contacts + attachments + backups > 0)
      note(`retention: deleted ${contacts} contacts, the photos and voices of ${attachments} cases, and ${backups} copies of the database`)
    if (orphans > 0) note(`retention: deleted photos and voices of ${orphans} cases whose words never came`)
  }
  endsSoon(hub)
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
