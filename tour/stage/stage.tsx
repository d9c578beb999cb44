import { createRoot, extend, invalidate, type ReconcilerRoot, type RootState, useFrame } from '@react-three/fiber'
import { Group, PerspectiveCamera, WebGLRenderer } from 'three'
import type { Frames } from '../frame.ts'
import { Allowance } from '../panorama/allowance.ts'
import { Card } from '../panorama/card.ts'
import { tellPicturesHealth } from '../pictures-health.ts'
import { readPicture } from '../read/picture.ts'

extend({ Group })

/** The card has dropped everything; it is back; a frame could not be drawn and none will be on this page. */
export type CardNews = 'lost' | 'back' | 'broken'

/** What plays on the stage at present. */
export interface Act {
  readonly group: Group
  /** @param seconds since the frame before, however long nothing was drawn */
  frame(seconds: number): void
}

/** The one canvas of the page with its renderer. It lives as long as the page and moves between hosts. */
export interface Stage {
  readonly canvas: HTMLCanvasElement
  readonly camera: PerspectiveCamera
  readonly card: Card
  readonly renderer: WebGLRenderer
  /** screen pixels for a CSS pixel */
  readonly pixelRatio: number
  /** takes the canvas into a host and lets an act play; returns how to leave */
  enter(host: HTMLElement, act: Act): () => void
  /** @param due see `Picture.resize` */
  resize(width: number, height: number, due?: boolean): void
  /** a frame of a picture in motion. @param seconds since the one before */
  moved(seconds: number): void
  /** hears what happens to the graphics card */
  onCard(listener: (news: CardNews) => void): () => void
}

/** What is seen where no picture has come yet. */
export const PAPER = 0xd9d4c8

/** Looked at from an arm's length, more screen pixels than these cost time and show nothing. */
const MOST_PIXEL_RATIO = 1.5

let stage: Promise<Stage> | null = null

/** The page's stage; made once. Rejects when the canvas cannot be drawn on. @param canvas one that has a WebGL 2 context */
export function openStage(canvas: HTMLCanvasElement, frames: Frames): Promise<Stage> {
  stage ??= makeStage(canvas, frames)
  return stage
}

/** Plays an act: it moves, then it is drawn. Taking the drawing over lets a failing driver end in a flat picture, not in a black one. */
function Play({ act, drew, failed }: { act: Act; drew: () => void; failed: (error: unknown) => void }) {
  useFrame(({ gl, scene, camera }, delta) => {
    act.frame(delta)
    try {
      gl.render(scene, camera)
    } catch (error) {
      failed(error)
      return
    }
    drew()
  }, 1)
  return <primitive object={act.group} />
}

async function makeStage(canvas: HTMLCanvasElement, frames: Frames): Promise<Stage> {
  const camera = new PerspectiveCamera(60, 1, 0.5, 4000)
  camera.rotation.order = 'YXZ'
  const root: ReconcilerRoot<HTMLCanvasElement> = createRoot(canvas)
  const pixelRatio = Math.min(window.devicePixelRatio, MOST_PIXEL_RATIO)
  let width = 1
  let height = 1
  const configure = () =>
    root.configure({
      frameloop: 'demand',
      gl: (defaults) =>
        new WebGLRenderer({
          canvas: defaults.canvas as HTMLCanvasElement,
          antialias: false,
          alpha: false,
          stencil: false,
          powerPreference: 'high-performance',
        }),
      // Its shape follows the eye of the tour, not the canvas alone.
      camera: Object.assign(camera, { manual: true as const }),
      dpr: pixelRatio,
      size: { width, height, top: 0, left: 0 },
      flat: true,
    })
  await configure()
  const store = root.render(<group />)
  const state: RootState = store.getState()
  const renderer = state.gl
  renderer.setClearColor(PAPER)
  let act: Act | null = null
  const allowance = new Allowance((navigator as { deviceMemory?: number }).deviceMemory ?? 4)
  const card = new Card({ uploads: renderer, frames, read: readPicture, now: () => performance.now(), mostBytes: allowance.bytes })
  let lost = 0
  let lacked = 0
  tellPicturesHealth(() => ({ bytes: card.keep.bytes, mostBytes: card.keep.mostBytes, count: card.keep.count, lost }))
  const draw = () => invalidate(store.getState())
  const listeners = new Set<(news: CardNews) => void>()
  const tell = (news: CardNews) => {
    for (const listener of [...listeners]) listener(news)
  }
  const failed = (error: unknown) => {
    console.error('tour: a frame could not be drawn', error)
    tell('broken')
  }
  canvas.addEventListener('webglcontextlost', () => {
    lost += 1
    allowance.lost()
    card.keep.mostBytes = allowance.bytes
    card.clear()
    tell('lost')
  })
  canvas.addEventListener('webglcontextrestored', () => {
    // What was brought up while the card was away has gone nowhere.
    card.clear()
    tell('back')
  })
  return {
    canvas,
    camera,
    card,
    renderer,
    pixelRatio,
    enter(host, next) {
      act = next
      host.prepend(canvas)
      root.render(<Play act={next} drew={frames.drew} failed={failed} />)
      const disconnect = frames.connect(draw)
      frames.request()
      return () => {
        disconnect()
        if (act !== next) return
        act = null
        canvas.remove()
        root.render(<group />)
      }
    },
    moved(seconds) {
      allowance.frame(seconds, card.keep.lacked > lacked)
      lacked = card.keep.lacked
      card.keep.mostBytes = allowance.bytes
    },
    onCard(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    resize(nextWidth, nextHeight, due = false) {
      if (nextWidth === width && nextHeight === height) return
      width = nextWidth
      height = nextHeight
      store.getState().setSize(width, height)
      if (act === null || due) return frames.request()
      // A canvas of a new size is empty; drawn only in the next frame it would be seen black until then.
      act.frame(0)
      try {
        renderer.render(store.getState().scene, camera)
      } catch (error) {
        failed(error)
      }
    },
  }
}
