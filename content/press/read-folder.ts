import { Alert, AlertTemplates } from '../../model/content/alert.ts'
import { Clocks } from '../../model/case/clocks.ts'
import { Calendar } from '../../model/content/calendar.ts'
import { Artist } from '../../model/content/gallery.ts'
import { GuidedTourSource } from '../../model/content/guided.ts'
import { Phrases } from '../../model/content/phrase.ts'
import { ReportForm } from '../../model/content/report-form.ts'
import { Synonyms } from '../../model/content/synonym.ts'
import { checkCalendar } from '../check/calendar.ts'
import { checkGallery } from '../check/gallery.ts'
import { checkGuided, recordingsOf } from '../check/guided.ts'
import { checkItems } from '../check/items.ts'
import { checkMedia } from '../check/media.ts'
import { checkReferences } from '../check/references.ts'
import { checkTerminal } from '../check/terminal.ts'
import { checkTexts } from '../check/texts.ts'
import { checkTour } from '../check/tour.ts'
import { checkAlerts, checkPhrases, checkReport, checkSynonyms } from '../check/words.ts'
import type { Problems } from '../problem.ts'
import { Community } from '../read/community.ts'
import { Folder } from '../read/files.ts'
import { readItems, type Sourced } from '../read/items.ts'
import { Layout } from '../read/layout.ts'
import { readListed } from '../read/listed.ts'
import { readWith, type Schema } from '../read/schema.ts'
import { Stories } from '../read/stories.ts'

/** Everything a community folder says, checked. */
export interface FolderContent {
  readonly folder: Folder
  readonly community: Community
  readonly sources: readonly Sourced[]
  readonly artists: readonly Artist[]
  readonly calendar: Calendar | null
  readonly report: ReportForm | null
  readonly clocks: Clocks | null
  readonly phrases: Phrases | null
  readonly synonyms: Synonyms | null
  readonly alertTemplates: AlertTemplates | null
  readonly drills: readonly Alert[]
  readonly layout: Layout | null
  readonly stories: Stories
  readonly guided: readonly GuidedTourSource[]
}

/** Reads and checks a whole folder; with any problem there is no content, and every problem found is in `problems`. */
export function readFolder(root: string, problems: Problems): FolderContent | null {
  const folder = new Folder(root, problems)
  if (!folder.has('community.yaml'))
    problems.add(
      { file: 'community.yaml' },
      ['缺少这个文件', 'is missing'],
      ['写上社区的名字、电话等，见 content/README.md', 'it says which community this is; see content/README.md'],
    )
  const one = <T>(file: string, schema: Schema<T>): T | null => {
    const raw = folder.has(file) ? folder.data(file) : undefined
    return raw === undefined ? null : readWith(schema, raw, { file }, problems)
  }
  const community = one('community.yaml', Community)
  // A plan made by a drawing program carries more than the press needs, so unknown fields are no problem there.
  const layout = one('layout.json', { safeParse: (raw: unknown) => Layout.safeParse(raw) })
  const stories = folder.has('tour.yaml') ? one('tour.yaml', Stories) : { viewpoints: {}, steps: [] }
  const report = one('report.yaml', ReportForm)
  const calendar = one('calendar.yaml', Calendar)
  const clocks = one('clocks.yaml', Clocks)
  const phrases = one('phrases.yaml', Phrases)
  const synonyms = one('synonyms.yaml', Synonyms)
  const alertTemplates = one('alert-templates.yaml', AlertTemplates)
  const drills = folder.matching(/^drills\//).flatMap((file) => {
    const alert = one(file, Alert)
    return alert === null ? [] : [{ file, alert }]
  })
  const artists = readListed(folder, 'artists.yaml', 'artists', Artist, problems)
  const guided = readListed(folder, 'guided.yaml', 'tours', GuidedTourSource, problems)
  const tours = guided?.read ?? []
  const { sources, named, unread, whole, tooMany } = readItems(folder, problems)
  // What was not read cannot be missed.
  if (tooMany) return null

  checkItems(sources, problems)
  checkReferences(
    sources,
    { items: named, artists: artists?.named ?? null, layout, unread: { kinds: unread, layout: layout === null && folder.has('layout.json') } },
    problems,
  )
  checkMedia(folder, sources, tours.flatMap(recordingsOf), whole && tours.length === guided?.named.size, problems)
  checkGallery(artists?.read ?? [], sources, problems)
  if (calendar !== null || !folder.has('calendar.yaml')) checkCalendar(calendar, sources, problems)
  // Nobody is missed in a plan or in stories that could not be read; that they could not is told already.
  if ((layout !== null || !folder.has('layout.json')) && stories !== null) checkTour({ folder, layout, stories, items: named, unread, community }, problems)
  checkGuided({ folder, tours, layout, stories }, problems)
  checkTexts({ community, report, stories, layout, artists: artists?.read ?? [], guided: tours, sources }, problems)
  checkTerminal(community, layout, problems)
  if (report !== null) checkReport(report, problems)
  if (phrases !== null) checkPhrases(phrases, problems)
  if (synonyms !== null) checkSynonyms(synonyms, problems)
  checkAlerts(alertTemplates, drills, problems)
  for (const { id } of community?.hides ?? [])
    if (named.has(id))
      problems.add(
        { file: 'community.yaml', item: id, field: 'hides' },
        ['这是本社区自己的条目', 'is an item of this bundle itself'],
        ['这里只写上级内容包的条目；自己的用 status: withdrawn', 'name only items of wider bundles; withdraw an own one by its status'],
      )
  if (problems.any || community === null || stories === null) return null
  return {
    folder,
    community,
    sources,
    artists: artists?.read ?? [],
    calendar,
    report,
    clocks,
    phrases,
    synonyms,
    alertTemplates,
    drills: drills.map(({ alert }) => alert),
    layout,
    stories,
    guided: tours,
  }
}
