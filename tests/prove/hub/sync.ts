import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { closedEnvelope } from '../../../hub/testing/resident.ts'
import { send } from '../../../hub/testing/send.ts'
import type { Proof } from '../proof.ts'
import { ENGINES, enginesOf, type EngineName, type Ground, onGround } from './ground.ts'

/** words sent one after another: each is a commit of its own */
const COMMITS = 100
// -D: the traced program stays the child that is told to end.
const TRACE = ['-D', '-f', '-qq', '-e', 'trace=fsync,fdatasync']

/** How often a traced program has asked the disk to hold what it wrote. */
const syncsIn = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /f(data)?sync\(\d+\)\s+= 0|<\.\.\. f(data)?sync resumed>.*= 0/.test(line)).length

async function commits(ground: Ground, under: readonly string[], trace: string): Promise<{ commits: number; syncs: number }> {
  const hub = ground.hub(under)
  const address = await hub.address
  const before = syncsIn(trace)
  let kept = 0
  for (let n = 0; n < COMMITS; n++) if ((await send(address, closedEnvelope())) !== null) kept++
  const syncs = syncsIn(trace) - before
  hub.child.kill('SIGTERM')
  await hub.ended
  return { commits: kept, syncs }
}

async function once(engine: EngineName): Promise<{ commits: number; syncs: number }> {
  if (engine === 'sqlite')
    return onGround(engine, (ground) => {
      const trace = join(ground.folder, 'trace')
      return commits(ground, ['strace', ...TRACE, '-o', trace], trace)
    })
  // The server's processes are those that sync; their trace has to lie where they may write.
  const trace = `/tmp/xinxiji-prove-trace-${process.pid}`
  return onGround(engine, (ground) => commits(ground, [], trace), ['strace', ...TRACE, '-o', trace])
}

/** Every commit reaches the disk: at least one fsync or fdatasync for each, as the kernel saw it. */
export const sync: Proof = {
  name: 'sync',
  wanted: Object.fromEntries(ENGINES.map((engine) => [engine, { commits: COMMITS }])),
  never: ['unsynced'],
  async run(work) {
    if (spawnSync('strace', ['-V']).status !== 0) return 'strace is not installed'
    for (const engine of enginesOf(work)) {
      const { commits: made, syncs } = await once(engine)
      const unsynced = Math.max(0, made - syncs)
      work.note(engine, { counts: { commits: made, syncs, unsynced }, bad: unsynced > 0 ? `${made} commits and ${syncs} syncs` : null })
    }
    return null
  },
}
