import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'

const dist = process.env['XINXIJI_DIST'] ?? 'dist'
const rootFile = process.env['XINXIJI_ROOT'] ?? 'data/keys/root.json'

/** The shell's files: all that the pages' build made. Names with a hash need no revision. */
function shellFiles(): { url: string; revision: string | null }[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'sw.js' && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const url = file.slice(dist.length).replaceAll('\\', '/')
      return { url, revision: url.startsWith('/assets/') ? null : createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16) }
    })
}

// A build of its own: as one more page it would share chunks and grow `import` lines, and then it cannot start.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  define: {
    __XINXIJI_ROOT__: JSON.stringify(existsSync(rootFile) ? readFileSync(rootFile, 'utf8') : 'null'),
    __SHELL__: JSON.stringify(shellFiles()),
    // The library asks for this to choose between its two faces.
    'process.env.NODE_ENV': JSON.stringify('production'),
  },
  build: {
    outDir: dist,
    emptyOutDir: false,
    target: 'chrome120',
    rollupOptions: { input: 'sw/main.ts', output: { format: 'iife', entryFileNames: 'sw.js' } },
  },
})
