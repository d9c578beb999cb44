import { pinyin } from 'pinyin-pro'

/** How a Chinese title sounds: pinyin syllables without tones, parted by spaces; `ü` is written `v`, as it is typed. */
export function soundOf(chinese: string): string {
  return pinyin(chinese, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }).join(' ')
}
