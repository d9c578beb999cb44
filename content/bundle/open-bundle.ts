import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Channel } from '../../model/bundle/channel.ts'
import { Manifest } from '../../model/bundle/manifest.ts'
import { readPayload, Signed } from '../../model/bundle/signed.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import type { Schema } from '../../model/schema.ts'
import { isMissing, parseJson, readBytes, readJsonFile, SMALL_FILE_BYTES } from './bundle-files.ts'
import { type Finding, findingOf, missing } from './finding.ts'

/** One version of a bundle in a folder, to read objects out of. Objects are checked by their hash; signatures are `verify`'s. */
export interface OpenBundle {
  readonly folder: string
  readonly manifest: Manifest
  /** how many bytes the manifest's file has */
  readonly manifestBytes: number
  /** what the folder's channel says; its version may be another than this one */
  readonly channel: Channel | null
  bytes(path: string): Promise<Result<Uint8Array<ArrayBuffer>, Finding>>
  json(path: string): Promise<Result<unknown, Finding>>
  read<T>(path: string, schema: Schema<T>): Promise<Result<T, Finding>>
}

/** Opens the version that a bundle's channel names, or another whose manifest is still there. */
export async function openBundle(folder: string, version?: number): Promise<Result<OpenBundle, Finding>> {
  const signed = await payloadAt(folder, 'channel.json', SMALL_FILE_BYTES, Channel)
  // A folder that only keeps manifests can be read by version all the same.
  if (!signed.ok && (version === undefined || signed.problem.kind !== 'missing')) return signed
  const channel = signed.ok ? signed.value : null
  const wanted = version ?? (channel as Channel).version
  const file = `manifest/${wanted}.json`
  const raw = await readBytes(folder, file)
  if (!raw.ok) return raw
  const manifest = await payloadAt(folder, file, undefined, Manifest)
  if (!manifest.ok) return manifest
  const places = new Map(manifest.value.objects.map((object) => [object[0], object]))

  async function bytes(path: string): Promise<Result<Uint8Array<ArrayBuffer>, Finding>> {
    const place = places.get(path)
    const pack = place === undefined ? undefined : (manifest as { value: Manifest }).value.packs[place[1]]
    if (place === undefined || pack === undefined) return problem(missing(path))
    const [, , offset, size, hash] = place
    const name = `pack/${pack[0]}`
    const read = new Uint8Array(size)
    try {
      await using handle = await open(join(folder, name))
      let count = 0
      while (count < size) {
        const { bytesRead } = await handle.read(read, count, size - count, offset + count)
        if (bytesRead === 0) break
        count += bytesRead
      }
    } catch (error) {
      if (!isMissing(error)) throw error
      return problem(missing(name))
    }
    const came = createHash('sha256').update(read).digest('hex')
    return came === hash ? ok(read) : problem(findingOf({ kind: 'wrong-hash', file: path, wanted: hash, came }, `${name} › ${path}`))
  }
  async function json(path: string): Promise<Result<unknown, Finding>> {
    const read = await bytes(path)
    return read.ok ? parseJson(read.value, path) : read
  }
  return ok({
    folder,
    manifest: manifest.value,
    manifestBytes: raw.value.length,
    channel,
    bytes,
    json,
    async read(path, schema) {
      const value = await json(path)
      if (!value.ok) return value
      const read = schema.safeParse(value.value)
      if (read.success) return ok(read.data)
      return problem(findingOf({ kind: 'unreadable', file: path, wanted: read.error.issues[0]?.path.map(String).join('.') ?? 'its schema' }))
    },
  })
}

async function payloadAt<T>(folder: string, file: string, most: number | undefined, schema: Schema<T>): Promise<Result<T, Finding>> {
  const raw = await readJsonFile(folder, file, most)
  if (!raw.ok) return raw
  const signed = Signed.safeParse(raw.value)
  if (!signed.success) return problem(findingOf({ kind: 'unreadable', file, wanted: 'payload and signatures' }))
  const read = readPayload(file, signed.data.payload, schema)
  return read.ok ? read : problem(findingOf(read.problem, file))
}
