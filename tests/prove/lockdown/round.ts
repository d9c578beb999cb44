import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { FLAGS } from '../../../kiosk/install/browser/flags.ts'
import { type Case, MIDDLE, type State } from './case.ts'
import { allCases } from './cases.ts'
import { onInterrupt } from '../interrupt.ts'
import type { Front } from './front.ts'
import { escapes, type Sight } from './judge.ts'
import { type KioskBrowser, startKioskBrowser } from './kiosk-browser.ts'
import { layPolicies } from './laid-policies.ts'
import type { Screen } from './screen.ts'
import type { Tried } from './tried.ts'
import { WORKS, type Work } from './works.ts'

/** Which of the layers stand. `open` has none but full screen: it shows that the proof can see a way out. */
export const LAYERS = {
  open: { page: false, policies: false, flags: false },
  page: { page: true, policies: false, flags: false },
  policies: { page: false, policies: true, flags: false },
  flags: { page: false, policies: false, flags: true },
  all: { page: true, policies: true, flags: true },
} as const
export type Layers = keyof typeof LAYERS

const SETTLES_MS = 450
const STANDS_WITHIN_MS = 30_000
const PATHS: Readonly<Record<State, string>> = { home: '/kiosk/', tour: '/kiosk/tour', loading: '/kiosk/', crashed: '/kiosk/', error: '/kiosk/' }

/** What a round is given. */
export interface Ground {
  readonly screen: Screen
  readonly front: Front
  readonly folder: string
  readonly say: (line: string) => void
}

/** A terminal with some of its layers, brought into a state, on which one thing after another is tried. */
class Trial {
  readonly #ground: Ground
  readonly #layers: Layers
  readonly #state: State
  readonly #origin: string
  #browser: KioskBrowser | null = null
  #before: Sight | null = null
  #port = 9400

  constructor(ground: Ground, layers: Layers, state: State) {
    this.#ground = ground
    this.#layers = layers
    this.#state = state
    // A page knows by this name whether it stands on a terminal (L1), so the same pages are there with their guards and without.
    this.#origin = `http://${LAYERS[layers].page ? '127.0.0.1' : 'localhost'}:${ground.front.port}`
  }

  get origin(): string {
    return this.#origin
  }

  async #stands(): Promise<void> {
    const { front } = this.#ground
    for (const last = Date.now() + STANDS_WITHIN_MS; ; ) {
      const said = await front.hear()
      if (said?.visible === true && said.focused && said.fullscreen && said.held === LAYERS[this.#layers].page) return
      if (Date.now() > last) throw new Error(`prove: the page does not stand (${this.#layers}, ${this.#state}): ${JSON.stringify(said)}`)
    }
  }

  async #start(): Promise<void> {
    const { front, screen, folder } = this.#ground
    const state = this.#state
    await this.#browser?.close()
    front.hang(false)
    if (state === 'error') await front.stop()
    if (state === 'loading') front.hang(true)
    const flags = LAYERS[this.#layers].flags ? FLAGS : ['--kiosk']
    this.#browser = await startKioskBrowser(screen, join(folder, 'home'), `${this.#origin}${PATHS[state]}`, flags, ++this.#port)
    if (state === 'home' || state === 'tour' || state === 'crashed') await this.#stands()
    // A first touch, so that the browser knows somebody is there, and what is said for the first time has been said.
    await screen.hands.tap([MIDDLE[0], 1])
    if (state === 'home' || state === 'tour') await front.order({ plain: !LAYERS[this.#layers].page })
    await pause(state === 'tour' ? 4_000 : 1_500)
    if (state === 'crashed') {
      this.#browser.crashPage()
      await pause(1_000)
    }
    this.#before = await this.#see()
    const out = escapes(this.#before, this.#before, this.#origin, state)
    if (out.length > 0) throw new Error(`prove: ${this.#layers}, ${state}: is not as it should be before anything is tried: ${out.join(', ')}`)
  }

  async #see(): Promise<Sight> {
    const browser = this.#browser as KioskBrowser
    const { front } = this.#ground
    const speaks = this.#state === 'home' || this.#state === 'tour'
    const said = speaks ? await front.hear() : null
    return { ...(await browser.look()), said, strayed: front.strayed() }
  }

  async try({ kind, name, bait, at, act }: Case): Promise<Tried> {
    const { front, screen } = this.#ground
    if (this.#browser === null) await this.#start()
    if (this.#state === 'home' && !(await front.order({ go: at ?? PATHS.home, bait: bait ?? '', plain: !LAYERS[this.#layers].page }))) {
      await this.#start()
      await front.order({ bait: bait ?? '' })
    }
    await pause(bait === undefined ? 0 : 150)
    const before = { ...(this.#before as Sight), strayed: front.strayed() }
    await act(screen.hands)
    await pause(SETTLES_MS)
    const after = await this.#see()
    let out = escapes(before, after, this.#origin, this.#state)
    if (kind === 'gesture' && name.includes('swipe') && this.#state === 'home' && after.said !== null && after.said.path !== PATHS.home)
      out = [...out, `went to ${after.said.path}`]
    if (out.length > 0) await this.#start()
    return { layers: this.#layers, state: this.#state, kind, name, out }
  }

  /** At once, for an interrupted proof. */
  kill(): void {
    this.#browser?.kill()
  }

  /** Does what residents do; what does not go on is noted as if it had got out. */
  async goesOn({ name, done }: Work): Promise<Tried> {
    const { front, screen } = this.#ground
    if (this.#browser === null) await this.#start()
    await front.order({ go: PATHS.home, bait: '' })
    const out = (await done(screen.hands, front)) ? [] : ['does not go on']
    return { layers: this.#layers, state: this.#state, kind: 'works', name, out }
  }

  async end(): Promise<void> {
    await this.#browser?.close()
    if (this.#state === 'error') await this.#ground.front.start()
    this.#ground.front.hang(false)
  }
}

/** Tries everything that can be tried in a state, with some of the layers. @param only tries what has this in its name */
export async function tryAll(ground: Ground, layers: Layers, state: State, only = ''): Promise<Tried[]> {
  const trial = new Trial(ground, layers, state)
  const take = LAYERS[layers].policies ? layPolicies(trial.origin) : () => undefined
  const tried: Tried[] = []
  const tell = ({ name, out }: Tried) => ground.say(`${layers.padEnd(8)} ${state.padEnd(8)} ${name}: ${out.join(', ')}`)
  const forget = onInterrupt(() => {
    take()
    trial.kill()
  })
  try {
    for (const each of allCases(ground.front.foreign, `${trial.origin}/studio/`)) {
      if (!each.states.includes(state) || !each.name.includes(only)) continue
      const one = await trial.try(each)
      tried.push(one)
      if (one.out.length > 0) tell(one)
    }
    if (layers === 'all' && state === 'home')
      for (const work of WORKS.filter(({ name }) => name.includes(only))) {
        const one = await trial.goesOn(work)
        tried.push(one)
        if (one.out.length > 0) tell(one)
      }
  } finally {
    await trial.end()
    take()
    forget()
  }
  return tried
}
