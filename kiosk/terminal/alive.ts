import { type Alive, AliveHeard } from '../../model/cupboard.ts'
import { address } from '../../model/bundle/address.ts'
import { Active } from '../../model/terminal.ts'
import { askKeeper, type OpenStack, readJson } from '../../sw/page/door.ts'
import { sessionRuns } from '../session/running.ts'
import { frameWithin } from './frame.ts'
import { holdLine } from './line.ts'
import { touchTurn } from './turned.ts'

const EVERY_MS = 10_000
/** A page that is seen draws sixty times a second; a machine that is busy with something else, once in a while. */
const FRAME_MS = 5_000

/** Which build this page is: the hash in the name of its program. */
function buildOf(page: Document): string {
  const program = page.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? ''
  return /-([\w-]{6,40})\.js$/.exec(program)?.[1] ?? 'unknown'
}

/**
 * Tells the program in the cupboard every ten seconds how this page is, and at once when somebody comes or goes; holds a line to it that
 * breaks when this page dies; leaves the content it says is bad. Only a terminal whose profile says that there is a cupboard asks for
 * this file, so a page that comes from a hub never speaks to an address that nobody answers. Rules G4 and G8.
 */
export function tellAlive({ bundles }: OpenStack): void {
  // A profile that was copied to another machine has no cupboard there.
  if (!/^(127\.0\.0\.1|localhost)$/.test(location.hostname)) return
  const page = buildOf(document)
  const stoodOn = bundles.map(({ bundle, version, issued, previous }) => ({ bundle, version, issued, previous }))
  let telling = false

  const tell = async () => {
    // While one is on its way nothing newer is known.
    if (telling) return
    telling = true
    const hidden = document.visibilityState === 'hidden'
    const touch = touchTurn.get()
    const body: Alive = {
      page,
      bundles: stoodOn,
      drew: !hidden && (await frameWithin(FRAME_MS)),
      hidden,
      inSession: sessionRuns.get(),
      width: Math.round(innerWidth * devicePixelRatio),
      height: Math.round(innerHeight * devicePixelRatio),
      ...(touch === null ? {} : { touch }),
    }
    const heard = await say(body)
    telling = false
    for (const { bundle, version } of heard?.goBack ?? []) await leave(bundle, version)
  }

  holdLine()
  void tell()
  setInterval(() => void tell(), EVERY_MS)
  sessionRuns.subscribe(() => void tell())
  touchTurn.subscribe(() => void tell())
  addEventListener('pagehide', () => navigator.sendBeacon('/local/farewell'))
}

/** @returns what the cupboard wants; `null` when it is not there, which the pages do not mind */
async function say(alive: Alive): Promise<AliveHeard | null> {
  try {
    const response = await fetch('/local/alive', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(alive),
      signal: AbortSignal.timeout(EVERY_MS),
    })
    const heard = AliveHeard.safeParse(response.ok ? await response.json() : null)
    return heard.success ? heard.data : null
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof DOMException || error instanceof SyntaxError)) throw error
    return null
  }
}

/** The keeper goes back to the version before and refuses this one until a newer one or staff come (S11); then the page begins with it. */
async function leave(bundle: Alive['bundles'][number]['bundle'], version: number): Promise<void> {
  await askKeeper({ type: 'go-back', bundle, version })
  const active = await readJson(address.active(bundle), Active)
  if (active.ok && active.value.version !== version) location.reload()
}
