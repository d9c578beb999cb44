/** What a page's WebGL and loading have done so far; counted in the page by `watchPage`. */
export interface Counts {
  /** pictures brought up to textures */
  readonly uploads: number
  /** bytes of the textures that live now; a chain of smaller copies counts a third more */
  readonly textureBytes: number
  readonly textures: number
  /** frames in which something was drawn */
  readonly frames: number
  readonly draws: number
  /** milliseconds from the page's beginning to its first frame; -1 before it */
  readonly firstFrameMs: number
  /** the same to its last frame so far */
  readonly lastFrameMs: number
  /** files asked for, the page's own included */
  readonly requests: number
  /** whether ours says that every tile it wants is on the glass; `null` on a page that says nothing of the kind */
  readonly sharp: boolean | null
}

/** One frame after a touch: what it showed, and whether it drew with a picture that was not drawn before the touch. */
export interface SeenFrame {
  /** milliseconds since the touch */
  readonly ms: number
  readonly colour: readonly [number, number, number]
  readonly freshTexture: boolean
  readonly uploadsSince: number
  readonly requestsSince: number
}

export interface Watcher {
  counts(): Counts
  /** mean difference of neighbours across nine patches of the glass; wants the buffer to be kept */
  detail(): number
  /** from now on it is noted what each frame is drawn with */
  remember(): void
  /** from now on every frame is looked at; what is not among the remembered is new */
  touch(): void
  seen(): readonly SeenFrame[]
}

/**
 * Runs in a page before everything else. It counts and does nothing more, so that what it costs is a few additions a call.
 *
 * @param keepBuffer lets the glass be read at any time, for `detail`; costs a copy a frame, so no time is taken then
 */
