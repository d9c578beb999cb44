import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const ROOMY_BYTES = 6_000_000_000

/** Where large and short-lived things may lie: in memory when there is room (a flush is quick there and wears nothing), else on the disk. */
export function roomyFolder(): string {
  const named = process.env['XINXIJI_PROVE_DISK']
  if (named !== undefined && named !== '') return named
  if (!existsSync('/dev/shm')) return tmpdir()
  const { bavail, bsize } = statfsSync('/dev/shm')
  return bavail * bsize > ROOMY_BYTES ? '/dev/shm' : tmpdir()
}
