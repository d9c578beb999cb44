import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ok } from '../model/result.ts'
import { rememberFiles } from './file-memory.ts'
import { FOREVER } from './freshness.ts'
import { type FileAnswer, sendFile } from './send-file.ts'

const press = promisify(gzip)
// A manifest of 10,000 objects is 1 MB of text and half of that pressed; a terminal fetches it with every change of a title.
const SMALL_BYTES = 1400

/** Sends a text that never changes, pressed by gzip where the asker can read that. A part of it is sent as it lies. */
export function sendPressed(most = 8): (request: FastifyRequest, reply: FastifyReply, answer: Omit<FileAnswer, 'cache'>) => Promise<FastifyReply> {
  const pressed = rememberFiles(most, async (file) => ok(await press(await readFile(file), { level: 9 })))
  return async (request, reply, answer) => {
    reply.header('vary', 'accept-encoding')
    const readsGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:\s*,|\s*$))/.test(request.headers['accept-encoding'] ?? '')
    const body = readsGzip && request.headers.range === undefined ? await pressed(answer.file) : null
    if (body === null || !body.ok || body.value.length < SMALL_BYTES) return sendFile(request, reply, { ...answer, cache: FOREVER })
    return reply.headers({ 'cache-control': FOREVER, 'content-encoding': 'gzip' }).type(answer.type).send(body.value)
  }
}
