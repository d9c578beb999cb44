// Builds the pages and then the worker, whose list of shell files is what the pages' build has made.
import { rmSync } from 'node:fs'
import { build } from 'vite'

const dist = process.env['XINXIJI_DIST'] ?? 'dist'
rmSync(dist, { recursive: true, force: true })
await build({ configFile: 'vite.config.ts', logLevel: 'warn' })
await build({ configFile: 'vite.sw.config.ts', logLevel: 'warn' })
