// `npm run make:speech`: both voices from what the interface and the sample say. Needs espeak-ng and ffmpeg on the machine; what
// they make is committed, and neither is needed to press, to run or to test. See README.md.
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VoiceFile } from '../../model/speech/voice.ts'
import type { Locale } from '../../model/text.ts'
import { type Corpus, corpusOf, pinyinOf } from './corpus.ts'
import { synthesise, type Sounded, type Wanted } from './synthesise.ts'

const folder = join(import.meta.dirname, 'voices')
const PACK_BYTES = 512 * 1024
// Slow enough for somebody over seventy; a syllable alone is lengthened by espeak and taken faster.
const SPEED = 150
const SYLLABLE_SPEED = 185

const letters: Wanted[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((name) => ({ name, voice: 'en-us', text: name, speed: SPEED }))

/** What is asked for most often comes first, so that it lies in the first packs. */
const wantedOf = (locale: Locale, { phrases, syllables, words }: Corpus): Wanted[] =>
  locale === 'zh'
    ? [
        ...syllables.map((name): Wanted => ({ name, voice: 'cmn-latn-pinyin', text: name, speed: SYLLABLE_SPEED })),
        ...letters,
        ...phrases.map((name): Wanted => ({ name, voice: 'cmn-latn-pinyin', text: pinyinOf(name), speed: SPEED })),
      ]
    : [
        ...syllables.map((name): Wanted => ({ name: `-${name}`, voice: 'ug', text: name, speed: SYLLABLE_SPEED })),
        ...letters,
        ...phrases.map((name): Wanted => ({ name, voice: 'ug', text: name, speed: SPEED })),
        ...words.map((name): Wanted => ({ name, voice: 'ug', text: name, speed: SPEED })),
      ]

const made = new Map<string, Buffer | string>()

function layPacks(locale: Locale, clips: readonly Sounded[]): VoiceFile['packs'] {
  const packs: { file: string; clips: [string, number, number][] }[] = []
  let open: Buffer[] = []
  let size = 0
  let index: [string, number, number][] = []
  const close = () => {
    if (open.length === 0) return
    const file = `${locale}-${String(packs.length).padStart(2, '0')}.bin`
    made.set(file, Buffer.concat(open))
    packs.push({ file, clips: index })
    open = []
    index = []
    size = 0
  }
  for (const { name, bytes, ms } of clips) {
    if (size + bytes.length > PACK_BYTES) close()
    open.push(bytes)
    index.push([name, bytes.length, ms])
    size += bytes.length
  }
  close()
  return packs
}

const version = (program: string, flag: string) => execFileSync(program, [flag], { encoding: 'utf8' }).split('\n')[0]?.trim()
const recipe: Record<string, unknown> = {
  espeak: version('espeak-ng', '--version')?.replace(/\s*Data at.*/, ''),
  ffmpeg: version('ffmpeg', '-version')?.split(' ')[2],
}
for (const locale of ['zh', 'ug'] as const) {
  const corpus = corpusOf(locale)
  const wanted = wantedOf(locale, corpus)
  console.log(`${locale}: ${corpus.phrases.length} phrases, ${corpus.syllables.length} syllables, ${corpus.words.length} words`)
  const clips = await synthesise(wanted, (done) => process.stdout.write(`\r${done} / ${wanted.length}`))
  const voice: VoiceFile = { format: 'xinxiji-voice/1', locale, packs: layPacks(locale, clips), readings: corpus.readings, words: corpus.readOtherwise }
  const text = JSON.stringify(voice)
  made.set(`${locale}.json`, text)
  const bytes = clips.reduce((sum, each) => sum + each.bytes.length, 0)
  recipe[locale] = {
    clips: clips.length,
    seconds: Math.round(clips.reduce((sum, { ms }) => sum + ms, 0) / 1000),
    bytes,
    index: createHash('sha256').update(text).digest('hex'),
    sound: createHash('sha256')
      .update(Buffer.concat(clips.map((each) => each.bytes)))
      .digest('hex'),
  }
  console.log(`\r${locale}: ${clips.length} clips, ${(bytes / 1e6).toFixed(2)} MB`)
}
made.set('recipe.json', `${JSON.stringify(recipe, null, 2)}\n`)
// Only when all of it is there: a run that breaks off leaves the voices as they were.
mkdirSync(folder, { recursive: true })
for (const file of readdirSync(folder)) rmSync(join(folder, file))
for (const [file, content] of made) writeFileSync(join(folder, file), content)
