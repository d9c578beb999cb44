import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { seeded } from '../../generated/random.ts'
import { killAll } from '../browser.ts'
import type { Verdict } from '../proof.ts'
import { killAgain } from './kill.ts'

const home = mkdtempSync(join(tmpdir(), 'xinxiji-prove-kill-test-'))
afterAll(() => {
  killAll()
  rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

test('Q18 S5 the browser is killed again and again while residents speak and a bundle comes: every receipt is kept, and what serves is whole', async () => {
  const verdicts: Verdict[] = []
  await killAgain(home, { kills: 2, until: Number.POSITIVE_INFINITY, chance: seeded(7), note: (_, verdict) => verdicts.push(verdict) })
  expect(verdicts.map(({ bad }) => bad)).toEqual([null, null])
  expect(verdicts.reduce((sum, { counts }) => sum + (counts['acknowledged'] ?? 0), 0)).toBeGreaterThanOrEqual(2)
})
