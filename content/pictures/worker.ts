import { parentPort } from 'node:worker_threads'
import sharp from 'sharp'
import type { Face } from '../../model/content/tour.ts'
import { cutDeep } from './deep.ts'
import { cutPhoto } from './photo.ts'
import { cutFace, cutView, type Picture } from './pyramid.ts'

interface Open {
  /** 3 bytes a pixel, shared by all workers and changed by none */
  readonly pixels: SharedArrayBuffer
  readonly width: number
  readonly height: number
}

/** One piece of work for a picture worker. */
export type Task =
  | ({ readonly is: 'face'; readonly face: Face; readonly atOnce: number } & Open)
  | ({ readonly is: 'view'; readonly heading: number; readonly size: readonly [width: number, height: number] } & Open)
  | { readonly is: 'photo'; readonly file: string }
  | { readonly is: 'deep'; readonly file: string }

/** What comes of it: pictures, the small face of a `face`, the size of a `photo` or `deep`; or what the decoder said. */
export type Done =
  | { readonly ok: true; readonly pictures: readonly Picture[]; readonly small: Uint8Array | null; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly problem: string }

// Each worker is one thread of work; letting the library start more would only make them wait for each other.
sharp.concurrency(1)
sharp.cache(false)

const port = parentPort
if (port === null) throw new Error('pictures/worker.ts: wants to be started as a worker thread')

async function work(task: Task): Promise<Done> {
  switch (task.is) {
    case 'face': {
      const { tiles, small } = await cutFace({ pixels: new Uint8Array(task.pixels), width: task.width, height: task.height }, task.face, task.atOnce)
      return { ok: true, pictures: tiles, small, width: 0, height: 0 }
    }
    case 'view': {
      const [width, height] = task.size
      const picture = await cutView({ pixels: new Uint8Array(task.pixels), width: task.width, height: task.height }, task.heading, width, height)
      return { ok: true, pictures: [picture], small: null, width, height }
    }
    case 'photo': {
      const { pictures, width, height } = await cutPhoto(task.file)
      return { ok: true, pictures, small: null, width, height }
    }
    case 'deep': {
      const { pictures, width, height } = await cutDeep(task.file)
      return { ok: true, pictures, small: null, width, height }
    }
  }
}

port.on('message', (task: Task) => {
  work(task).then(
    (done) => port.postMessage(done),
    (error: unknown) => {
      // Only photos are opened here, and only a photo can be broken; anything else is a fault of ours.
      if ((task.is !== 'photo' && task.is !== 'deep') || !(error instanceof Error)) throw error
      port.postMessage({ ok: false, problem: error.message.split('\n')[0] as string } satisfies Done)
    },
  )
})
