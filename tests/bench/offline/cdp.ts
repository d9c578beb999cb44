type Listener = (params: unknown, session: string | undefined) => void
interface Reply {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly sessionId?: string
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/**
 * A line to a browser's DevTools, and nothing more on it than what is asked. Playwright listens to every request of a page
 * and its workers, which costs the browser CPU for each, and a worker it has hold of is never ended after 300 s.
 */
export class DevTools {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  readonly #listeners = new Map<string, Listener>()
  #next = 0

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.onmessage = (event) => this.#heard(JSON.parse(String(event.data)) as Reply)
    socket.onclose = () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('bench: the browser hung up'))
    }
  }

  static async open(url: string): Promise<DevTools> {
    const socket = new WebSocket(url)
    await new Promise((resolve, reject) => {
      socket.onopen = resolve
      socket.onerror = () => reject(new Error(`bench: wants DevTools at ${url}, none answered`))
    })
    return new DevTools(socket)
  }

  #heard({ id, method, params, sessionId, result, error }: Reply): void {
    if (id === undefined) {
      if (method !== undefined) this.#listeners.get(method)?.(params, sessionId)
      return
    }
    const asked = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error !== undefined) asked?.reject(new Error(`bench: DevTools said: ${error.message}`))
    else asked?.resolve(result)
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<unknown> {
    const id = ++this.#next
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }))
    })
  }

  /** Evaluates an expression in a page and gives what it comes to; throws what the page throws. */
  async evaluate(expression: string, sessionId: string): Promise<unknown> {
    const options = { expression, awaitPromise: true, returnByValue: true, userGesture: true }
    const answer = (await this.send('Runtime.evaluate', options, sessionId)) as {
      result: { value?: unknown }
      exceptionDetails?: { text: string; exception?: { description?: string } }
    }
    const { exceptionDetails: thrown } = answer
    if (thrown !== undefined) throw new Error(`bench: the page threw ${thrown.exception?.description ?? thrown.text} in ${expression}`)
    return answer.result.value
  }

  on(method: string, listener: Listener): void {
    this.#listeners.set(method, listener)
  }

  close(): void {
    this.#socket.close()
  }
}
