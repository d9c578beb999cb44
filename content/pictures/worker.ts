import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import sharp from 'sharp'
import { cutPyramid, cutView, readPanorama } from './pyramid.ts'

/** One panorama to cut into a folder that does not exist yet; it appears whole or not at all. */
export interface PyramidJob {
  readonly file: string
  readonly into: string
  readonly cover: { readonly heading: number; readonly width: number; readonly height: number } | null
}
export type PyramidDone = { readonly job: PyramidJob; readonly problem: string | null }

// Each worker is one thread of work; letting the library start more would only make them wait for each other.
sharp.concurrency(1)
sharp.cache(false)

const port = parentPort
if (port === null) throw new Error('pictures/worker.ts: wants to be started as a worker thread')
port.on('message', (job: PyramidJob) => {
  void cut(job).then((problem) => port.postMessage({ job, problem } satisfies PyramidDone))
})

async function cut(job: PyramidJob): Promise<string | null> {
  const half = `${job.into}.half-${process.pid}`
  try {
    const panorama = await readPanorama(job.file)
    const pictures = await cutPyramid(panorama)
    if (job.cover !== null) pictures.push({ path: 'cover.webp', bytes: await cutView(panorama, job.cover.heading, job.cover.width, job.cover.height) })
    for (const picture of pictures) {
      const path = join(half, picture.path)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, picture.bytes)
    }
    rmSync(job.into, { recursive: true, force: true })
    renameSync(half, job.into)
    return null
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    return error instanceof Error ? error.message : String(error)
  }
}
