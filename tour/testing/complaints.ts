/** What a page complains of while a test runs: errors that nobody caught and everything written as an error. */
export class Complaints {
  readonly heard: string[] = []
  readonly #realError = console.error
  readonly #onError = (event: ErrorEvent) => void this.heard.push(`thrown: ${event.message}`)
  readonly #onRejection = (event: PromiseRejectionEvent) => void this.heard.push(`rejected: ${String(event.reason)}`)

  constructor() {
    window.addEventListener('error', this.#onError)
    window.addEventListener('unhandledrejection', this.#onRejection)
    console.error = (...said: unknown[]) => {
      this.heard.push(said.map(String).join(' '))
      this.#realError(...said)
    }
  }

  close(): void {
    window.removeEventListener('error', this.#onError)
    window.removeEventListener('unhandledrejection', this.#onRejection)
    console.error = this.#realError
  }
}
