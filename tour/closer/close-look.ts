import type { Media } from '../../model/content/media.ts'
import { type Fingers, listenToFingers } from '../look/pointer.ts'
import { Store } from '../walk/store.ts'
import { CloserPictures, type ReadBlob } from './closer-pictures.ts'
import { type Tiles, tilesFor } from './deep-choice.ts'
import { cornerOf, dragged, limitsOf, type Look, settleLook, type Shown, type Size, WHOLE, zoomAt } from './pan-zoom.ts'

/** One press of a button, one notch of a wheel, one press of an arrow key as a share of the glass. */
const STEP = { button: 1.5, wheel: 1.2, key: 0.2 } as const

/** What the page says of a look. */
export interface LookState {
  /** how many times larger than whole, to one digit */
  readonly times: number
  readonly isWhole: boolean
  readonly isNearest: boolean
}

/** One person's close look at one picture: fingers, wheel and buttons move it, and it asks for what is sharp enough. */
export class CloseLook {
  readonly store = new Store<LookState>({ times: 1, isWhole: true, isNearest: false })
  readonly pictures: CloserPictures
  readonly #media: Media
  readonly #pane: HTMLElement
  readonly #stage: HTMLElement
  readonly #picture: Size
  readonly #sizes: ResizeObserver
  readonly #stopFingers: () => void
  #glass: Size
  // What is wished to be seen; the glass decides how much of that can be.
  #wish: Look = WHOLE
  #tiles: Tiles | null = null

  /** @param pane what is looked through @param stage what carries the pieces, in pixels of the whole picture */
  constructor(media: Media, base: string, pane: HTMLElement, stage: HTMLElement, readBlob: ReadBlob) {
    this.#media = media
    this.#pane = pane
    this.#stage = stage
    this.#picture = media.deep ?? media
    this.#glass = sizeOf(pane)
    stage.style.width = `${this.#picture.width}px`
    stage.style.height = `${this.#picture.height}px`
    this.pictures = new CloserPictures(media, base, readBlob)
    const fingers: Fingers = {
      down: () => undefined,
      drag: (right, down) => this.#see(dragged(this.#look, right, down, this.#shown)),
      up: () => undefined,
      tap: () => undefined,
      wheel: (steps, left, top) => this.#see(zoomAt(this.#look, STEP.wheel ** steps, left, top, this.#shown)),
    }
    this.#stopFingers = listenToFingers(pane, fingers)
    this.#sizes = new ResizeObserver(() => {
      this.#glass = sizeOf(pane)
      this.#show()
    })
    this.#sizes.observe(pane)
    window.addEventListener('online', this.pictures.tryAgain)
    this.#show()
  }

  /** Nearer or farther, around the middle. */
  readonly zoom = (steps: 1 | -1): void => {
    const { width, height } = this.#glass
    this.#see(zoomAt(this.#look, STEP.button ** steps, width / 2, height / 2, this.#shown))
  }

  readonly whole = (): void => this.#see(WHOLE)

  /** @returns whether the key does anything here */
  key(key: string): boolean {
    const { width, height } = this.#glass
    const move = (right: number, down: number) => this.#see(dragged(this.#look, -right * STEP.key * width, -down * STEP.key * height, this.#shown))
    switch (key) {
      case 'ArrowLeft':
        move(-1, 0)
        return true
      case 'ArrowRight':
        move(1, 0)
        return true
      case 'ArrowUp':
        move(0, -1)
        return true
      case 'ArrowDown':
        move(0, 1)
        return true
      case '+':
      case '=':
        this.zoom(1)
        return true
      case '-':
      case '_':
        this.zoom(-1)
        return true
      case '0':
        this.whole()
        return true
      default:
        return false
    }
  }

  close(): void {
    window.removeEventListener('online', this.pictures.tryAgain)
    this.#sizes.disconnect()
    this.#stopFingers()
    this.pictures.close()
  }

  get #shown(): Shown {
    return { picture: this.#picture, glass: this.#glass, density: devicePixelRatio }
  }

  get #look(): Look {
    return settleLook(this.#wish, this.#shown)
  }

  #see(wish: Look): void {
    // Who has come back to the whole picture wants it whole on every glass.
    this.#wish = wish.scale <= limitsOf(this.#shown).least ? WHOLE : wish
    this.#show()
  }

  #show(): void {
    const shown = this.#shown
    if (shown.glass.width === 0 || shown.glass.height === 0) return
    const look = settleLook(this.#wish, shown)
    const { left, top } = cornerOf(look, shown.glass)
    this.#stage.style.transform = `translate3d(${left}px, ${top}px, 0) scale(${look.scale})`
    const { least, most } = limitsOf(shown)
    const times = Math.round((look.scale / least) * 10) / 10
    const [isWhole, isNearest] = [look.scale <= least, look.scale >= most]
    const { state } = this.store
    if (state.times !== times || state.isWhole !== isWhole || state.isNearest !== isNearest) this.store.set({ times, isWhole, isNearest })
    // A finger may now pull the picture, or there is nothing to pull.
    this.#pane.dataset['whole'] = String(isWhole)
    const { deep, width } = this.#media
    const tiles = deep === undefined ? null : tilesFor(deep, width, look, shown.glass, shown.density)
    if (same(tiles, this.#tiles)) return
    this.#tiles = tiles
    this.pictures.want(tiles)
  }
}

const sizeOf = (element: HTMLElement): Size => ({ width: element.clientWidth, height: element.clientHeight })

const same = (one: Tiles | null, other: Tiles | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.level === other.level &&
    one.rows[0] === other.rows[0] &&
    one.rows[1] === other.rows[1] &&
    one.columns[0] === other.columns[0] &&
    one.columns[1] === other.columns[1])
