import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Whether a process of this machine still runs. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process runs, too; only one that is gone is gone.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Takes a bundle's folder for one press at a time: two would take away each other's packs. A lock that a fallen press left
 * is taken over. Rule B12.
 *
 * @param out the folder of all bundles
 * @returns how to give it back, or the process that has it
 */
export function lockBundle(out: string, bundle: string): { readonly release: () => void } | { readonly heldBy: number } {
  mkdirSync(out, { recursive: true })
  const file = join(out, `.${bundle}.pressing`)
  for (;;) {
    try {
      const open = openSync(file, 'wx')
      writeSync(open, String(process.pid))
      closeSync(open)
      return { release: () => rmSync(file, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const pid = Number(readFileSync(file, 'utf8'))
    if (Number.isInteger(pid) && pid > 0 && (pid === process.pid || runs(pid))) return { heldBy: pid }
    rmSync(file, { force: true })
  }
}
