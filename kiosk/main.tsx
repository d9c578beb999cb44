import { type ReactNode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Home } from '../model/content/views.ts'
import { setLocale, useSpeech } from '../ui/language.ts'
import { commonWords } from '../ui/words/common.ts'
import { firstWords } from '../ui/words/first.ts'
import { openStack, provesItself, provisionOutbox, type ReadProblem, readJson, registerShelf } from '../sw/page/door.ts'
import { App } from './App.tsx'
import { vouchFor } from './clock.ts'
import { fitGlass } from './glass.ts'
import { isTerminal } from './lockdown/on-terminal.ts'
import { type Community, ownOf, readAhead } from './reading/community.ts'
import { useLetters } from '../ui/type/letters.ts'
import 'virtual:first-letters.css'
import '../ui/tokens.css'
import './frame.css'
import './screens.css'

const RETRY_MS = 4_000
const words = { ...commonWords, ...firstWords }

type Opening = { readonly is: 'opening' } | { readonly is: 'open'; readonly community: Community } | { readonly is: 'nothing'; readonly problem: ReadProblem }

const addCounts = (a: Home['counts'], b: Home['counts']): Home['counts'] => ({
  guide: a.guide + b.guide,
  place: a.place + b.place,
  notice: a.notice + b.notice,
  event: a.event + b.event,
  viewpoint: a.viewpoint + b.viewpoint,
  hall: a.hall + b.hall,
  video: a.video + b.video,
})

/** Finds the stack and reads what the first screen shows; the counts on it are those of all bundles together. */
async function open(): Promise<Opening> {
  const stack = await openStack()
  if (!stack.ok) return { is: 'nothing', problem: stack.problem }
  // The community's own bundle is enough to go on; what is left out comes when the shelf has it.
  for (const problem of stack.value.left) console.warn('kiosk: a bundle of the stack was left out', problem)
  const own = ownOf(stack.value)
  for (const { issued } of stack.value.bundles) vouchFor(issued * 1000)
  const homes = await Promise.all(stack.value.bundles.map((bundle) => readJson(`${bundle.base}home.json`, Home)))
  const home = homes[homes.length - 1]
  if (home?.ok !== true) return { is: 'nothing', problem: home?.problem ?? { kind: 'missing', file: 'home.json' } }
  const counts = homes.flatMap((each) => (each.ok ? [each.value.counts] : [])).reduce(addCounts)
  return { is: 'open', community: { stack: stack.value, home: { ...home.value, counts: { ...counts, viewpoint: home.value.counts.viewpoint } }, own } }
}

/** Opens the community; until there is anything to show it says so in both languages and tries again. */
function Kiosk(): ReactNode {
  const [opening, setOpening] = useState<Opening>({ is: 'opening' })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let left = false
    const tryToOpen = () =>
      void open().then((next) => {
        if (left) return
        setOpening(next)
        if (next.is === 'nothing') timer = setTimeout(tryToOpen, RETRY_MS)
      })
    tryToOpen()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [])

  const community = opening.is === 'open' ? opening.community : null
  useLetters(community?.own.base ?? null)
  useEffect(() => {
    if (community === null) return
    const { terminal } = community.stack
    const sizeUp = () => fitGlass(terminal.glass, document.documentElement, innerWidth, innerHeight)
    sizeUp()
    addEventListener('resize', sizeUp)
    // Before the keeper looks for what is new: a version that pages could not begin with must not be offered to them again.
    provesItself(community.stack)
    registerShelf(terminal.stack, { terminal: true })
    readAhead(community.stack)
    // The program in the cupboard wants to know how this page is; where there is none nobody asks.
    if (terminal.cupboard === true) import('./screens/behind.ts').then(({ tellAlive }) => tellAlive(community.stack)).catch(console.error)
    // Letters of an earlier day may still wait, and what a first report needs on the disk wants to be there long before it.
    provisionOutbox().catch((error: unknown) => console.error('kiosk: the outbox could not be set up', error))
    return () => removeEventListener('resize', sizeUp)
  }, [community])

  if (community !== null) return <App community={community} />
  return opening.is === 'nothing' ? <NothingYet /> : null
}

function NothingYet(): ReactNode {
  const { t } = useSpeech(words)
  return (
    <main className="page" role="alert">
      <h1>{t('kiosk.state.unreachable')}</h1>
      <p>{t('kiosk.state.unreachableLine')}</p>
      <p lang="ug-Arab-CN" dir="rtl">
        {firstWords['kiosk.state.unreachable'].ug}، {firstWords['kiosk.state.unreachableLine'].ug}
      </p>
    </main>
  )
}

setLocale('zh')
const element = document.getElementById('page')
if (element === null) throw new Error('kiosk: wants an element #page in its page, found none')
const draw = () => createRoot(element).render(<Kiosk />)
// Before the first touch a terminal's guards stand. Rule L1.
if (isTerminal(location.hostname))
  import('./lockdown/hold.ts')
    .then(({ hold }) => hold(window))
    // Policies and cupboard hold it still, and a terminal is never blank.
    .catch(console.error)
    .finally(draw)
else draw()
