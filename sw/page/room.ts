/** Whether a write failed because the disk is full; the storage library may wrap the browser's own word for it. */
export function isFull(error: unknown): boolean {
  const { name, inner } = (error ?? {}) as { name?: unknown; inner?: { name?: unknown } | null }
  return name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError'
}

/** Frees something on the disk; `false` when there is nothing left that could go. */
export type MakeRoom = () => Promise<boolean>

// Each time something went; a disk that is still full after so many is full of something else.
const MOST_TIMES = 200

/** Writes, and when the disk is full makes room and writes again, until nothing is left that could go. Rule Q16. */
export async function withRoom<T>(makeRoom: MakeRoom, write: () => Promise<T>): Promise<T> {
  for (let times = 0; ; times++) {
    try {
      return await write()
    } catch (error) {
      if (!isFull(error) || times === MOST_TIMES || !(await makeRoom())) throw error
    }
  }
}
