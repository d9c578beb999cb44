import { readdirSync, readFileSync } from 'node:fs'

/**
 * Bytes of the machine's memory that the programs of a browser hold together, each shared page shared out (Linux). Pages of files are
 * left out: the system takes them back when it wants to, and how many of them count as ours hangs on which other browsers run.
 *
 * @param profile the folder that the browser was started on; its helpers are the children of the program that names it
 * @returns bytes by kind of program (`browser`, `renderer`, `gpu-process`…), those of one kind together
 */
export function heldBy(profile: string): ReadonlyMap<string, number> {
  const parents = new Map<string, string>()
  const roots = new Set<string>()
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const read = (file: string) => {
      try {
        return readFileSync(`/proc/${pid}/${file}`, 'utf8')
      } catch (error) {
        // It has ended since it was listed.
        if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return ''
        throw error
      }
    }
    parents.set(pid, /^PPid:\t(\d+)/m.exec(read('status'))?.[1] ?? '0')
    if (read('cmdline').split('\0').includes(`--user-data-dir=${profile}`)) roots.add(pid)
  }
  if (roots.size === 0) throw new Error(`prove: wants a browser on ${profile}, found none`)
  const isOurs = (pid: string): boolean => roots.has(pid) || (parents.has(pid) && pid !== '1' && isOurs(parents.get(pid) as string))
  const held = new Map<string, number>()
  for (const pid of parents.keys()) {
    if (!isOurs(pid)) continue
    try {
      const kind = /--type=([a-z-]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.[1] ?? 'browser'
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
      for (const sort of ['Pss_Anon', 'Pss_Shmem', 'SwapPss'])
        held.set(kind, (held.get(kind) ?? 0) + Number(new RegExp(`^${sort}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0) * 1024)
    } catch (error) {
      if (!['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    }
  }
  return held
}
