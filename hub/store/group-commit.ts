/** Rows that wait, are written together and answered one by one. */
export interface GroupCommit<Row, Answer> {
  /** Answers after the commit that holds this row, never before; rejects when this very row could not be written. */
  add(row: Row): Promise<Answer>
  /** Resolves when nothing waits any more. */
  drained(): Promise<void>
}

export interface GroupCommitSettings {
  /** rows in one transaction at most */
  readonly most?: number
  /** lets the requests that have arrived meanwhile join before the next commit begins */
  readonly gather?: () => Promise<void>
  /** true when a failure is everybody's, so that trying each row alone would only take longer */
  readonly sinksAll?: (error: unknown) => boolean
}

interface Waiting<Row, Answer> {
  readonly row: Row
  readonly resolve: (answer: Answer) => void
  readonly reject: (reason: unknown) => void
}

// SQLite blocks the loop while it commits; one turn of the loop lets what arrived in that time be read.
const oneTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

/**
 * Gathers rows that arrive while a commit runs into the next transaction.
 *
 * @param write commits all rows in one transaction, answers one per row in their order. When it throws and not
 *   `sinksAll`, every row of that batch is written again alone, so that a row that cannot be written fails alone.
 * Measured before: 3.6 to 12.6 times the requests per second of one commit each (SQLite, WAL, FULL).
 */
export function groupCommit<Row, Answer>(
  write: (rows: readonly Row[]) => Promise<readonly Answer[]>,
  { most = 256, gather = oneTurn, sinksAll = () => false }: GroupCommitSettings = {},
): GroupCommit<Row, Answer> {
  const waiting: Waiting<Row, Answer>[] = []
  let running: Promise<void> | null = null

  async function commit(batch: readonly Waiting<Row, Answer>[]): Promise<void> {
    let answers: readonly Answer[]
    try {
      answers = await write(batch.map((each) => each.row))
      if (answers.length !== batch.length) throw new RangeError(`group commit: wants ${batch.length} answers, came ${answers.length}`)
    } catch (error) {
      if (batch.length === 1 || sinksAll(error)) for (const each of batch) each.reject(error)
      else for (const each of batch) await commit([each])
      return
    }
    for (const [index, each] of batch.entries()) each.resolve(answers[index] as Answer)
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      await gather()
      await commit(waiting.splice(0, most))
    }
    running = null
  }

  return {
    add(row) {
      return new Promise<Answer>((resolve, reject) => {
        waiting.push({ row, resolve, reject })
        running ??= run()
      })
    },
    async drained() {
      while (running !== null) await running
    },
  }
}
