import * as z from 'zod/mini'
import { BundleName } from './bundle/name.ts'

// What the terminal's page and the program in its cupboard say to each other at `/local/…`. Nothing in it is about a person.

const Version = z.int().check(z.minimum(0))
const Pixels = z.int().check(z.minimum(0), z.maximum(100_000))

/** How a touch panel can be set up against its picture: turned by half, by a quarter to either side, or mirrored. */
export const TURNS = ['half', 'right', 'left', 'across', 'down'] as const
export type Turn = (typeof TURNS)[number]

/** One bundle as the page stands on it. */
const StoodOn = z.strictObject({
  bundle: BundleName,
  version: Version,
  /** epoch seconds: when its channel was signed */
  issued: z.number().check(z.minimum(0)),
  /** the version that is kept behind it; `null` when there is none to go back to */
  previous: z.nullable(Version),
})
export type StoodOn = z.infer<typeof StoodOn>

/** `POST /local/alive`: how the page is, every ten seconds. Rules G4 and G5. */
export const Alive = z.strictObject({
  /** which build of the page: the hash in the name of its program */
  page: z.string().check(z.regex(/^[\w-]{1,40}$/)),
  bundles: z.array(StoodOn).check(z.maxLength(8)),
  /** whether a frame has been drawn since the last time */
  drew: z.boolean(),
  /** whether something else lies in front of the page, or the glass is dark */
  hidden: z.boolean(),
  /** whether somebody stands at the glass */
  inSession: z.boolean(),
  /** the glass as the page has it, in pixels of the panel */
  width: Pixels,
  height: Pixels,
  /** how the touch panel is turned against the picture, where staff have found that it is */
  touch: z.optional(z.enum(TURNS)),
})
export type Alive = z.infer<typeof Alive>

/** The answer to `Alive`: versions the page is to leave. Rule G8. */
export const AliveHeard = z.object({ goBack: z.array(z.object({ bundle: BundleName, version: Version })).check(z.maxLength(8)) })
export type AliveHeard = z.infer<typeof AliveHeard>

/** Something in the terminal's surroundings that is not as it should be. Rule G12. */
const Finding = z.object({
  what: z.string().check(z.regex(/^[a-z-]{1,32}$/)),
  /** for how long it has been so, by a clock that nobody can set */
  sinceMs: z.number().check(z.minimum(0)),
  zh: z.string().check(z.minLength(1)),
  ug: z.string().check(z.minLength(1)),
  /** for whoever mends it: what was wanted and what came */
  detail: z.optional(z.string()),
})
export type Finding = z.infer<typeof Finding>

/** `GET /local/health`: how the cupboard finds the terminal. */
export const CupboardHealth = z.object({
  findings: z.array(Finding),
  /** how the page was when it was last heard, and how long ago; `null` when it never was */
  page: z.nullable(z.object({ ...Alive.shape, agoMs: z.number() })),
  /** how often the browser was started anew in the last ten minutes, and since the cupboard runs */
  restarts: z.object({ lately: z.number(), ever: z.number() }),
  /** whether the glass is to be dark now, and the epoch milliseconds when that changes next */
  glass: z.object({ dark: z.boolean(), changesAt: z.nullable(z.number()) }),
})
export type CupboardHealth = z.infer<typeof CupboardHealth>
