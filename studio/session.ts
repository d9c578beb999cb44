import { SignedIn, StaffMe } from '../model/staff/sign-in.ts'
import { Done, type Hub, type Trouble } from './hub.ts'

/** Who sits at this desk. `ended` tells that somebody was signed in a moment ago and the hub has forgotten it. */
export type Session =
  | { readonly is: 'asking' }
  | { readonly is: 'no-line' }
  | { readonly is: 'out'; readonly ended: boolean }
  | { readonly is: 'code-wanted' }
  | { readonly is: 'in'; readonly me: StaffMe }

export interface SessionStore {
  getState(): Session
  subscribe(listener: () => void): () => void
  /** asks who has signed in in this browser */
  look(): Promise<void>
  signIn(login: string, password: string): Promise<Trouble | null>
  /** the second half: six digits from an app, or a printed code */
  giveCode(code: string): Promise<Trouble | null>
  /** back to the password, when one has no code at hand */
  startAgain(): void
  signOut(): Promise<void>
  /** the hub has said that nobody is signed in, or that something is to be changed first */
  hears(code: 'not-signed-in' | 'change-first'): void
}

/**
 * Keeps who is signed in. The session itself is a cookie that no page can read; this knows only what the hub tells.
 *
 * @param hub a function, since the hub tells the session what it hears
 */
export function openSession(hub: () => Hub): SessionStore {
  const listeners = new Set<() => void>()
  let state: Session = { is: 'asking' }
  function set(next: Session): void {
    state = next
    for (const listener of listeners) listener()
  }

  async function look(): Promise<void> {
    const answer = await hub().get('/api/staff/me', StaffMe)
    if (answer.is === 'ok') set({ is: 'in', me: answer.value })
    else if (answer.is === 'no-line') set({ is: 'no-line' })
    else set({ is: 'out', ended: state.is === 'in' || (state.is === 'out' && state.ended) })
  }

  async function half(path: string, body: object): Promise<Trouble | null> {
    const answer = await hub().post(path, body, SignedIn)
    if (answer.is !== 'ok') return answer
    if (answer.value.is === 'code-wanted') set({ is: 'code-wanted' })
    else await look()
    return null
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    look,
    signIn: (login, password) => half('/api/staff/sign-in', { login, password }),
    async giveCode(code) {
      const trouble = await half('/api/staff/code', { code })
      // The first half has been forgotten meanwhile: the password is asked for again.
      if (trouble?.is === 'refused' && trouble.refusal.code === 'not-signed-in') set({ is: 'out', ended: false })
      return trouble
    },
    startAgain: () => set({ is: 'out', ended: false }),
    async signOut() {
      const answer = await hub().post('/api/staff/sign-out', {}, Done)
      if (answer.is !== 'no-line') set({ is: 'out', ended: false })
    },
    hears(code) {
      if (state.is !== 'in') return
      if (code === 'not-signed-in') set({ is: 'out', ended: true })
      else void look()
    },
  }
}
