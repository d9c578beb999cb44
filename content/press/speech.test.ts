import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { utter } from '../../model/speech/utter.ts'
import { openVoice, VoiceFile } from '../../model/speech/voice.ts'
import { LOCALES, type Locale } from '../../model/text.ts'
import { speechObjects } from './speech.ts'

const objects = new Map(speechObjects('typed').map((object) => [object.path, object]))
const fileOf = (locale: Locale) => VoiceFile.parse(JSON.parse(new TextDecoder().decode(objects.get(`speech/${locale}.json`)?.read())))
const sample = join(import.meta.dirname, '../sample')

test('V5 a terminal’s own bundle carries both voices, other bundles none', () => {
  expect(speechObjects('used')).toEqual([])
  expect([...objects.keys()]).toEqual(expect.arrayContaining(['speech/ug-00.bin', 'speech/ug.json', 'speech/zh-00.bin', 'speech/zh.json']))
})

test.each(LOCALES)('V5 each clip of %s is a whole Opus file in a pack of at most 512 KB', (locale) => {
  for (const { file, clips } of fileOf(locale).packs) {
    const pack = objects.get(`speech/${file}`)?.read() as Uint8Array
    expect(pack.length).toBeLessThanOrEqual(512 * 1024)
    let offset = 0
    for (const [name, size, ms] of clips) {
      const clip = Buffer.from(pack.subarray(offset, offset + size))
      expect([clip.subarray(0, 4).toString(), clip.subarray(28, 36).toString()], name).toEqual(['OggS', 'OpusHead'])
      // The last page of an Ogg file counts samples of 48 kHz; the index must not promise another length.
      const page = clip.lastIndexOf('OggS')
      const lasts = (Number(clip.readBigInt64LE(page + 6)) - clip.readUInt16LE(38)) / 48
      expect(Math.abs(lasts - ms), name).toBeLessThan(30)
      expect(ms, name).toBeLessThan(30_000)
      offset += size
    }
    expect(offset).toBe(pack.length)
  }
})

test('V5 both voices together stay below ten megabytes', () => {
  const folder = join(import.meta.dirname, '../speech/voices')
  expect(readdirSync(folder).reduce((bytes, file) => bytes + statSync(join(folder, file)).size, 0)).toBeLessThan(10_485_760)
})

/** Every text in a language that stands in a file of the sample. */
function* textsIn(value: unknown, locale: Locale): Generator<string> {
  if (Array.isArray(value)) for (const each of value) yield* textsIn(each, locale)
  else if (typeof value === 'object' && value !== null)
    for (const [field, each] of Object.entries(value))
      if (field === locale && typeof each === 'string') yield each
      else yield* textsIn(each, locale)
}

test.each(LOCALES)('V3 V4 whatever the sample says in %s can be said, and ready sentences are said whole', (locale) => {
  const voice = openVoice(fileOf(locale))
  const guides = readdirSync(join(sample, 'guides')).map((name) => `guides/${name}`)
  let texts = 0
  for (const file of ['report.yaml', 'phrases.yaml', 'events.yaml', 'hotlines.yaml', 'community.yaml', ...guides])
    for (const text of textsIn(parse(readFileSync(join(sample, file), 'utf8')), locale)) {
      texts++
      expect(utter(text, voice).missing, text).toEqual([])
    }
  expect(texts).toBeGreaterThan(500)
  const lamp = { zh: '这盏路灯不亮了。', ug: 'بۇ كوچا چىرىغى يانمايدۇ.' }[locale]
  expect(utter(lamp, voice).clips).toHaveLength(1)
})
