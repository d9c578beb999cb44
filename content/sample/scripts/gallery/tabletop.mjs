// Finished works laid on a table, pinned to a wall or hung on a line, as one would photograph them at an activity.
import { readFile } from 'node:fs/promises'
import { layered, noiseOf } from './chance.mjs'
import { Sheet, sharp } from './sheet.mjs'

const works = process.env.GALLERY_OUT ?? new URL('../../media/works/', import.meta.url).pathname
const SHADOW = '<defs><filter id="drop" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="10"/></filter></defs>'

/** What a table or wall is made of: base colour and how its surface runs. */
const GROUNDS = {
  wood: ['#a8744a', (n, x, y) => 1 + Math.sin((y + n(x / 210, y / 60) * 26) / 6.5) * 0.045 + layered(n, 3, x / 300, y / 16) * 0.16 - (y % 200 < 3 ? 0.3 : 0)],
  dark: ['#5a3c28', (n, x, y) => 1 + Math.sin((y + n(x / 230, y / 70) * 30) / 8) * 0.05 + layered(n, 3, x / 320, y / 18) * 0.2 - (y % 267 < 3 ? 0.35 : 0)],
  wall: ['#ece5d6', (n, x, y) => 1.04 - (x / 1200) * 0.08 - (y / 800) * 0.08 + layered(n, 4, x / 90, y / 90) * 0.03],
  blue: ['#8fb0bd', (n, x, y) => 1.05 - (x / 1200) * 0.1 - (y / 800) * 0.08 + layered(n, 4, x / 90, y / 90) * 0.03],
  cork: ['#c49a68', (n, x, y) => 1 + layered(n, 3, x / 7, y / 7) * 0.16 + layered(n, 2, x / 150, y / 150) * 0.06],
  linen: ['#e3d8c0', (n, x, y) => 1 + Math.sin(x * 1.57) * Math.sin(y * 1.57) * 0.03 + layered(n, 3, x / 160, y / 60) * 0.07],
}

/**
 * @param items `[slug, x, y, width, degrees]`, x and y the middle, in a picture 1200 x 800; `edge` a white border in pixels
 * @param more `ground` of GROUNDS, `line` [y left, y right] of a string the works hang on, `over` SVG on top
 */
export async function laid(word, items, { ground = 'wood', edge = 0, line, over = '', pins = false }) {
  const [base, surface] = GROUNDS[ground]
  const sheet = new Sheet(1200, 800, base)
  const noise = noiseOf(`table ${word}`)
  sheet.shade((x, y) => surface(noise, x, y))
  let svg = SHADOW
  if (line) svg += `<path d="M0 ${line[0]}Q600 ${(line[0] + line[1]) / 2 + 46} 1200 ${line[1]}" stroke="#7a5a3a" stroke-width="4" fill="none"/>`
  for (const [slug, x, y, width, turn = 0] of items) {
    const file = await readFile(`${works}/${slug}.jpg`)
    const { width: w, height: h } = await sharp(file).metadata()
    const high = (width * h) / w
    const box = (grow, rest) => `<rect x="${-width / 2 - grow}" y="${-high / 2 - grow}" width="${width + grow * 2}" height="${high + grow * 2}" ${rest}/>`
    svg += `<g transform="translate(${x} ${y}) rotate(${turn})"><g transform="translate(7 11)">${box(edge, 'fill="#1c120a" fill-opacity=".5" filter="url(#drop)"')}</g>${edge ? box(edge, 'fill="#fbf8f0"') : ''}<image x="${-width / 2}" y="${-high / 2}" width="${width}" height="${high}" preserveAspectRatio="none" xlink:href="data:image/jpeg;base64,${file.toString('base64')}"/>${box(edge, 'fill="#fff6e0" fill-opacity=".04"')}${pins ? `<circle cx="0" cy="${-high / 2 - edge + 14}" r="9" fill="#7a1a14"/><circle cx="-2" cy="${-high / 2 - edge + 11}" r="7" fill="#d8453a"/>` : ''}${line ? `<rect x="-9" y="${-high / 2 - edge - 20}" width="18" height="46" rx="4" fill="#d9b27c" stroke="#8a6234" stroke-width="2"/>` : ''}</g>`
  }
  await sheet.lay(svg + over)
  return sheet.shade((x, y) => 1.08 - Math.hypot(x / 1200 - 0.36, y / 800 - 0.34) * 0.34)
}
