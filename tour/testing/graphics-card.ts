/** The graphics card behind a canvas, to be taken away and given back. */
export class GraphicsCard {
  readonly #gl: WebGL2RenderingContext
  readonly #taker: WEBGL_lose_context

  constructor(canvas: HTMLCanvasElement) {
    const gl = canvas.getContext('webgl2')
    // A lost context gives no extensions, so this one is asked for beforehand.
    const taker = gl?.getExtension('WEBGL_lose_context')
    if (gl === null || taker === null || taker === undefined) throw new Error('graphics card: wants a canvas with WebGL 2 that can lose it, got none')
    this.#gl = gl
    this.#taker = taker
  }

  get isLost(): boolean {
    return this.#gl.isContextLost()
  }

  /** From now on nothing is drawn; the page hears of it a moment later. */
  lose(): void {
    this.#taker.loseContext()
  }

  /** Gives it back, if the page has heard that it was lost; before that it cannot be had. @returns whether it is there */
  giveBack(): boolean {
    if (this.isLost) this.#taker.restoreContext()
    return !this.isLost
  }
}
