// `npm test`: types, unit tests, browser tests, journeys. `npm run test:held`: tests on outside data (XINXIJI_TEST_DATA).
// Ends with one line of counts and exits with 0 only when nothing failed and something ran.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod/mini'
import { postgresPrograms } from '../hub/store/postgres-programs.ts'
import { systemChromium } from './chromium.ts'
import { installPackage } from './system-package.ts'

const house = resolve(import.meta.dirname, '..')
const bin = (name: string) => join(house, 'node_modules', '.bin', name)
const reports = join(house, 'node_modules', '.cache', 'reports')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const counts = { passed: 0, failed: 0, skipped: 0 }
const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  success: z.boolean(),
})
const PlaywrightReport = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }) })

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const { status, error } = spawnSync(program, args, { cwd: house, stdio: 'inherit', env: { ...process.env, ...env } })
  if (error !== undefined) console.error(`${program}: ${error.message}`)
  return status === 0
}

/** The browser to test with: the system's, else Playwright's own, else Debian's package. */
function chromium(): Record<string, string> {
  if (systemChromium() !== undefined) return {}
  console.log('没有找到 Chromium，正在安装 · No Chromium found, installing one…')
  if (run(bin('playwright'), ['install', '--with-deps', 'chromium'])) return {}
  if (installPackage('chromium') && systemChromium() !== undefined) return {}
  console.error("tests: want a Chromium, found none and could not install one; install Debian's package chromium or set XINXIJI_CHROMIUM")
  process.exit(1)
}

/** What tests start besides a browser; where it is missing, Debian's package is installed. */
function want(what: string, debian: 'postgresql' | 'systemd', isThere: () => boolean): void {
  if (isThere()) return
  console.log(`没有找到 ${what}，正在安装 · No ${what} found, installing one…`)
  if (installPackage(debian) && isThere()) return
  console.error(`tests: want ${what}, found none and could not install one; install Debian's package ${debian}`)
  process.exit(1)
}

function fail(what: string): void {
  console.error(`✗ ${what}`)
  counts.failed++
}

function vitest(project: string): void {
  const report = join(reports, `${project}.json`)
  const good = run(bin('vitest'), ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  const read = existsSync(report) ? VitestReport.safeParse(JSON.parse(readFileSync(report, 'utf8'))) : null
  if (read?.success !== true) return fail(`${project}: left no report`)
  counts.passed += read.data.numPassedTests
  counts.failed += read.data.numFailedTests
  counts.skipped += read.data.numPendingTests + read.data.numTodoTests
  if (!good && read.data.numFailedTests === 0) fail(`${project}: ended badly without a failed test`)
}

function playwright(project: string, browser: Record<string, string>, workers = 1): void {
  const report = join(reports, `${project}.playwright.json`)
  const good = run(bin('playwright'), ['test', `--project=${project}`, `--workers=${workers}`, '--reporter=list,json'], {
    ...browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  const read = existsSync(report) ? PlaywrightReport.safeParse(JSON.parse(readFileSync(report, 'utf8'))) : null
  if (read?.success !== true) return fail(`${project}: left no report`)
  counts.passed += read.data.stats.expected
  counts.failed += read.data.stats.unexpected + read.data.stats.flaky
  counts.skipped += read.data.stats.skipped
  if (!good && read.data.stats.unexpected === 0) fail(`${project}: ended badly without a failed journey`)
}

const what = process.argv[2] ?? 'all'
const began = Date.now()
if (what === 'held') {
  const folder = process.env['XINXIJI_TEST_DATA']
  if (folder === undefined || !existsSync(folder)) {
    console.error('test:held wants the folder of outside data in XINXIJI_TEST_DATA, found none')
    process.exit(1)
  }
  vitest('held')
  playwright('held', chromium())
} else if (what === 'looks') {
  playwright('looks', chromium())
} else if (what === 'all') {
  if (run(bin('tsc'), ['-b'])) console.log('✓ types')
  else fail('types')
  const browser = chromium()
  want('PostgreSQL 15 or newer', 'postgresql', () => postgresPrograms('initdb', 'postgres', 'pg_dump') !== null)
  want('systemd-analyze', 'systemd', () => existsSync('/usr/bin/systemd-analyze'))
  vitest('unit')
  vitest('browser')
  playwright('journeys', browser)
  playwright('surveys', browser, 2)
} else {
  console.error(`tests: there is no part ${what}; wanted nothing, held or looks`)
  process.exit(2)
}
console.log(`\n${Math.round((Date.now() - began) / 1000)} s`)
if (counts.skipped > 0) fail('a test was skipped')
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1
