import { defineConfig } from '@playwright/test'

// Journeys that draw the tour take the whole processor where there is no graphics card; one at a time.
const WALKS = /\/(attract|guided|places|reach|tour|tour-panels|visitors)\.journey\.ts$/

// Every journey starts its own hub and its own browser (tests/journeys/lobby.ts): what is under test is that these two can
// stop and come back, so neither can be shared.
export default defineConfig({
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  globalSetup: './tests/journeys/prepare.ts',
  outputDir: 'test-results',
  projects: [
    { name: 'journeys', testDir: 'tests/journeys', testMatch: '**/*.journey.ts', testIgnore: WALKS },
    { name: 'walks', testDir: 'tests/journeys', testMatch: WALKS, workers: 1 },
    { name: 'held', testDir: 'tests/held', testMatch: '**/*.journey.ts', workers: 1 },
    { name: 'looks', testDir: 'tests/journeys', testMatch: '**/*looks.ts', workers: 1 },
  ],
})
