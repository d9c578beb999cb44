import { execFile } from 'node:child_process'
import { ok, problem, type Result } from '../../model/result.ts'

/** A program that turns a glass on, or says what is plugged in, is done in a moment; one that hangs is ended. */
const PATIENCE_MS = 15_000

/** Runs a program, without a shell. @returns what it printed, or one line of why it failed */
export function runCommand([program, ...args]: readonly string[], patienceMs = PATIENCE_MS): Promise<Result<string, string>> {
  return new Promise((resolve) => {
    execFile(program as string, args, { timeout: patienceMs, killSignal: 'SIGKILL', maxBuffer: 4_000_000 }, (error, stdout, stderr) => {
      if (error === null) return resolve(ok(stdout))
      const [line = ''] = stderr.trim().split('\n').slice(-1)
      resolve(problem(`${program}: ${line === '' ? (error.killed === true ? `no end within ${patienceMs} ms` : error.message) : line}`.slice(0, 300)))
    })
  })
}
