// Compiles the pinyin dictionary from its two sources, which are not kept here.
//
//   npm run make:pinyin [-- <pinyin_simp.dict.yaml> <dict.txt>]     without files the Debian packages are fetched with apt-get
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { compilePinyin } from './compile.ts'
import { readJieba, readRime } from './source.ts'

const SOURCES = {
  rime: { package: 'rime-data-pinyin-simp', version: '0.0~git20230104.52b9c75-1', file: 'usr/share/rime-data/pinyin_simp.dict.yaml', licence: 'Apache-2.0' },
  jieba: { package: 'python3-jieba', version: '0.42.1-3', file: 'usr/lib/python3/dist-packages/jieba/dict.txt', licence: 'MIT' },
} as const
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function fetched({ package: name, version, file }: (typeof SOURCES)[keyof typeof SOURCES]): Buffer {
  const home = mkdtempSync(join(tmpdir(), 'xinxiji-pinyin-'))
  try {
    execFileSync('apt-get', ['download', `${name}=${version}`], { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] })
    const deb = readdirSync(home).find((each) => each.endsWith('.deb'))
    if (deb === undefined) throw new Error(`pinyin: apt-get brought no ${name} ${version}`)
    execFileSync('dpkg-deb', ['-x', deb, 'source'], { cwd: home })
    return readFileSync(join(home, 'source', file))
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

const [givenRime, givenJieba] = process.argv.slice(2)
const rime = givenRime === undefined ? fetched(SOURCES.rime) : readFileSync(givenRime)
const jieba = givenJieba === undefined ? fetched(SOURCES.jieba) : readFileSync(givenJieba)
const known = readRime(rime.toString('utf8'))
const more = readJieba(jieba.toString('utf8'), known)
const bytes = compilePinyin([...known, ...more])
const { version } = createRequire(import.meta.url)('pinyin-pro/package.json') as { version: string }
const recipe = {
  sources: [
    { ...SOURCES.rime, sha256: sha256(rime), entries: known.length },
    { ...SOURCES.jieba, sha256: sha256(jieba), entries: more.length, sound: `pinyin-pro ${version} (MIT)` },
  ],
  output: { file: 'pinyin.bin', sha256: sha256(bytes), bytes: bytes.length },
}
writeFileSync(join(import.meta.dirname, 'pinyin.bin'), bytes)
writeFileSync(join(import.meta.dirname, 'recipe.json'), `${JSON.stringify(recipe, null, 2)}\n`)
const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
console.log(`${known.length} + ${more.length} entries: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} in gzip, ${brotli.length} in brotli`)
