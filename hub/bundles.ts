import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mediaType } from '../model/bundle/address.ts'
import { Sha256 } from '../model/bundle/channel.ts'
import { BundleName } from '../model/bundle/name.ts'
import { ObjectPath } from '../model/bundle/manifest.ts'
import { ok, problem, type Result } from '../model/result.ts'
import { Terminal } from '../model/terminal.ts'
import { openBundleFolder } from './bundle-folder.ts'
import { type FileProblem, rememberFiles } from './file-memory.ts'
import { ASK_FIRST, FOREVER, hasAlready } from './freshness.ts'
import { readJson } from './read-json.ts'
import { readObject } from './read-object.ts'
import { refuse } from './refuse.ts'
import { findFilm, sendFilm } from './film.ts'
import { sendFile } from './send-file.ts'
import { sendPressed } from './send-pressed.ts'

export interface BundlesSettings {
  /** holds `terminal.json` and a folder for each bundle */
  readonly folder: string
  readonly log: (line: string) => void
}

const JSON_TYPE = 'application/json; charset=utf-8'
const VERSION = /^[1-9]\d{0,8}$/
const VERSION_FILE = /^[1-9]\d{0,8}\.json$/

async function readTerminal(file: string): Promise<Result<Terminal, FileProblem>> {
  const json = readJson(await readFile(file))
  if (!json.ok) return problem({ kind: 'damaged', detail: `${file}: ${json.problem}` })
  const read = Terminal.safeParse(json.value)
  return read.success ? ok(read.data) : problem({ kind: 'damaged', detail: `${file}: ${read.error.issues[0]?.path.join('.')} is not as a terminal wants it` })
}

/** Hands out bundles at the addresses of `model/bundle/address.ts`. No part of an address becomes a path before its schema has read it. */
export async function bundles(app: FastifyInstance, { folder, log }: BundlesSettings): Promise<void> {
  const shelf = openBundleFolder(folder)
  const terminal = rememberFiles(1, readTerminal)
  const sendText = sendPressed()

  function refuseContent(reply: FastifyReply, reason: FileProblem): FastifyReply {
    if (reason.kind === 'none') return refuse(reply, 'no-content')
    log(reason.detail)
    return refuse(reply, 'damaged-content')
  }

  function sendJson(request: FastifyRequest, reply: FastifyReply, value: unknown): FastifyReply {
    const text = JSON.stringify(value)
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
    reply.headers({ 'cache-control': ASK_FIRST, etag })
    return hasAlready(request, etag) ? reply.code(304).send() : reply.type(JSON_TYPE).send(text)
  }

  // An SVG opened by its own address would be a page of this origin; this keeps it a picture.
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  })

  app.get('/c/terminal.json', async (request, reply) => {
    const read = await terminal(join(folder, 'terminal.json'))
    return read.ok ? sendJson(request, reply, read.value) : refuseContent(reply, read.problem)
  })

  await app.register(async (inBundle) => {
    inBundle.addHook<{ Params: { bundle?: string } }>('onRequest', async (request, reply) => {
      return BundleName.safeParse(request.params.bundle).success ? undefined : refuse(reply, 'no-content')
    })

    inBundle.get<{ Params: { bundle: string } }>('/c/:bundle/active.json', async (request, reply) => {
      const active = await shelf.active(request.params.bundle)
      return active.ok ? sendJson(request, reply, active.value) : refuseContent(reply, active.problem)
    })

    for (const name of ['channel.json', 'alerts.json'] as const) {
      inBundle.get<{ Params: { bundle: string } }>(`/c/:bundle/${name}`, (request, reply) =>
        sendFile(request, reply, { file: join(folder, request.params.bundle, name), type: JSON_TYPE, cache: ASK_FIRST }),
      )
    }

    for (const kind of ['root', 'manifest'] as const) {
      inBundle.get<{ Params: { bundle: string; name: string } }>(`/c/:bundle/${kind}/:name`, async (request, reply) => {
        const { bundle, name } = request.params
        if (!VERSION_FILE.test(name)) return refuse(reply, 'no-content')
        return sendText(request, reply, { file: join(folder, bundle, kind, name), type: JSON_TYPE })
      })
    }

    inBundle.get<{ Params: { bundle: string; hash: string } }>('/c/:bundle/pack/:hash', async (request, reply) => {
      const { bundle, hash } = request.params
      if (!Sha256.safeParse(hash).success) return refuse(reply, 'no-content')
      return sendFile(request, reply, { file: join(folder, bundle, 'pack', hash), type: 'application/octet-stream', cache: FOREVER, etag: `"${hash}"` })
    })

    inBundle.get<{ Params: { bundle: string; version: string; '*': string } }>('/c/:bundle/:version/*', async (request, reply) => {
      const { bundle, version, '*': path } = request.params
      if (!VERSION.test(version) || !ObjectPath.safeParse(path).success) return refuse(reply, 'no-content')
      const place = await shelf.place(bundle, Number(version), path)
      if (!place.ok) {
        const film = place.problem.kind === 'none' ? await findFilm(shelf, bundle, Number(version), path) : place
        return film.ok ? sendFilm(request, reply, film.value, log) : refuseContent(reply, film.problem)
      }
      const etag = `"${place.value.hash}"`
      if (hasAlready(request, etag)) return reply.code(304).headers({ 'cache-control': FOREVER, etag }).send()
      const bytes = await readObject(place.value)
      if (!bytes.ok) return refuseContent(reply, bytes.problem)
      return reply.headers({ 'cache-control': FOREVER, etag }).type(mediaType(path)).send(bytes.value)
    })
  })
}
