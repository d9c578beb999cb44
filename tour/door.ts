import type { TourHandle, TourOptions } from './options.ts'

export type { TourHandle, TourOptions } from './options.ts'
export { picturesHealth } from './pictures-health.ts'
export type { TourProblem } from './problem.ts'
export type { View } from './view.ts'

/**
 * Opens the tour inside an element, which gives it its size (it wants at least 320 by 480 CSS pixels). This file is all
 * that other rooms import; the page's part and then the engine come by themselves when it is called, the engine only
 * where there is WebGL. One tour is open at a time: opening another closes the one before. Its words follow the
 * language of the page (`ui/language.ts`), its sizes the tokens (`ui/tokens.css`). Rejects only when its own program
 * cannot be fetched.
 */
export async function openTour(element: HTMLElement, options: TourOptions): Promise<TourHandle> {
  const { mountTour } = await import('./mount.tsx')
  return mountTour(element, options)
}