export function watchPage(keepBuffer: boolean): void {
  const PATCH = 96
  const live = new Map<WebGLTexture, number>()
  const seen: SeenFrame[] = []
  let uploads = 0
  let frames = 0
  let draws = 0
  let firstFrameMs = -1
  let lastFrameMs = -1
  let inFrame = false
  let glass: WebGLRenderingContext | WebGL2RenderingContext | null = null
  let touched: { at: number; uploads: number; requests: number; known: Set<WebGLTexture> } | null = null
  let drawnWith: Set<WebGLTexture> | null = null
  const bound: (WebGLTexture | null)[] = []
  let unit = 0
  performance.setResourceTimingBufferSize(10_000)
  const requests = () => performance.getEntriesByType('resource').length + 1

  const sizeOf = (source: unknown): [number, number] => {
    const each = source as { videoWidth?: number; naturalWidth?: number; width: number; naturalHeight?: number; height: number }
    return [each.naturalWidth ?? each.width, each.naturalHeight ?? each.height]
  }

  const look = (gl: WebGLRenderingContext | WebGL2RenderingContext) => {
    if (touched === null || drawnWith === null) return
    const ms = performance.now() - touched.at
    const sum: [number, number, number] = [0, 0, 0]
    const pixel = new Uint8Array(4 * 64)
    for (let at = 0; at < 9; at += 1) {
      const x = Math.floor((gl.drawingBufferWidth * ((at % 3) + 1)) / 4)
      const y = Math.floor((gl.drawingBufferHeight * (Math.floor(at / 3) + 1)) / 4)
      gl.readPixels(x, y, 8, 8, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
      for (let each = 0; each < 64; each += 1) for (const channel of [0, 1, 2] as const) sum[channel] += (pixel[each * 4 + channel] as number) / 576
    }
    const before = touched
    const freshTexture = [...drawnWith].some((texture) => !before.known.has(texture))
    seen.push({
      ms,
      colour: sum,
      freshTexture,
      uploadsSince: uploads - before.uploads,
      requestsSince: requests() - before.requests,
    })
  }

  const watch = (gl: WebGLRenderingContext | WebGL2RenderingContext) => {
    glass = gl
    const own = gl as unknown as Record<string, (...args: unknown[]) => unknown>
    const wrap = (name: string, before: (args: unknown[]) => void) => {
      const native = own[name]
      if (native === undefined) return
      own[name] = (...args: unknown[]) => {
        before(args)
        return native.apply(gl, args)
      }
    }
    const current = () => bound[unit] ?? null
    const holds = (bytes: number) => {
      const texture = current()
      if (texture !== null) live.set(texture, bytes)
    }
    wrap('activeTexture', ([which]) => (unit = (which as number) - gl.TEXTURE0))
    wrap('bindTexture', ([, texture]) => (bound[unit] = texture as WebGLTexture | null))
    wrap('deleteTexture', ([texture]) => live.delete(texture as WebGLTexture))
    // R8, RED, LUMINANCE; RGB8, RGB: what cards make of it is theirs, here it counts as it was asked for.
    const bytesOf = (format: unknown) => ([0x8229, 0x1903, 0x1909].includes(format as number) ? 1 : [0x8051, 0x1907].includes(format as number) ? 3 : 4)
    wrap('texStorage2D', ([, levels, format, width, height]) =>
      holds((width as number) * (height as number) * bytesOf(format) * ((levels as number) > 1 ? 4 / 3 : 1)),
    )
    wrap('texImage2D', (args) => {
      const [width, height] = args.length >= 8 ? [args[3] as number, args[4] as number] : sizeOf(args[5])
      // One white point is what an engine shows until it has a picture.
      if (width * height > 16) uploads += 1
      holds(width * height * bytesOf(args[2]))
    })
    wrap('texSubImage2D', (args) => {
      const [width, height] = args.length >= 9 ? [args[4] as number, args[5] as number] : sizeOf(args[6])
      if (width * height > 16) uploads += 1
    })
    wrap('generateMipmap', () => holds((live.get(current() as WebGLTexture) ?? 0) * (4 / 3)))
    const draw = () => {
      draws += 1
      if (drawnWith !== null) for (const texture of bound) if (texture) drawnWith.add(texture)
      if (inFrame) return
      inFrame = true
      frames += 1
      lastFrameMs = performance.now()
      if (frames === 1) firstFrameMs = lastFrameMs
      queueMicrotask(() => {
        inFrame = false
        if (touched === null) return
        look(gl)
        drawnWith = new Set()
      })
    }
    for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced']) wrap(name, draw)
  }

  const native = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, kind: string, wishes?: object) => RenderingContext | null
  const watched = new WeakSet<object>()
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, wishes?: object) {
    const isGl = kind.endsWith('webgl') || kind === 'webgl2'
    const context = native.call(this, kind, isGl && keepBuffer ? { ...wishes, preserveDrawingBuffer: true } : wishes)
    // Engines try on a canvas of their own what the browser can; the one that is looked at comes last and is in the page.
    if (isGl && context !== null && !watched.has(context)) {
      watched.add(context)
      watch(context as WebGLRenderingContext)
    }
    return context
  } as typeof HTMLCanvasElement.prototype.getContext

  const watcher: Watcher = {
    counts: () => {
      const tour = document.querySelector<HTMLElement>('.tour')
      return {
        uploads,
        textureBytes: [...live.values()].reduce((sum, bytes) => sum + bytes, 0),
        textures: live.size,
        frames,
        draws,
        firstFrameMs,
        lastFrameMs,
        requests: requests(),
        sharp: tour === null ? null : tour.dataset['sharp'] === 'true',
      }
    },
    detail: () => {
      if (glass === null) return 0
      const pixels = new Uint8Array(PATCH * PATCH * 4)
      let sum = 0
      for (let patch = 0; patch < 9; patch += 1) {
        const x = Math.floor((glass.drawingBufferWidth * ((patch % 3) + 1)) / 4 - PATCH / 2)
        const y = Math.floor((glass.drawingBufferHeight * (Math.floor(patch / 3) + 1)) / 4 - PATCH / 2)
        glass.readPixels(x, y, PATCH, PATCH, glass.RGBA, glass.UNSIGNED_BYTE, pixels)
        for (let row = 0; row < PATCH; row += 1)
          for (let column = 1; column < PATCH; column += 1) {
            const at = (row * PATCH + column) * 4 + 1
            sum += Math.abs((pixels[at] as number) - (pixels[at - 4] as number))
          }
      }
      return sum / (9 * PATCH * (PATCH - 1))
    },
    remember: () => {
      touched = null
      drawnWith = new Set()
    },
    touch: () => {
      seen.length = 0
      touched = { at: performance.now(), uploads, requests: requests(), known: drawnWith ?? new Set() }
      drawnWith = new Set()
    },
    seen: () => seen,
  }
  Object.assign(window, { watcher })
}
