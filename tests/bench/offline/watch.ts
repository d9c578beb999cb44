import type { BenchBrowser } from './browser.ts'
import { median } from './median.ts'
import { seeded } from '../../generated/random.ts'
import type { Seeks } from './page/bench-page.ts'

/** How a film was watched; `problem` says why it could not be. */
export type Film =
  | { readonly ok: true; readonly openMs: number; readonly seekMs: number; readonly readBytes: number }
  | { readonly ok: false; readonly problem: string }

/** Puts the film on the disk, opens it, and seeks to three places drawn by seed. `readBytes` is what the browser read for all of it. */
export async function watchFilm(browser: BenchBrowser): Promise<Film> {
  const random = seeded(7)
  const places = [0, 1, 2].map(() => 0.1 + random() * 0.85)
  if ((await browser.run('bench.keepFilm()')) !== true) return { ok: false, problem: 'could not be kept' }
  await browser.rests()
  const before = browser.bytesRead()
  const seeks = (await browser.run(`bench.seek(${JSON.stringify(places)})`)) as Seeks
  if (!seeks.ok) return seeks
  return { ok: true, openMs: seeks.openMs, seekMs: median(seeks.ms), readBytes: browser.bytesRead() - before }
}
