/** What is waited for on the page. */
export type State =
  /** at rest and sharp, in the street at the place whose name begins so, above the map, or wherever it is */
  | { readonly is: 'settled'; readonly at?: string; readonly mode?: 'street' | 'overview' }
  /** the eye is on its way, or has arrived already */
  | { readonly is: 'under way' }
  /** the list of places is open */
  | { readonly is: 'choosing' }
  /** without a graphics card, with a picture all the same */
  | { readonly is: 'flat' }
  /** with a graphics card, sharp, and nothing flat any more */
  | { readonly is: 'gl' }

/** The page's answers to whoever watches it, as `window.states`. */
export interface States {
  isSo(state: State): boolean
  /** resolves with whether the page came to be so within as many milliseconds */
  until(state: State, ms: number): Promise<boolean>
  frames(count: number): Promise<void>
  /** one of the elements that are seen, brought into view. @param draw 0 to 1, which of them */
  find(selector: string, draw: number): HTMLElement | null
  /** the name that stands on a button */
  wordsOf(element: HTMLElement): string
}

/** Lays `window.states`; runs in the page before everything else, so it stands by itself. */
export function layStates(): void {
  const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn))
  const states: States = {
    isSo(state) {
      const tour = document.querySelector<HTMLElement>('.tour')
      if (tour === null) return false
      const { mode, sharp } = tour.dataset
      const flat = tour.querySelector<HTMLElement>('.tour-flat')
      const canvas = tour.querySelector('canvas.tour-canvas')
      const flying = tour.querySelector(mode === 'overview' ? '.tour-map-names' : '.tour-labels')?.hasAttribute('data-away') === true
      const waits = tour.querySelector('.tour-waiting') !== null
      switch (state.is) {
        case 'under way':
          return flying || !waits
        case 'choosing':
          return tour.querySelector('.tour-found li > button:first-child') !== null
        case 'flat':
          return flat !== null && canvas === null && flat.style.backgroundImage !== ''
        case 'gl':
          return flat === null && canvas !== null && sharp === 'true' && !flying && !waits
        case 'settled': {
          const here = tour.querySelector('h2')?.textContent?.trim() ?? ''
          return !flying && !waits && sharp === 'true' && (state.mode === undefined || state.mode === mode) && here.startsWith(state.at ?? '')
        }
      }
    },
    async until(state, ms) {
      const began = performance.now()
      // What was sharp before a touch says so until the frame after it.
      if (state.is === 'settled' || state.is === 'gl') await states.frames(2)
      while (!states.isSo(state)) {
        if (performance.now() - began > ms) return false
        await frame()
      }
      return true
    },
    find(selector, draw) {
      const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility({ visibilityProperty: true }))
      const element = all[Math.floor(draw * all.length)] ?? null
      element?.scrollIntoView({ block: 'center', behavior: 'instant' })
      return element
    },
    wordsOf: (element) => (element.querySelector('b') ?? element).textContent?.trim() ?? '',
    async frames(count) {
      for (let drawn = 0; drawn < count; drawn += 1) await frame()
    },
  }
  Object.assign(window, { states })
}
