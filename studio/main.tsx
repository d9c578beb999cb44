import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/tokens.css'
import './studio.css'
import { setLocale } from '../ui/language.ts'
import { Inbox } from './Inbox.tsx'
import { openInbox } from './inbox-store.ts'
import { readNames } from './names.ts'
import { staffKeyAt } from './staff-key.ts'

// A line that is up but silent counts as down after this long.
const PATIENCE_MS = 10_000

const place = document.getElementById('studio')
if (place === null) throw new Error('studio: wants an element #studio, found none')

const staffKey = staffKeyAt(window)
const store = openInbox({
  key: staffKey.take(),
  ask: (url, key, signal) =>
    fetch(url, { headers: { authorization: `Bearer ${key}` }, cache: 'no-store', signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]) }),
  readNames: () => readNames(readPublicJson),
  now: Date.now,
  later(ms, call) {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
})

async function readPublicJson(url: string): Promise<unknown> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) })
    return answer.ok ? await answer.json() : null
  } catch (error) {
    // Names are a courtesy: without them the codes are shown, and the next poll asks again.
    if (!(error instanceof Error)) throw error
    return null
  }
}

const findBase = async () => (await readNames(readPublicJson))?.base ?? null

// The same tab may be given another link; only the fragment changes then and the page stays.
window.addEventListener('hashchange', () => {
  if (location.hash.length > 1) store.setKey(staffKey.take())
})

setLocale('zh')
createRoot(place).render(
  <StrictMode>
    <Inbox store={store} staffKey={staffKey} findBase={findBase} />
  </StrictMode>,
)
