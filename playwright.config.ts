import { defineConfig } from '@playwright/test'

// Every journey starts its own hub and its own browser (tests/journeys/lobby.ts): what is under test is that these two can
// stop and come back, so neither can be shared.
export default defineConfig({
  fullyParallel: false,
  // One at a time: beside a second browser a touch may take so long that it counts as held.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  globalSetup: './tests/journeys/prepare.ts',
  outputDir: 'test-results',
  projects: [
    { name: 'journeys', testDir: 'tests/journeys', testMatch: '**/*.journey.ts' },
    // Surveys look at every page and time nothing: two of them may share a machine.
    { name: 'surveys', testDir: 'tests/journeys', testMatch: '**/*.survey.ts', fullyParallel: true },
    { name: 'held', testDir: 'tests/held', testMatch: '**/*.journey.ts' },
    { name: 'looks', testDir: 'tests/journeys', testMatch: '**/*looks.ts' },
  ],
})
