import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { firstLetters } from './first-letters.ts'
import { firstScreen } from './first-screen.ts'
import { leanThree } from './tour/lean-three.ts'

// The signed root that the shell carries; `npm start` and the tests name it, keys are never in the repository.
const rootFile = process.env['XINXIJI_ROOT'] ?? 'data/keys/root.json'

// @hpke/core asks Node for its crypto where the web has none; every browser here has it.
const webCryptoOnly: Plugin = {
  name: 'web-crypto-only',
  enforce: 'pre',
  transform: (code, id) =>
    /[\\/]@hpke[\\/]/.test(id) && code.includes('import("crypto")')
      ? code.replaceAll('import("crypto")', 'Promise.reject(new Error("wants a browser with WebCrypto"))')
      : null,
}

const first = firstScreen()
/** Whether a module is needed by the terminal's first screen; the frame of every icon is. */
const comesFirst = (id: string): boolean => {
  const icon = /@tabler[\\/].*[\\/](Icon\w+)\.m?js$/.exec(id)?.[1]
  return icon === undefined ? id.includes('@tabler') || first.files.has(relative(import.meta.dirname, id).replaceAll('\\', '/')) : first.icons.has(icon)
}

export default defineConfig({
  root: import.meta.dirname,
  // What wouter brings for older Reacts is in ours already.
  resolve: { alias: [{ find: /^use-sync-external-store\/shim.*$/, replacement: 'react' }] },
  publicDir: 'ui/public',
  plugins: [react(), firstLetters(), leanThree(), webCryptoOnly],
  define: { __XINXIJI_ROOT__: JSON.stringify(existsSync(rootFile) ? readFileSync(rootFile, 'utf8') : 'null') },
  build: {
    outDir: process.env['XINXIJI_DIST'] ?? 'dist',
    emptyOutDir: true,
    target: 'chrome120',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // three.js is large whole and small on the line; bench:size watches what it weighs with gzip.
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      input: { kiosk: 'kiosk/index.html', tour: 'tour/index.html', studio: 'studio/index.html' },
      // Few files, each with a name that says what it is: the shell is fetched whole, and budgets speak of these names.
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: /node_modules[\\/](react|react-dom|scheduler|i18next|zod|wouter|regexparam)[\\/]/ },
            // What the terminal's first screen has in common with other pages, and nothing that it does not need.
            { name: 'shared', test: comesFirst, minShareCount: 2 },
            // What tells of the tour's pictures stands in a file of its own: a long proof asks the page for it by that name.
            { name: 'pictures-health', test: /[\\/]tour[\\/]pictures-health\.ts$/ },
            // The doors of the shelf and of the tour: what opens them and speaks of them before any of their program is fetched.
            { name: 'doors', test: /[\\/]tour[\\/](door|deep-link|view|read[\\/]file)\.ts$/, minShareCount: 2 },
            // What several parts of the tour's engine use, three.js above all, in one file.
            {
              name: 'engine',
              test: /[\\/]node_modules[\\/](three|@react-three)[\\/]|[\\/]tour[\\/](panorama[\\/]pixels-texture|read[\\/](picture|planes))\.ts$/,
              minShareCount: 2,
            },
            // A code as a picture, and what computes it.
            { name: 'qr', test: /[\\/](node_modules[\\/]uqr|ui[\\/]qr)[\\/]/, minShareCount: 2 },
            // What a case looks like is told at the desk and behind a terminal's first screen: it does not come with the first.
            { name: 'cases', test: /[\\/](model[\\/]case|ui[\\/](plan|words[\\/]receipt|format[\\/]sentence)\b)[^?]*\.tsx?$/, minShareCount: 2 },
            // What the pages behind share with the tour and the desk.
            {
              name: 'more',
              test: /[\\/](model(?![\\/]case[\\/])|ui(?![\\/](plan|qr|words[\\/](public|receipt)|format[\\/]sentence)\b))[\\/][^?]*\.tsx?$|@tabler/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/c': 'http://127.0.0.1:8080', '/sync': 'http://127.0.0.1:8080', '/api': 'http://127.0.0.1:8080' } },
})
