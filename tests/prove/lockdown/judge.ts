import type { State } from './case.ts'
import type { Outside } from './kiosk-browser.ts'
import type { Said } from './said.ts'

/** How a terminal is, from outside and by its own word. */
export interface Sight extends Outside {
  /** `null` when no page speaks: it is loading, has crashed, or something else is before it */
  readonly said: Said | null
  /** how often anything has come to an address that is no terminal's */
  readonly strayed: number
}

const NEARLY = 0.01
/** States in which a page stands that speaks. */
const SPEAKS: readonly State[] = ['home', 'tour']

/** Whether an address may stand in a terminal's only page; where nothing could be loaded the browser says so on a page of its own. */
function isTerminalPage(address: string, origin: string, state: State): boolean {
  if (address.startsWith(`${origin}/kiosk/`) || address === `${origin}/kiosk`) return true
  return state === 'error' && address.startsWith('chrome-error://')
}

/**
 * How somebody has got out, in a few words each; nothing when they have not.
 *
 * @param before as it was when they came
 * @param origin of the terminal's pages
 */
export function escapes(before: Sight, after: Sight, origin: string, state: State): readonly string[] {
  const { said } = after
  const out: (string | false)[] = [
    !after.isAlive && 'the browser ended',
    after.pages !== null && after.pages.length !== 1 && `${after.pages.length} pages`,
    ...(after.pages ?? []).filter((each) => !isTerminalPage(each, origin, state)).map((each) => `at ${each.slice(0, 60)}`),
    after.isAlive && !after.isFullscreen && 'not the whole screen',
    ...after.windows.filter((each) => !before.windows.includes(each)).map((each) => `window ${each}`),
    ...after.files.filter((each) => !before.files.includes(each)).map((each) => `file ${each}`),
    after.strayed > before.strayed && 'was elsewhere',
  ]
  if (SPEAKS.includes(state)) {
    if (said === null) out.push('the page is silent')
    else
      out.push(
        !said.visible && 'the page is hidden',
        said.visible && !said.focused && 'something stands before the page',
        !said.fullscreen && 'the page is not the whole screen',
        Math.abs(said.pinched - 1) > NEARLY && `pinched to ${said.pinched.toFixed(2)}`,
        Math.abs(said.zoomed - 1) > NEARLY && `zoomed to ${said.zoomed.toFixed(2)}`,
        said.selection !== '' && `marked “${said.selection.slice(0, 12)}”`,
      )
  }
  return out.filter((each) => each !== false)
}
