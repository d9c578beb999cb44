import { afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { HubDouble, type Outcome } from './hub-double.ts'
import type { TestDisk } from './test-disk.ts'
import { type HubKey, hubKey, TestTerminal } from './test-terminal.ts'

/** What every story of the outbox begins with: a terminal on its disk, and a hub at the other end of the line. */
export interface Stage {
  readonly key: HubKey
  readonly hub: HubDouble
  readonly terminal: TestTerminal
  /** Says something, with what goes along; its id. A story in which nobody is heard ends there. */
  said(text: string, ...attachments: Parameters<TestTerminal['says']>[2] & object): Promise<string>
}

/**
 * Sets the stage anew before each story of the suite it is called in.
 *
 * @param otherwise what becomes of a request about which the story says nothing
 */
export function stage(disk: TestDisk, otherwise: Outcome = 'kept'): Stage {
  let key: HubKey
  let hub: HubDouble
  let terminal: TestTerminal
  beforeAll(async () => {
    key = await hubKey()
  })
  beforeEach(async () => {
    hub = new HubDouble()
    hub.otherwise = otherwise
    vi.stubGlobal('fetch', hub.fetch)
    terminal = await TestTerminal.open(key, disk)
  })
  afterEach(async () => {
    await terminal.end()
    vi.unstubAllGlobals()
  })
  return {
    get key() {
      return key
    },
    get hub() {
      return hub
    },
    get terminal() {
      return terminal
    },
    async said(text, ...attachments) {
      const answer = await terminal.says(text, {}, attachments)
      if (!answer.ok) throw new Error(answer.problem.kind)
      return answer.value.id
    },
  }
}
