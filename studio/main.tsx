import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/tokens.css'
import './studio.css'
import './staff/staff.css'
import { setLocale } from '../ui/language.ts'
import { App } from './App.tsx'
import { openHub } from './hub.ts'
import { openSession } from './session.ts'

// A line that is up but silent counts as down after this long.
const PATIENCE_MS = 10_000

const place = document.getElementById('studio')
if (place === null) throw new Error('studio: wants an element #studio, found none')

const session = openSession(() => hub)
const hub = openHub({
  ask: (path, init) => fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) }),
  onSession: session.hears,
})

async function readJson(url: string): Promise<unknown> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) })
    return answer.ok ? await answer.json() : null
  } catch (error) {
    // Names are a courtesy: without them the codes are shown, and they are asked for again.
    if (!(error instanceof Error)) throw error
    return null
  }
}

function later(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms)
  return () => clearTimeout(timer)
}

setLocale('zh')
createRoot(place).render(
  <StrictMode>
    <App hub={hub} session={session} readJson={readJson} now={Date.now} later={later} />
  </StrictMode>,
)
