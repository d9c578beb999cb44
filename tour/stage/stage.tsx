import { addAfterEffect, createRoot, extend, invalidate, type ReconcilerRoot, type RootState, useFrame } from '@react-three/fiber'
import { Group, PerspectiveCamera, WebGLRenderer } from 'three'
import type { Frames } from '../frame.ts'
import { Card } from '../panorama/card.ts'
import { readPicture } from '../read/picture.ts'

extend({ Group })

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
  resize(width: number, height: number): void
  /** hears when the graphics card has dropped everything (true) and when it can be drawn on again (false) */
  onContext(listener: (lost: boolean) => void): () => void
}

/** Looked at from an arm's length, more screen pixels than these cost time and show nothing. */
const MOST_PIXEL_RATIO = 1.5

/**
 * Pictures may take this many bytes on the graphics card: 48 tiles of 512 pixels fit an RK3588 with room to spare; a
 * device that says it has 2 GB or less gets half.
 */
function picturesMostBytes(): number {
  const gigabytes = (navigator as { deviceMemory?: number }).deviceMemory ?? 4
  return (gigabytes <= 2 ? 24 : 48) * 1024 * 1024
}

let stage: Promise<Stage> | null = null

/** The page's stage; made once. Rejects when the canvas cannot be drawn on. @param canvas one that has a WebGL 2 context */
export function openStage(canvas: HTMLCanvasElement, frames: Frames): Promise<Stage> {
  stage ??= makeStage(canvas, frames)
  return stage
}

function Play({ act }: { act: Act }) {
  useFrame((_, delta) => act.frame(delta))
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
      gl: (defaults) => new WebGLRenderer({ canvas: defaults.canvas as HTMLCanvasElement, antialias: false, alpha: false, stencil: false, powerPreference: 'high-performance' }),
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
  renderer.setClearColor(0xd9d4c8)
  let act: Act | null = null
  const card = new Card({ uploads: renderer, frames, read: readPicture, now: () => performance.now(), mostBytes: picturesMostBytes() })
  const draw = () => invalidate(store.getState())
  const contextListeners = new Set<(lost: boolean) => void>()
  let drawn = renderer.info.render.frame
  addAfterEffect(() => {
    if (renderer.info.render.frame === drawn) return
    drawn = renderer.info.render.frame
    frames.drew()
  })
  canvas.addEventListener('webglcontextlost', () => {
    card.clear()
    for (const listener of contextListeners) listener(true)
  })
  canvas.addEventListener('webglcontextrestored', () => {
    for (const listener of contextListeners) listener(false)
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
      root.render(<Play act={next} />)
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
    onContext(listener) {
      contextListeners.add(listener)
      return () => contextListeners.delete(listener)
    },
    resize(nextWidth, nextHeight) {
      if (nextWidth === width && nextHeight === height) return
      width = nextWidth
      height = nextHeight
      store.getState().setSize(width, height)
      frames.request()
    },
  }
}
