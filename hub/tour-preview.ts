import { VersionName } from '../model/content/tour.ts'
import { ViewpointId } from '../model/content/viewpoint-id.ts'
import { Locale, shown } from '../model/text.ts'
import type { Published } from './published.ts'

/** What a link into the tour shows of itself where it is sent on: the Open Graph protocol's title, description and picture. */
export interface Preview {
  readonly locale: Locale
  readonly title: string
  readonly description: string
  /** absolute addresses; `null` where the house has no public one, since nobody outside could fetch them */
  readonly url: string | null
  readonly image: string | null
}

/** Programs that show links cut longer texts themselves, in the middle of a word. */
const MOST_LETTERS = 110
/** A square of this size is shown whole; a face that is cut into several tiles would be shown in part. */
const ONE_TILE = 512
const SIDES = ['f', 'r', 'b', 'l'] as const
const UNKNOWN = { zh: { title: '走进社区', description: '' }, ug: { title: 'مەھەللىنى كۆرۈش', description: '' } } as const

/**
 * What a link like `?at=v01&h=80&lang=ug` shows: the place's name and story in the link's language, and the side of its picture
 * that the link looks at. What is absurd in a link counts as left out.
 */
export async function previewFor(query: URLSearchParams, { graph, names, home, tourBase, publicUrl, place }: Published): Promise<Preview> {
  const asked = Locale.safeParse(query.get('lang'))
  const locale = asked.success ? asked.data : 'zh'
  const at = ViewpointId.safeParse(query.get('at'))
  const known = graph === null ? -1 : graph.id.indexOf(at.success ? at.data : graph.start)
  const index = graph !== null && known < 0 ? graph.id.indexOf(graph.start) : known
  const viewpoint = graph?.id[index]
  const told = viewpoint === undefined ? null : await place(viewpoint)
  const words = (text: Parameters<typeof shown>[0] | undefined) => (text === undefined ? null : shown(text, locale).words)
  const community = words(home?.title)
  const name = words(told?.title ?? names?.titles[index])
  const title = [name, community].filter((part) => part !== null).join(' · ')
  const description = cut(words(told?.story) ?? words(home?.about) ?? UNKNOWN[locale].description)
  const preview = { locale, title: title === '' ? UNKNOWN[locale].title : title, description }
  if (publicUrl === null || graph === null || viewpoint === undefined || tourBase === null) return { ...preview, url: null, image: null }
  const written = Number(query.get('h') ?? Number.NaN)
  const heading = Number.isFinite(written) ? written : (graph.heading[index] ?? 0)
  const version = VersionName.safeParse(query.get('v'))
  const other = version.success ? told?.versions.find((each) => each.name === version.data) : undefined
  const shape = other?.pyramid ?? graph.pyramids[graph.pyramid[index] ?? -1]
  const folder = other === undefined ? viewpoint : `${viewpoint}_${other.name}`
  const level = (shape?.levels.length ?? 0) - 1
  const side = SIDES[((Math.round(heading / 90) % 4) + 4) % 4] as string
  const whole = shape !== undefined && (shape.levels[level] ?? Infinity) <= ONE_TILE
  const cover = home?.cover?.src
  const file = whole ? `tour/${folder}/${level}/${side}-0-0.${shape.format}` : cover
  const link = new URLSearchParams({ at: viewpoint, h: String(Math.round(heading)), ...(other === undefined ? {} : { v: other.name }), lang: locale })
  return { ...preview, url: `${publicUrl}/tour/?${link}`, image: file === undefined ? null : `${publicUrl}${tourBase}${file}` }
}

/** Puts a preview into a page's head. */
export function withPreview(html: string, { locale, title, description, url, image }: Preview): string {
  const tags: (readonly [attribute: string, name: string, content: string | null])[] = [
    ['name', 'description', description === '' ? null : description],
    ['property', 'og:type', 'website'],
    ['property', 'og:title', title],
    ['property', 'og:description', description === '' ? null : description],
    ['property', 'og:locale', locale === 'ug' ? 'ug_CN' : 'zh_CN'],
    ['property', 'og:url', url],
    ['property', 'og:image', image],
    ['name', 'twitter:card', image === null ? null : 'summary_large_image'],
  ]
  const written = tags
    .flatMap(([attribute, name, content]) => (content === null ? [] : [`<meta ${attribute}="${name}" content="${escaped(content)}">`]))
    .join('\n    ')
  const titled = html.replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>`)
  return titled.includes('</head>') ? titled.replace('</head>', () => `  ${written}\n  </head>`) : titled
}

function cut(words: string): string {
  const letters = [...words]
  return letters.length <= MOST_LETTERS ? words : `${letters.slice(0, MOST_LETTERS - 1).join('')}…`
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (words: string): string => words.replace(/[&<>"']/g, (mark) => MARKS[mark] as string)
