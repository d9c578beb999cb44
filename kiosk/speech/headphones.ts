import { Headphones, type Terminal } from '../../model/terminal.ts'
import { readJson } from '../../sw/page/door.ts'

const ADDRESS = '/local/headphones'
const ASK_EVERY_MS = 2_000

/**
 * Asks the program in the cupboard whether headphones are plugged in, and tells when that changes. A browser's own list of devices
 * does not say it: a jack is one device, plugged in or not. Only where the profile says that somebody answers, and only on the
 * terminal itself. Rule V7.
 *
 * @returns a way to stop asking
 */
export function watchHeadphones({ headphones }: Pick<Terminal, 'headphones'>, host: string, onChange: (plugged: boolean) => void): () => void {
  if (headphones !== true || !/^(127\.0\.0\.1|localhost)$/.test(host)) return () => {}
  let plugged = false
  let left = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const ask = async () => {
    const answer = await readJson(ADDRESS, Headphones)
    if (left) return
    // No answer tells nothing, nor does one that does not know: whoever listens goes on listening.
    const now = answer.ok ? answer.value.plugged : null
    if (now !== null && now !== plugged) {
      plugged = now
      onChange(plugged)
    }
    timer = setTimeout(ask, ASK_EVERY_MS)
  }
  void ask()
  return () => {
    left = true
    clearTimeout(timer)
  }
}
