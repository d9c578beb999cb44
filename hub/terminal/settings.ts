import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { ok, problem, type Result } from '../../model/result.ts'
import { PowerSchedule } from './power.ts'

/** A program and what it is told; never a line for a shell. */
const Argv = z.array(z.string()).check(z.minLength(1), z.maxLength(32))
const Pixels = z.int().check(z.minimum(320), z.maximum(16_384))

const isHub = (text: string) =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text.replace(/\/$/, '') && new URL(text).username === ''

/** The settings of a terminal's cupboard, one file. What they mean stands in `hub/terminal/README.md`. */
export const CupboardSettings = z.strictObject({
  /** where the hub is: `https://hub.example:8443` */
  hub: z.string().check(z.refine(isHub, { error: 'an http or https address without a path' })),
  /** a PEM file with the authority that signed the hub's certificate, where the machine does not know it */
  hubCa: z.optional(z.string()),
  port: z._default(z.int().check(z.minimum(0), z.maximum(65_535)), 8088),
  /** the folder of the built pages */
  dist: z._default(z.string(), '/usr/share/xinxiji/dist'),
  /** a folder this program may write to; everything goes on without it */
  state: z._default(z.string(), '/var/lib/xinxiji'),
  /** how the glass hangs; it goes before what the hub says */
  glass: z.optional(
    z.strictObject({
      diagonalInch: z.number().check(z.minimum(7), z.maximum(120)),
      lowerEdgeMm: z.number().check(z.minimum(0), z.maximum(3_000)),
      /** pixels of the panel as it is built, before it is turned */
      width: Pixels,
      height: Pixels,
      /** degrees clockwise */
      turned: z._default(z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]), 0),
    }),
  ),
  /** the sound card with a hole for headphones */
  headphones: z.optional(z.strictObject({ card: z._default(z.int().check(z.minimum(0), z.maximum(31)), 0), control: z.optional(z.string()) })),
  /** when the glass is dark, and how that is done */
  power: z.optional(z.strictObject({ schedule: PowerSchedule, on: Argv, off: Argv })),
  /** how the browser is started anew; without it nobody watches the page */
  browser: z.optional(z.strictObject({ restart: Argv })),
})
export type CupboardSettings = z.infer<typeof CupboardSettings>

const WORDS: Readonly<Record<string, string>> = {
  invalid_type: '缺少，或者类型不对 · missing, or of the wrong kind',
  unrecognized_keys: '有不认识的项 · an entry nobody knows',
  too_small: '太小或太短 · too small or too short',
  too_big: '太大或太长 · too large or too long',
  invalid_format: '写法不对 · not written as it should be',
  invalid_value: '不在可选的值里 · none of the values there are',
  invalid_union: '不在可选的值里 · none of the values there are',
}

/** Reads the settings; the problem is one line per thing that is wrong, in Chinese and English. */
export function readCupboardSettings(file: string): Result<CupboardSettings, string> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return problem(`${file}: 读不到设置文件 · wants the settings, they cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return problem(`${file}: 不是完整的 JSON · wants JSON (${error.message})`)
  }
  const read = CupboardSettings.safeParse(raw)
  if (read.success) return ok(read.data)
  return problem(
    read.error.issues
      .map((issue) => {
        const where = [...issue.path.map(String), ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.') || '{}'
        return `${file}: ${where}: ${WORDS[issue.code] ?? `不对 · wants ${issue.message}`}`
      })
      .join('\n'),
  )
}
