import * as z from 'zod/mini'
import { type UsbName, readUsbName } from './keyboards.ts'

/** How a terminal is installed, as `cli.ts` reads it from its options. */
export const InstallSettings = z.object({
  hub: z.string().check(z.refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), { error: 'an http or https address' })),
  hubCa: z.optional(z.string()),
  port: z.int().check(z.minimum(1024), z.maximum(65_535)),
  /** the folder of this house, on the machine that becomes a terminal */
  house: z.string().check(z.startsWith('/')),
  /** the built pages, here and now */
  dist: z.string(),
  glass: z.optional(
    z.object({
      diagonalInch: z.number().check(z.minimum(7), z.maximum(120)),
      lowerEdgeMm: z.number().check(z.minimum(0), z.maximum(3_000)),
      width: z.int(),
      height: z.int(),
      turned: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
    }),
  ),
  keyboards: z.array(z.custom<UsbName>((name) => typeof name === 'string' && readUsbName(name) === name)),
})
export type InstallSettings = z.infer<typeof InstallSettings>

/** A glass as whoever installs writes it: `43in,780mm,1920x1080,90`. `null` when it is not written so. */
export function readGlass(text: string): unknown {
  const parts = /^([\d.]+)in,(\d+)mm,(\d+)x(\d+)(?:,(\d+))?$/.exec(text)
  if (parts === null) return null
  const [inch, lower, width, height, turned] = parts.slice(1).map((part) => (part === undefined ? 0 : Number(part)))
  return { diagonalInch: inch, lowerEdgeMm: lower, width, height, turned }
}
