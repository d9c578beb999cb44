import { type ChildProcess, spawn } from 'node:child_process'
import { CHROMIUM_ARGS, systemChromium } from '../chromium.ts'

/** A program that runs on a disk and can be ended at any moment. */
export interface Running {
  /** SIGKILL for it and all its children; resolves when the first of them is gone. */
  kill(): Promise<void>
  /** Lets it end by itself, as at closing time. */
  close(): Promise<void>
  readonly ended: Promise<void>
  /** The last it has complained of, for whoever looks for the reason of something. */
  complaints(): string
}

const MOST_LINES = 20
const running = new Set<ChildProcess>()

/** Starts a program as the head of a group of processes of its own. */
export function startGroup(program: string, args: readonly string[], stdio: 'quiet' | 'piped' = 'quiet'): Running {
  const child = spawn(program, args, {
    detached: true,
    stdio: stdio === 'piped' ? ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] : ['ignore', 'ignore', 'inherit'],
  })
  const lines: string[] = []
  child.stderr?.on('data', (bytes: Buffer) => {
    lines.push(
      ...bytes
        .toString('utf8')
        .split('\n')
        .filter((line) => line.includes('CONSOLE')),
    )
    lines.splice(0, lines.length - MOST_LINES)
  })
  running.add(child)
  const ended = new Promise<void>((resolve, reject) => {
    child.once('exit', () => {
      running.delete(child)
      resolve()
    })
    child.once('error', reject)
  })
  return {
    ended,
    complaints: () => lines.join('\n'),
    kill() {
      killGroup(child)
      return ended
    },
    close() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** Starts a Chromium on a profile with one page open. Its debugging pipe is only there so that it ends when we end. */
export function startChromium(profile: string, url: string): Running {
  const program = systemChromium()
  if (program === undefined) throw new Error('no Chromium found; XINXIJI_CHROMIUM may name one')
  return startGroup(
    program,
    [...CHROMIUM_ARGS, '--headless=new', '--disable-gpu', '--enable-logging=stderr', '--remote-debugging-pipe', `--user-data-dir=${profile}`, url],
    'piped',
  )
}

/** Ends everything that still runs; for the end of a proof, also an interrupted one. */
export function killAll(): void {
  for (const child of running) killGroup(child)
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    // It ended by itself between our look and our signal.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
