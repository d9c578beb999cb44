import { readdirSync, readFileSync } from 'node:fs'

// Linux counts in hundredths of a second for every program, whatever the kernel's own clock is (proc_pid_stat(5)).
const TICKS_A_SECOND = 100

interface Process {
  readonly pid: number
  readonly parent: number
  readonly cpuSeconds: number
}

function readOr(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    // A process that ends while it is being looked at is no longer there.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return null
    throw error
  }
}

function processOf(pid: number): Process | null {
  const stat = readOr(`/proc/${pid}/stat`)
  if (stat === null) return null
  // The name stands in brackets and may hold anything, so fields count from the last bracket: state, parent, …
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0)
  return { pid, parent: Number(fields[1]), cpuSeconds: ticks / TICKS_A_SECOND }
}

/** A process and all that came of it. */
function treeOf(root: number): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => processOf(Number(name)))
    .filter((each) => each !== null)
  const tree = all.filter(({ pid }) => pid === root)
  for (const each of tree) tree.push(...all.filter(({ parent }) => parent === each.pid))
  return tree
}

/** What a process of a browser is there for: `browser`, `renderer`, `network`, `storage`, … */
function kindOf(pid: number): string {
  const line = readOr(`/proc/${pid}/cmdline`) ?? ''
  const service = /--utility-sub-type=([a-z_]+)/.exec(line)?.[1]
  return service ?? /--type=([a-z-]+)/.exec(line)?.[1] ?? 'browser'
}

/** CPU seconds of a browser by kind of process; those of children that have ended are their parents'. */
export function cpuOf(root: number): Record<string, number> {
  const kinds: Record<string, number> = {}
  for (const { pid, cpuSeconds } of treeOf(root)) kinds[kindOf(pid)] = (kinds[kindOf(pid)] ?? 0) + cpuSeconds
  return kinds
}

/** The processes that show pages, by their number; not those of the browser's own frame. */
export function pageProcesses(root: number): number[] {
  return treeOf(root).flatMap(({ pid }) => {
    const line = readOr(`/proc/${pid}/cmdline`) ?? ''
    return /--type=renderer/.test(line) && !/--top-chrome-webui|--extension-process/.test(line) && mainThreadMs(pid) !== null ? [pid] : []
  })
}

/** CPU milliseconds of the first thread of a process, which in a renderer is the page's own; `null` when the process has ended. */
export function mainThreadMs(pid: number): number | null {
  const text = readOr(`/proc/${pid}/task/${pid}/schedstat`)
  // Nanoseconds on a core, then those of waiting for one.
  return text === null ? null : Number(text.split(' ')[0]) / 1e6
}

/** Bytes that all processes of a browser have read from files and pipes, whether the disk or its memory had them. */
export function bytesReadBy(root: number): number {
  return treeOf(root).reduce((sum, { pid }) => sum + Number(/^rchar: (\d+)/m.exec(readOr(`/proc/${pid}/io`) ?? '')?.[1] ?? 0), 0)
}

export const sumOf = (kinds: Readonly<Record<string, number>>): number => Object.values(kinds).reduce((sum, each) => sum + each, 0)

/** What was added since `before`, kind by kind. */
export function since(before: Readonly<Record<string, number>>, now: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(now).map(([kind, value]) => [kind, value - (before[kind] ?? 0)]))
}
