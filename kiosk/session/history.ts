/** A page that is hidden draws nothing, and its history is put away all the same. */
const LATEST_MS = 100

/** Until the frame that comes next has been drawn: whoever has touched the end sees at once that it has come. */
const onceDrawn = () =>
  new Promise<void>((drawn) => {
    requestAnimationFrame(() => setTimeout(drawn))
    setTimeout(drawn, LATEST_MS)
  })

/** The steps of this page's own history that lie one behind the other, the oldest first, up to where one is. */
function ownSteps(): NavigationHistoryEntry[] {
  const entries = navigation.entries()
  const now = navigation.currentEntry?.index ?? 0
  let first = now
  while (first > 0 && entries[first - 1]?.sameDocument === true) first--
  return entries.slice(first, now + 1)
}

/**
 * Makes every page that was gone to unreachable: back to the first step, which becomes `home`, and from there to `home` anew,
 * which cuts off whatever lay ahead. Rule E4.
 */
export async function forgetHistory(home: string): Promise<void> {
  await onceDrawn()
  const [first, ...later] = ownSteps()
  if (first !== undefined && later.length > 0)
    // When another step came between, its page is replaced here all the same.
    await navigation.traverseTo(first.key).finished?.catch((error: unknown) => console.warn('session: another step came between', error))
  history.replaceState(null, '', home)
  history.pushState(null, '', home)
}
