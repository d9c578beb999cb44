const here = new URLSearchParams(location.search)

/** What the station asks of this page. */
export const asked = (name: string): string => {
  const value = here.get(name)
  if (value === null) throw new TypeError(`the address wants ${name}`)
  return value
}

/** Says something to the station and hears its answer. */
export async function tell(what: string, body: unknown): Promise<unknown> {
  const response = await fetch(`/say/${what}?round=${asked('round')}`, { method: 'POST', body: JSON.stringify(body), cache: 'no-store' })
  if (!response.ok) throw new Error(`the station does not hear ${what}: ${response.status}`)
  return response.json()
}

/** Says what went wrong, too: a page that stands still says nothing. */
export function tellErrors(): void {
  addEventListener('error', (event) => void tell('failed', { why: String(event.error?.stack ?? event.message) }))
  addEventListener('unhandledrejection', (event) => void tell('failed', { why: String((event.reason as Error)?.stack ?? event.reason) }))
}

export const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
