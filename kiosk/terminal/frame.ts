/** Whether a frame is drawn within so many milliseconds. It is asked for only now: a page at rest draws nothing by itself. */
export function frameWithin(ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), ms)
    // The first callback stands before a frame; the second says that it was drawn.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(late)
        resolve(true)
      }),
    )
  })
}
