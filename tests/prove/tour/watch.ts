/** What a page tells of its graphics card, counted at WebGL itself and not by the tour. */
export interface Watched {
  /** textures made and not deleted, and the bytes they were given room for */
  textures: number
  textureBytes: number
  /** the most there ever was */
  mostTextureBytes: number
  /** buffers, programs, shaders, vertex arrays, framebuffers and renderbuffers made and not deleted */
  otherThings: number
  /** frames read back from the glass, and those of one single colour */
  framesSeen: number
  framesBlank: number
  /** how the page stood at the first of them, so that whoever reads of one can look for its cause */
  blanks: string[]
  /** blank frames are counted from the first sharp picture on; set by who watches */
  watching: boolean
  lost: number
  restored: number
  rejections: string[]
  lose(): void
  restore(): void
}

/** Watches WebGL and what nobody caught; runs in the page before everything else, so it stands by itself. */
export function watch(): void {
  interface Room {
    readonly levels: Map<string, number>
    bytes: number
  }
  /** a frame whose brightest and darkest pixel are no farther apart has one colour */
  const ONE_COLOUR = 12
  const EACH_AFTER_RETURN = 60
  const ONE_OF = 5
  const MOST_BLANKS = 10
  const watched: Watched = {
    textures: 0,
    textureBytes: 0,
    mostTextureBytes: 0,
    otherThings: 0,
    framesSeen: 0,
    framesBlank: 0,
    blanks: [],
    watching: false,
    lost: 0,
    restored: 0,
    rejections: [],
    lose: () => {
      throw new Error('prove: wants a WebGL context to lose, none was asked for')
    },
    restore: () => {
      throw new Error('prove: wants a WebGL context to restore, none was asked for')
    },
  }
  Object.assign(window, { watched })
  window.addEventListener('unhandledrejection', (event) => watched.rejections.push(String(event.reason)))

  const GL = WebGL2RenderingContext
  const card = GL.prototype
  let rooms = new WeakMap<WebGLTexture, Room>()
  let bound = new Map<string, WebGLTexture | null>()
  let unit = 0
  // What was made for a card that has been lost is gone, and deleting it later takes nothing away.
  let alive = new WeakSet<object>()
  const slot = (target: number) =>
    `${unit} ${target >= GL.TEXTURE_CUBE_MAP_POSITIVE_X && target <= GL.TEXTURE_CUBE_MAP_NEGATIVE_Z ? GL.TEXTURE_CUBE_MAP : target}`
  const bytesOf = (format: number) => {
    if (format === GL.RGBA32F) return 16
    if (format === GL.RGBA16F || format === GL.RG32F) return 8
    if (format === GL.R8 || format === GL.RED || format === GL.ALPHA || format === GL.LUMINANCE) return 1
    if (format === GL.RG8 || format === GL.R16F || format === GL.LUMINANCE_ALPHA) return 2
    return 4
  }
  const give = (target: number, level: string, bytes: number) => {
    const texture = bound.get(slot(target))
    const room = texture === undefined || texture === null ? undefined : rooms.get(texture)
    if (room === undefined) return
    const more = bytes - (room.levels.get(level) ?? 0)
    room.levels.set(level, bytes)
    room.bytes += more
    watched.textureBytes += more
    watched.mostTextureBytes = Math.max(watched.mostTextureBytes, watched.textureBytes)
  }
  type Method = (...args: never[]) => unknown
  /** Calls `after` when a method of WebGL has been called. */
  const hear = (name: string, after: (args: readonly unknown[], answer: unknown, gl: WebGL2RenderingContext) => void) => {
    const native = Reflect.get(card, name) as Method
    Reflect.set(card, name, function (this: WebGL2RenderingContext, ...args: never[]) {
      const answer = native.apply(this, args)
      if (!this.isContextLost()) after(args, answer, this)
      return answer
    })
  }
  hear('createTexture', (_, texture) => {
    rooms.set(texture as WebGLTexture, { levels: new Map(), bytes: 0 })
    watched.textures += 1
  })
  hear('deleteTexture', ([texture]) => {
    const room = rooms.get(texture as WebGLTexture)
    if (room === undefined) return
    rooms.delete(texture as WebGLTexture)
    watched.textures -= 1
    watched.textureBytes -= room.bytes
  })
  hear('activeTexture', ([at]) => (unit = at as number))
  hear('bindTexture', ([target, texture]) => bound.set(slot(target as number), texture as WebGLTexture | null))
  hear('texStorage2D', ([target, levels, format, width, height]) => {
    for (let level = 0; level < (levels as number); level += 1)
      give(target as number, String(level), Math.max(1, (width as number) >> level) * Math.max(1, (height as number) >> level) * bytesOf(format as number))
  })
  hear('texStorage3D', ([target, levels, format, width, height, depth]) => {
    for (let level = 0; level < (levels as number); level += 1)
      give(
        target as number,
        String(level),
        Math.max(1, (width as number) >> level) * Math.max(1, (height as number) >> level) * (depth as number) * bytesOf(format as number),
      )
  })
  hear('texImage2D', (args) => {
    const [target, level, format] = args as [number, number, number]
    // The short form has no sizes of its own but a picture as its last.
    const picture = args.at(-1) as { width: number; height: number }
    const [width, height] = args.length > 6 ? [args[3] as number, args[4] as number] : [picture.width, picture.height]
    give(target, `${target} ${level}`, width * height * bytesOf(format))
  })
  hear('texImage3D', ([target, level, format, width, height, depth]) =>
    give(target as number, `${level}`, (width as number) * (height as number) * (depth as number) * bytesOf(format as number)),
  )
  for (const thing of ['Buffer', 'Program', 'Shader', 'VertexArray', 'Framebuffer', 'Renderbuffer']) {
    hear(`create${thing}`, (_, made) => {
      alive.add(made as object)
      watched.otherThings += 1
    })
    hear(`delete${thing}`, ([gone]) => {
      if (gone !== null && gone !== undefined && alive.delete(gone)) watched.otherThings -= 1
    })
  }

  /** Reads the frame back that has just been drawn; a canvas holds it only until the browser lays it on the glass. */
  const see = (gl: WebGL2RenderingContext) => {
    // Under a flat picture nobody sees it.
    if (gl.isContextLost() || document.querySelector('.tour-flat') !== null) return
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl
    const pixels = new Uint8Array(width * height * 4)
    gl.readPixels(0, 0, width, height, GL.RGBA, GL.UNSIGNED_BYTE, pixels)
    let [darkest, brightest] = [765, 0]
    for (let at = 0; at < pixels.length; at += 4) {
      const light = (pixels[at] as number) + (pixels[at + 1] as number) + (pixels[at + 2] as number)
      if (light < darkest) darkest = light
      if (light > brightest) brightest = light
    }
    watched.framesSeen += 1
    if (brightest - darkest > ONE_COLOUR) return
    watched.framesBlank += 1
    if (watched.blanks.length === MOST_BLANKS) return
    const tour = document.querySelector<HTMLElement>('.tour')
    const { mode, sharp } = tour?.dataset ?? {}
    const flying = tour?.querySelector('.tour-labels')?.hasAttribute('data-away')
    const { lost, restored, textures } = watched
    watched.blanks.push(JSON.stringify({ colour: [...pixels.subarray(0, 3)], view: location.search, mode, sharp, flying, lost, restored, drawn, textures }))
  }
  let asked = false
  let drawn = 0
  // Reading back takes time: after the card's return every frame is read, later every fifth.
  const isSeen = () => drawn < EACH_AFTER_RETURN || drawn % ONE_OF === 0
  // three.js clears before it draws, also a frame in which there is nothing to draw.
  for (const draws of ['clear', 'drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'])
    hear(draws, (_, __, gl) => {
      if (asked || !watched.watching) return
      asked = true
      queueMicrotask(() => {
        asked = false
        drawn += 1
        if (isSeen()) see(gl)
      })
    })

  const canvases = new WeakSet<HTMLCanvasElement>()
  const getContext = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, ...args: unknown[]) => RenderingContext | null
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
    const context = getContext.apply(this, args)
    if (!(context instanceof WebGL2RenderingContext) || canvases.has(this)) return context
    canvases.add(this)
    const extension = context.getExtension('WEBGL_lose_context')
    this.addEventListener('webglcontextlost', () => {
      watched.lost += 1
      watched.textures = watched.textureBytes = watched.otherThings = 0
      rooms = new WeakMap()
      bound = new Map()
      alive = new WeakSet()
      unit = 0
    })
    this.addEventListener('webglcontextrestored', () => {
      watched.restored += 1
      drawn = 0
    })
    watched.lose = () => extension?.loseContext()
    watched.restore = () => extension?.restoreContext()
    return context
  } as typeof HTMLCanvasElement.prototype.getContext
}
