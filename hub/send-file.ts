import { open } from 'node:fs/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { readRange } from '../model/byte-range.ts'
import { isMissing } from './file-memory.ts'
import { hasAlready } from './freshness.ts'
import { refuse } from './refuse.ts'

export interface FileAnswer {
  readonly file: string
  readonly type: string
  readonly cache: string
  /** without one, the file's time and size make it */
  readonly etag?: string
}

async function openFile(file: string) {
  try {
    return await open(file)
  } catch (error) {
    if (!isMissing(error)) throw error
    return null
  }
}

/** Sends a file, or the one part of it that was asked for. A file that is not there is a 404 with a sentence. */
export async function sendFile(request: FastifyRequest, reply: FastifyReply, { file, type, cache, etag }: FileAnswer): Promise<FastifyReply> {
  const handle = await openFile(file)
  if (handle === null) return refuse(reply, 'no-content')
  let streamed = false
  try {
    const status = await handle.stat()
    if (!status.isFile()) return refuse(reply, 'no-content')
    const tag = etag ?? `"${Math.round(status.mtimeMs * 1000).toString(36)}-${status.size.toString(36)}"`
    reply.headers({ 'cache-control': cache, etag: tag, 'accept-ranges': 'bytes' })
    if (hasAlready(request, tag)) return reply.code(304).send()
    const ifRange = request.headers['if-range']
    const part = readRange(ifRange === undefined || ifRange === tag ? request.headers.range : undefined, status.size)
    if (part.is === 'none') return refuse(reply.header('content-range', `bytes */${status.size}`), 'no-such-part')
    reply.type(type)
    if (status.size === 0) return reply.header('content-length', 0).send('')
    const { start, end } = part.is === 'part' ? part : { start: 0, end: status.size - 1 }
    if (part.is === 'part') reply.code(206).header('content-range', `bytes ${start}-${end}/${status.size}`)
    streamed = true
    return reply.header('content-length', end - start + 1).send(handle.createReadStream({ start, end }))
  } finally {
    // A stream closes its file itself.
    if (!streamed) await handle.close()
  }
}
