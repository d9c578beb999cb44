import { offer, timedRead } from './bench-page.ts'
import { seekFilm } from './film.ts'

const FILM = '/film/film.webm'

const state = (worker: ServiceWorker, wanted: readonly ServiceWorkerState[]) =>
  new Promise<ServiceWorkerState>((resolve) => {
    const look = () => {
      if (wanted.includes(worker.state)) resolve(worker.state)
    }
    worker.addEventListener('statechange', look)
    look()
  })

/** The worker that is being installed, or soon will be. */
async function installing(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  while (registration.installing === null) await new Promise((resolve) => registration.addEventListener('updatefound', resolve, { once: true }))
  return registration.installing
}

/** Seconds until a new worker has everything; `null` when the browser has ended its install. Resolves when it serves. */
async function installed(start: number, registration: ServiceWorkerRegistration): Promise<number | null> {
  const worker = await installing(registration)
  await state(worker, ['installed', 'activating', 'activated', 'redundant'])
  const seconds = (performance.now() - start) / 1000
  return (await state(worker, ['activated', 'redundant'])) === 'activated' ? seconds : null
}

const register = () => navigator.serviceWorker.register('/sw.js')

offer({
  // Its worker carries the manifest, so without content there is no worker.
  visit: async () => undefined,
  async open() {
    await navigator.serviceWorker.ready
    await register()
  },
  async install() {
    const start = performance.now()
    const seconds = await installed(start, await register())
    return { seconds: seconds ?? (performance.now() - start) / 1000, done: seconds !== null }
  },
  reserveBytes: async () => 0,
  async update() {
    const registration = await navigator.serviceWorker.ready
    const start = performance.now()
    await registration.update()
    // Chromium lets the worker before rest for a second before it goes; that second is not the peer's, and not counted.
    const seconds = await installed(start, registration)
    if (seconds === null) throw new Error('its update was ended')
    return seconds
  },
  read: (name) => timedRead(`/o/${name}`),
  async keepFilm() {
    await (await caches.open('films')).add(FILM)
    return true
  },
  seek: (places) => seekFilm(FILM, places),
})
