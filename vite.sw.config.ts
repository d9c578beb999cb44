import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'

const dist = process.env['XINXIJI_DIST'] ?? 'dist'

/** The shell's files with their hashes: all that the pages' build made. */
function shell(): { build: string; files: { url: string; sha256: string }[] } {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'sw.js' && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ url: file.slice(dist.length).replaceAll('\\', '/'), sha256: createHash('sha256').update(readFileSync(file)).digest('hex') }))
  return { build: createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16), files }
}

// A build of its own: as one more page it would share chunks and grow `import` lines, and then it cannot start.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  define: {
    __SHELL__: JSON.stringify(shell()),
  },
  build: {
    outDir: dist,
    emptyOutDir: false,
    target: 'chrome120',
    rollupOptions: { input: 'sw/main.ts', output: { format: 'iife', entryFileNames: 'sw.js' } },
  },
})
