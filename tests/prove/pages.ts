import { join } from 'node:path'
import { build } from 'vite'

/**
 * Bundles the pages of the proofs, each with its workers, into a folder: `<name>.js` for every `page/<name>.ts` named.
 *
 * @param root the signed root that the shell carries, as JSON text
 */
export async function buildPages(into: string, names: readonly string[], root: string): Promise<void> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    publicDir: false,
    logLevel: 'error',
    define: { __XINXIJI_ROOT__: JSON.stringify(root) },
    worker: { format: 'es' },
    build: {
      outDir: into,
      emptyOutDir: true,
      target: 'chrome120',
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(import.meta.dirname, 'page', `${name}.ts`)])),
        output: { entryFileNames: '[name].js' },
      },
    },
  })
}
