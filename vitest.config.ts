import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumLaunch } from './tests/chromium.ts'

const outside = ['**/node_modules/**', '**/dist/**', '**/data/**', 'content/sample/**']
// The fonts a page is built with have nothing to do with what a component does.
const noLetters = {
  name: 'no-first-letters',
  resolveId: (id: string) => (id === 'virtual:first-letters.css' ? '\0no-letters.css' : null),
  load: (id: string) => (id === '\0no-letters.css' ? '' : null),
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['**/*.test.ts'],
          exclude: [...outside, '**/*.browser.test.ts', 'tests/held/**'],
          // Nobody sits at the machine while its tests run; vitest would leave a core free for them.
          maxWorkers: availableParallelism(),
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react(), noLetters],
        test: {
          name: 'browser',
          include: ['**/*.browser.test.ts', '**/*.browser.test.tsx'],
          exclude: outside,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // Tests of the tour take its card away and read its canvas: they want pages and canvas drawn by one and the same.
            provider: playwright({ launchOptions: chromiumLaunch('swiftshader') }),
            instances: [{ browser: 'chromium', viewport: { width: 540, height: 960 } }],
          },
        },
      },
      {
        test: { name: 'held', environment: 'node', include: ['tests/held/**/*.test.ts'], exclude: outside, testTimeout: 300_000, hookTimeout: 300_000 },
      },
    ],
  },
})
