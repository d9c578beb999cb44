import type { Page } from '@playwright/test'
import * as z from 'zod/mini'

type Session = { send(method: string): Promise<unknown> }
type AddSession = (session: Session, ...rest: unknown[]) => Promise<void>

const isFunction = z.custom<(...args: never[]) => unknown>((value) => typeof value === 'function')
const Driver = z.object({
  delegate: z.object({ _mainFrameSession: z.object({ _client: z.object({ send: isFunction }) }), _networkManager: z.object({ addSession: isFunction }) }),
})

/**
 * Lets the driver forget what a page and its workers have fetched. Playwright has the browser keep the body of every reply, up to a
 * hundred megabytes in the page's own program, and offers no way to say otherwise: who measures that program would measure the driver.
 * After this neither requests nor replies are told to the test.
 *
 * @throws when this Playwright is built otherwise; then the way through its inside has to be found again
 */
export async function makeForgetful(page: Page): Promise<void> {
  const { _connection: connection } = page as unknown as { _connection?: { toImpl?: (object: unknown) => unknown } }
  const inside = connection?.toImpl?.(page)
  if (!Driver.safeParse(inside).success) throw new Error('soak: wants to quieten the driver, this Playwright is built otherwise')
  const { delegate } = inside as { delegate: { _mainFrameSession: { _client: Session }; _networkManager: { addSession: AddSession } } }
  const manager = delegate._networkManager
  const add = manager.addSession.bind(manager)
  // A worker that comes later has a session of its own.
  manager.addSession = async (session, ...rest) => {
    await add(session, ...rest)
    // One that has ended meanwhile keeps nothing.
    await session.send('Network.disable').catch((error: unknown) => {
      if (!(error instanceof Error) || !/closed|detached/i.test(error.message)) throw error
    })
  }
  await delegate._mainFrameSession._client.send('Network.disable')
}
