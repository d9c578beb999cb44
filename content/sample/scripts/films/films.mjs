// node films.mjs [slug…]: makes the two short films into content/sample/media/videos out of the sample's own panoramas.
// Slow moves of a camera that only turns, joined by soft cross-fades. Wants Debian's ffmpeg (libvpx); sharp and the resampler are the house's.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPanorama } from '../../../pictures/pyramid.ts'
import { perspective, resample } from '../../../pictures/resample.ts'

const sharp = createRequire(new URL('../../../../package.json', import.meta.url))('sharp')
const [WIDTH, HEIGHT, FPS] = [960, 540, 24]
/** Seconds in which one view melts into the next. */
const FADE = 1

/**
 * A shot turns steadily from one look to another: `from`/`to` are [heading, pitch, upright field of view] in degrees. Nothing turns
 * faster than 6 degrees a second, so that nobody gets dizzy.
 */
const shot = (panorama, seconds, from, to) => ({ panorama, seconds, from, to })
const FILMS = {
  'morning-walk': {
    kbps: 540,
    poster: 13,
    // A little warmer, as at six in the morning.
    tone: [
      [1.05, 4],
      [1.0, 3],
      [0.92, 2],
    ],
    shots: [
      shot('v10', 5.5, [358, 8, 60], [4, 5, 44]),
      shot('v01', 5.5, [62, 3, 58], [88, 2, 54]),
      shot('v09', 5.5, [74, 2, 56], [90, 1, 42]),
      shot('v04', 6, [62, 4, 60], [88, -2, 52]),
      shot('v11', 6, [146, 2, 56], [178, 1, 52]),
      shot('v03', 6.5, [334, 11, 66], [0, 13, 62]),
    ],
  },
  'step-free-way': {
    kbps: 600,
    poster: 2.5,
    tone: [
      [1.02, 2],
      [1.01, 2],
      [0.98, 2],
    ],
    shots: [
      shot('v10', 6, [2, -9, 60], [2, 4, 54]),
      shot('v10', 5.5, [14, 0, 54], [40, -2, 54]),
      shot('v03', 6, [206, -3, 56], [238, -3, 56]),
      shot('v03', 6, [266, -2, 54], [298, -2, 52]),
      shot('v03', 6.5, [318, -3, 50], [348, 11, 64]),
    ],
  },
}

/** The length of a film: its shots, less what they share while they melt. */
const lengthOf = (shots) => shots.reduce((sum, { seconds }) => sum + seconds, 0) - FADE * (shots.length - 1)

const panoramas = new Map()
/** One look out of a panorama, 3 bytes a pixel. */
async function frameOf({ panorama, seconds, from, to }, second) {
  if (!panoramas.has(panorama)) panoramas.set(panorama, await readPanorama(new URL(`../../panoramas/${panorama}.jpg`, import.meta.url).pathname))
  const t = second / seconds
  const turn = ((((to[0] - from[0]) % 360) + 540) % 360) - 180
  const [pitch, fov] = [1, 2].map((k) => from[k] + (to[k] - from[k]) * t)
  return resample(panoramas.get(panorama), [WIDTH, HEIGHT], perspective(from[0] + turn * t, pitch, fov, WIDTH / HEIGHT))
}

/** The picture of a film at a second. */
async function pictureAt({ shots, tone }, second) {
  let start = 0
  let picture
  for (const each of shots) {
    const at = second - start
    if (at >= 0 && at <= each.seconds) {
      const frame = await frameOf(each, at)
      if (!picture) picture = frame
      else {
        const t = at / FADE
        const share = t * t * (3 - 2 * t)
        for (let i = 0; i < picture.length; i++) picture[i] += (frame[i] - picture[i]) * share
      }
    }
    start += each.seconds - FADE
  }
  const table = tone.map(([by, plus]) => Uint8Array.from({ length: 256 }, (_, n) => Math.max(0, Math.min(255, n * by + plus))))
  for (let i = 0; i < picture.length; i++) picture[i] = table[i % 3][picture[i]]
  return picture
}

/** Runs ffmpeg; throws what it said when it fails. */
async function ffmpeg(args, write) {
  const child = spawn('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args], { stdio: ['pipe', 'inherit', 'inherit'] })
  const ended = once(child, 'close')
  if (write) await write(child.stdin)
  child.stdin.end()
  const [code] = await ended
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`)
}

const out = process.env.FILMS_OUT ?? new URL('../../media/videos/', import.meta.url).pathname
await mkdir(out, { recursive: true })
const wanted = process.argv.slice(2)
for (const [slug, film] of Object.entries(FILMS).filter(([name]) => wanted.length === 0 || wanted.includes(name))) {
  const seconds = lengthOf(film.shots)
  const work = await mkdtemp(join(tmpdir(), 'film-'))
  const raw = join(work, 'frames.mkv')
  await ffmpeg(
    ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${WIDTH}x${HEIGHT}`, '-r', `${FPS}`, '-i', '-', '-c:v', 'ffv1', '-pix_fmt', 'yuv420p', raw],
    async (pipe) => {
      for (let n = 0; n < Math.round(seconds * FPS); n++) if (!pipe.write(await pictureAt(film, n / FPS))) await once(pipe, 'drain')
    },
  )
  const vp9 = [
    '-i',
    raw,
    '-an',
    '-c:v',
    'libvpx-vp9',
    '-b:v',
    `${film.kbps}k`,
    '-maxrate',
    `${film.kbps * 2}k`,
    '-bufsize',
    `${film.kbps * 4}k`,
    '-g',
    '96',
    '-threads',
    '2',
    '-tile-columns',
    '1',
    '-deadline',
    'good',
    '-pix_fmt',
    'yuv420p',
    '-passlogfile',
    join(work, 'pass'),
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
  ]
  await ffmpeg([...vp9, '-cpu-used', '4', '-pass', '1', '-f', 'null', '-'])
  await ffmpeg([...vp9, '-cpu-used', '2', '-pass', '2', join(out, `${slug}.webm`)])
  const poster = sharp(Buffer.from(await pictureAt(film, film.poster)), { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
  await writeFile(join(out, `${slug}.jpg`), await poster.jpeg({ quality: 72, mozjpeg: true }).toBuffer())
  await rm(work, { recursive: true })
  console.log(`${slug}: ${seconds} s, ${(await stat(join(out, `${slug}.webm`))).size} bytes`)
}
