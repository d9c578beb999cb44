import { FlatPicture } from '../flat/flat-picture.ts'
import type { Frames } from '../frame.ts'
import type { Walk } from '../walk/walk.ts'

let canvas: HTMLCanvasElement | null = null

/** The page's one canvas if it can be drawn on, without fetching the engine to find out. */
function drawable(): HTMLCanvasElement | null {
  if (canvas === null) {
    const fresh = document.createElement('canvas')
    fresh.className = 'tour-canvas'
    fresh.ariaHidden = 'true'
    // three.js asks for the context again and gets this one, so its wishes stand here.
    if (fresh.getContext('webgl2', { antialias: false, alpha: false, stencil: false, depth: true, powerPreference: 'high-performance' }) === null) return null
    canvas = fresh
  }
  return canvas
}

/**
 * Shows a walk on the glass: with the engine where there is WebGL, flat where there is none, and flat for as long as the
 * graphics card is away. @returns how to stop
 */
export function showWalk(walk: Walk, glass: HTMLElement, frames: Frames): () => void {
  let gone = false
  let stopListening: () => void = () => undefined
  const flat = () => walk.attach(new FlatPicture(glass, frames, (seconds) => walk.frame(seconds)))
  const engine = async (on: HTMLCanvasElement) => {
    const [{ openStage }, { GlPicture }] = await Promise.all([import('./stage.tsx'), import('./gl-picture.ts')])
    const stage = await openStage(on, frames)
    if (gone) return
    const show = () => walk.attach(new GlPicture(stage, glass, walk))
    stopListening = stage.onCard((news) => {
      if (news === 'back') return show()
      walk.report({ kind: news === 'lost' ? 'context-lost' : 'no-webgl' })
      if (news === 'lost') walk.store.set({ trouble: { kind: 'context-lost' } })
      else stopListening()
      flat()
    })
    if (on.getContext('webgl2')?.isContextLost() === true) flat()
    else show()
  }
  const on = drawable()
  if (on === null) {
    walk.report({ kind: 'no-webgl' })
    flat()
  } else {
    engine(on).catch((error: unknown) => {
      // The engine's file could not be fetched, or the driver refused it: the tour goes on flat.
      if (gone) return
      console.warn('tour: the engine could not start, showing flat pictures', error)
      walk.report({ kind: 'no-webgl' })
      flat()
    })
  }
  return () => {
    gone = true
    stopListening()
  }
}
