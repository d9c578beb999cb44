// Sends letters over some connections, as a process of its own: what it costs is not the hub's. Told what to do by its parent.
import { readFileSync } from 'node:fs'
import { Line } from './line.ts'

/** What a parent wants. */
export interface LoadOrder {
  readonly port: number
  /** letters, one on each line */
  readonly file: string
  /** which of them: from the first up to and without the last */
  readonly from: number
  readonly to: number
  readonly connections: number
  /** so long at most; it ends before when there are no more letters */
  readonly seconds: number
  /** begins again with the first letter: only for a server that keeps nothing */
  readonly again: boolean
}

/** What became of it. */
export interface LoadDone {
  readonly answered: number
  /** answers that did not echo id and hash of a letter that is new */
  readonly wrong: number
  readonly seconds: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly cpuSeconds: number
}

interface Ready {
  readonly id: string
  readonly hash: string
  readonly request: Buffer
}

function readyOf(line: string): Ready {
  const { id, hash } = JSON.parse(line) as { id: string; hash: string }
  const body = Buffer.from(line)
  const head = `PUT /sync/v1/cases/${id} HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
  return { id, hash, request: Buffer.concat([Buffer.from(head), body]) }
}

/** A figure that so great a share of all lies below. */
const rank = (sorted: Float64Array, share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

async function load({ port, file, from, to, connections, seconds, again }: LoadOrder): Promise<LoadDone> {
  const letters = readFileSync(file, 'utf8')
    .split('\n', to)
    .slice(from)
    .filter((line) => line !== '')
    .map(readyOf)
  const lines = await Promise.all(Array.from({ length: connections }, () => Line.open(port)))
  const took: number[] = []
  let next = 0
  let wrong = 0
  const cpuBefore = process.cpuUsage()
  const began = performance.now()
  const until = began + seconds * 1000
  const one = async (line: Line) => {
    for (;;) {
      if (again && next === letters.length) next = 0
      const letter = letters[next++]
      const sent = performance.now()
      if (letter === undefined || sent >= until) return
      const { status, body } = await line.ask(letter.request)
      took.push(performance.now() - sent)
      const kept = JSON.parse(body) as { id?: string; hash?: string; again?: boolean }
      if (status !== 201 || kept.id !== letter.id || kept.hash !== letter.hash || kept.again !== false) wrong++
    }
  }
  await Promise.all(lines.map(one))
  const elapsed = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpuBefore)
  for (const line of lines) line.close()
  const sorted = Float64Array.from(took).sort()
  return { answered: took.length, wrong, seconds: elapsed, p50Ms: rank(sorted, 0.5), p99Ms: rank(sorted, 0.99), cpuSeconds: (user + system) / 1e6 }
}

process.on('message', (order: LoadOrder) => {
  load(order).then(
    (done) => process.send?.(done),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
