// node draw.mjs [word…]: draws the gallery's works whose slug contains a word (all without one) into content/sample/media/works,
// or into the folder GALLERY_OUT names. The same scripts make the same bytes on the same machine.
import { mkdir, writeFile } from 'node:fs/promises'
import { chanceOf } from './chance.mjs'
import { jpegOf, sharp } from './sheet.mjs'

const HALLS = ['ink', 'papercut', 'silk', 'photo', 'crayon', 'things', 'pattern']
/** Bytes one picture may take; the whole gallery then stays under 6 MB. */
const MOST = 37_400

sharp.concurrency(1)
const words = process.argv.slice(2)
const out = process.env.GALLERY_OUT ?? new URL('../../media/works/', import.meta.url).pathname
await mkdir(out, { recursive: true })
const works = []
for (const hall of HALLS) works.push(...(await import(`./hall-${hall}.mjs`)).works)
const wanted = works.filter(({ slug }) => words.length === 0 || words.some((word) => slug.includes(word)))

let bytesInAll = 0
const draw = async ({ slug, width, height, draw: make }) => {
  const sheet = await make(chanceOf(`work ${slug}`))
  const { bytes, quality } = await jpegOf(sheet.bytes(), width, height, MOST)
  bytesInAll += bytes.length
  if (quality < 66) console.log(`${slug}: only quality ${quality} fits`)
  await writeFile(`${out}/${slug}.jpg`, bytes)
}
// Two at a time: one draws while the other waits for sharp.
const queue = [...wanted]
await Promise.all(
  [0, 1].map(async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await draw(next)
  }),
)
console.log(`${wanted.length} works, ${bytesInAll} bytes, ${Math.round(bytesInAll / wanted.length)} on average`)
