import { connect, type Socket } from 'node:net'

/** What came back for one request. */
export interface Heard {
  readonly status: number
  readonly body: string
}

/**
 * One connection that is kept: a request is written as it stands, and the next only after its answer. It knows no more of HTTP than
 * a length, so that it costs little beside what it measures.
 */
export class Line {
  readonly #socket: Socket
  #heard: Buffer = Buffer.alloc(0)
  #waits: { readonly resolve: (heard: Heard) => void; readonly reject: (error: Error) => void } | null = null

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (bytes) => this.#hear(bytes))
    const broke = (error?: Error) => this.#waits?.reject(error ?? new Error('bench: the line was closed'))
    socket.once('error', broke)
    socket.once('close', () => broke())
  }

  static open(port: number): Promise<Line> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' })
      socket.once('error', reject)
      socket.once('connect', () => {
        socket.off('error', reject)
        resolve(new Line(socket))
      })
    })
  }

  ask(request: Buffer): Promise<Heard> {
    return new Promise((resolve, reject) => {
      this.#waits = { resolve, reject }
      this.#socket.write(request)
    })
  }

  close(): void {
    this.#waits = null
    this.#socket.destroy()
  }

  #hear(bytes: Buffer): void {
    this.#heard = this.#heard.length === 0 ? bytes : Buffer.concat([this.#heard, bytes])
    const end = this.#heard.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.#heard.toString('latin1', 0, end)
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1])
    if (Number.isNaN(length)) {
      this.#waits?.reject(new Error(`bench: wants a length, came ${head}`))
      return
    }
    const whole = end + 4 + length
    if (this.#heard.length < whole) return
    const heard = { status: Number(head.slice(9, 12)), body: this.#heard.toString('utf8', end + 4, whole) }
    this.#heard = this.#heard.subarray(whole)
    const waits = this.#waits
    this.#waits = null
    waits?.resolve(heard)
  }
}
