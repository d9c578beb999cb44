import { join } from 'node:path'
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { acceptChannel, type Accepted, acceptManifest, acceptPack, acceptRoot, PACK_MAX_BYTES, type Place } from '../content/bundle/accept.ts'
import { readJsonFile, SMALL_FILE_BYTES } from '../content/bundle/bundle-files.ts'
import type { Finding } from '../content/bundle/finding.ts'
import { MANIFEST_MAX_BYTES, Sha256 } from '../model/bundle/channel.ts'
import { BundleName } from '../model/bundle/name.ts'
import { type RefusalCode, refuse } from './refuse.ts'
import { about } from './route.ts'
import { publishersOnly } from './bearer.ts'

export interface PublishSettings {
  /** the folder of bundles */
  readonly folder: string
  /** the publisher's token; without one nobody can publish over the line */
  readonly token: string | undefined
  /** the folder that holds `root.json`, the only first root a new bundle may begin with */
  readonly keys: string
  readonly now: () => number
  readonly log: (line: string) => void
}

const CODES: Readonly<Record<Finding['kind'], RefusalCode>> = {
  unreadable: 'damaged-upload',
  'wrong-hash': 'damaged-upload',
  'wrong-size': 'damaged-upload',
  film: 'damaged-upload',
  'other-bundle': 'damaged-upload',
  'bad-signature': 'not-signed',
  rollback: 'older-content',
  'too-far-ahead': 'older-content',
  'other-root': 'other-root',
  clash: 'other-content',
  missing: 'content-first',
  'too-large': 'upload-too-large',
  'damaged-here': 'damaged-content',
  'disk-full': 'trouble',
  'no-line': 'trouble',
  refused: 'damaged-upload',
}
const VERSION_FILE = /^([1-9]\d{0,8})\.json$/

/**
 * `PUT /c/<bundle>/…`: takes in what a publisher sends, by the rules of `content/bundle/accept.ts`. A pack is hashed as it
 * comes and never in memory whole; signed files of one bundle are taken one after another. 201 is new, 200 was there. Rule B19.
 */
export async function publish(app: FastifyInstance, { folder, token, keys, now, log }: PublishSettings): Promise<void> {
  const oneByOne = new Map<BundleName, Promise<unknown>>()

  /** Waits for whatever is being taken in for this bundle; two publishers at once are two after another. */
  async function inTurn<T>(bundle: BundleName, work: () => Promise<T>): Promise<T> {
    const before = oneByOne.get(bundle) ?? Promise.resolve()
    const mine = before.then(work, work)
    oneByOne.set(bundle, mine)
    try {
      return await mine
    } finally {
      if (oneByOne.get(bundle) === mine) oneByOne.delete(bundle)
    }
  }

  const placeOf = (bundle: BundleName): Place => ({
    bundle,
    folder: join(folder, bundle),
    pinned: async () => {
      const root = await readJsonFile(keys, 'root.json', SMALL_FILE_BYTES)
      return root.ok ? root.value : null
    },
  })

  function answer(reply: FastifyReply, accepted: Awaited<Accepted>): FastifyReply {
    if (accepted.ok)
      return reply
        .code(accepted.value === 'there' ? 200 : 201)
        .header('cache-control', 'no-store')
        .send({ kept: true })
    const { kind, file, said } = accepted.problem
    if (kind === 'damaged-here') log(`${file}: ${said[1]}`)
    return refuse(reply, CODES[kind], `${file}: ${said[1]}`)
  }

  app.removeAllContentTypeParsers()
  // The stream goes on as it is; `acceptPack` counts it.
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

  await app.register(async (inBundle) => {
    // Who may not publish is told so before a byte of the body is read.
    inBundle.addHook('onRequest', publishersOnly(token))
    inBundle.addHook<{ Params: { bundle?: string } }>('onRequest', async (request, reply) =>
      BundleName.safeParse(request.params.bundle).success ? undefined : refuse(reply, 'no-content'),
    )

    inBundle.setErrorHandler((error: FastifyError, _request, reply) => {
      if (error.code !== 'FST_ERR_CTP_BODY_TOO_LARGE') throw error
      return refuse(reply, 'upload-too-large', error.code)
    })

    inBundle.put<{ Params: { bundle: string; hash: string } }>(
      '/c/:bundle/pack/:hash',
      { bodyLimit: PACK_MAX_BYTES, ...takes('Takes a pack of a bundle; its name is its SHA-256.') },
      async (request, reply) => {
        const { bundle, hash } = request.params
        if (!Sha256.safeParse(hash).success) return refuse(reply, 'no-content')
        if (!isStream(request.body)) return refuse(reply, 'not-json', 'body: wants application/octet-stream')
        if (Number(request.headers['content-length'] ?? 0) > PACK_MAX_BYTES)
          return refuse(reply, 'upload-too-large', `pack/${hash}: wants at most ${PACK_MAX_BYTES} bytes`)
        try {
          return answer(reply, await acceptPack(placeOf(bundle), hash, request.body))
        } catch (error) {
          // The publisher went away in the middle; nothing was kept, and nobody is there to be told.
          if (!request.raw.destroyed) throw error
          return reply.hijack()
        }
      },
    )

    const limits = { root: SMALL_FILE_BYTES, manifest: MANIFEST_MAX_BYTES } as const
    for (const kind of ['root', 'manifest'] as const) {
      inBundle.put<{ Params: { bundle: string; name: string } }>(
        `/c/:bundle/${kind}/:name`,
        { bodyLimit: limits[kind], ...takes(`Takes a ${kind} of a bundle, signed.`) },
        async (request, reply) => {
          const { bundle, name } = request.params
          const version = VERSION_FILE.exec(name)?.[1]
          if (version === undefined) return refuse(reply, 'no-content')
          const bytes = bytesOf(request.body)
          if (bytes === null) return refuse(reply, 'not-json', 'body: wants application/json, came nothing')
          const accept = kind === 'root' ? acceptRoot : acceptManifest
          return answer(reply, await inTurn(bundle, () => accept(placeOf(bundle), Number(version), bytes)))
        },
      )
    }

    inBundle.put<{ Params: { bundle: string } }>(
      '/c/:bundle/channel.json',
      { bodyLimit: SMALL_FILE_BYTES, ...takes('Takes the channel of a bundle: the version it names begins to serve.') },
      async (request, reply) => {
        const { bundle } = request.params
        const bytes = bytesOf(request.body)
        if (bytes === null) return refuse(reply, 'not-json', 'body: wants application/json, came nothing')
        return answer(reply, await inTurn(bundle, () => acceptChannel(placeOf(bundle), bytes, now())))
      },
    )
  })
}

/** What the routes of a publisher say of themselves. */
const takes = (does: string) => about({ who: { is: 'publisher' }, does, refuses: ['no-content', 'not-json', 'upload-too-large', ...Object.values(CODES)] })

const bytesOf = (body: unknown): Uint8Array<ArrayBuffer> | null => (body instanceof Uint8Array ? new Uint8Array(body) : null)

function isStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body
}
