import { type CaseKind, kindOfCase } from '../../model/case/kind.ts'
import type { Alert, AlertTemplates } from '../../model/content/alert.ts'
import { type Phrases, PHRASE_SLOTS } from '../../model/content/phrase.ts'
import type { ReportForm } from '../../model/content/report-form.ts'
import { slotsOf } from '../../model/content/slots.ts'
import type { Synonyms } from '../../model/content/synonym.ts'
import type { Text } from '../../model/text.ts'
import type { Problems, Where } from '../problem.ts'

const KNOWN_SLOTS: ReadonlySet<string> = new Set(PHRASE_SLOTS)

/** Both languages of a sentence must have the same slots, all of them known. Rule C18. */
function checkSlots(text: Text, where: Where, problems: Problems): void {
  for (const slot of new Set(slotsOf(text.zh).concat(slotsOf(text.ug ?? ''))))
    if (!KNOWN_SLOTS.has(slot))
      problems.add(
        where,
        [`没有 {${slot}} 这个空`, `has a slot {${slot}} that nobody fills`],
        [`只能用 ${PHRASE_SLOTS.map((each) => `{${each}}`).join(' ')}`, `use only ${PHRASE_SLOTS.map((each) => `{${each}}`).join(' ')}`],
      )
  if (text.ug !== undefined && slotsOf(text.zh).sort().join() !== slotsOf(text.ug).sort().join())
    problems.add(
      where,
      [
        `两种文字的空不一样（${slotsOf(text.zh).join('、') || '无'}；${slotsOf(text.ug).join('、') || '无'}）`,
        `has other slots in Chinese (${slotsOf(text.zh).join(', ') || 'none'}) than in Uyghur (${slotsOf(text.ug).join(', ') || 'none'})`,
      ],
      ['两种文字里用同样的空', 'use the same slots in both languages'],
    )
  if (/[{}]/.test(`${text.zh}${text.ug ?? ''}`.replace(/\{[a-z]{1,16}\}/g, '')))
    problems.add(where, ['有多余的大括号', 'has a brace that is no slot'], ['空写成 {office} 的样子', 'write slots like {office}'])
}

/** Names what stands twice in a list. */
export function checkTwice(names: readonly string[], where: Where, problems: Problems): void {
  const met = new Set<string>()
  const twice = new Set<string>()
  for (const name of names) (met.has(name) ? twice : met).add(name)
  for (const name of twice)
    problems.add({ ...where, item: where.item ?? name }, [`“${name}”用了不止一次`, `has ${name} more than once`], ['每个只写一次', 'write each of them once'])
}

/** Checks the ready sentences. Rule C18. */
export function checkPhrases({ translation, phrases }: Phrases, problems: Problems): void {
  const file = 'phrases.yaml'
  checkTwice(
    phrases.map((phrase) => phrase.id),
    { file },
    problems,
  )
  const usual = new Set<string>()
  for (const { id, step, text, fits, usual: isUsual } of phrases) {
    const where = { file, item: id, field: 'text' }
    checkSlots(text, where, problems)
    if (translation !== 'missing' && text.ug === undefined)
      problems.add(where, ['缺少维吾尔文', 'has no Uyghur'], ['补上 ug；听不懂中文的居民只看得懂它', 'add ug; some residents read nothing else'])
    if (isUsual !== true) continue
    for (const kind of fits.length === 0 ? [''] : fits) {
      if (usual.has(`${step} ${kind}`))
        problems.add(
          { file, item: id, field: 'usual' },
          [`${step} 这一步已有一句常用的`, `is a second usual sentence for ${step}`],
          ['每一步、每一类只留一句 usual', 'keep one usual sentence for each step and kind'],
        )
      usual.add(`${step} ${kind}`)
    }
  }
}

/** Checks warnings made ready, and drills. Rules A2 and A3. */
export function checkAlerts(templates: AlertTemplates | null, drills: readonly { readonly file: string; readonly alert: Alert }[], problems: Problems): void {
  const file = 'alert-templates.yaml'
  checkTwice(templates?.templates.map((template) => template.id) ?? [], { file }, problems)
  for (const template of templates?.templates ?? [])
    for (const field of ['event', 'headline', 'instruction'] as const) {
      checkSlots(template[field], { file, item: template.id, field }, problems)
      if (template[field].ug === undefined)
        problems.add(
          { file, item: template.id, field },
          ['缺少维吾尔文', 'has no Uyghur'],
          ['补上 ug；警报两种文字一起发', 'add ug; a warning goes out in both languages'],
        )
    }
  for (const { file: drill, alert } of drills) {
    if (alert.status !== 'Exercise')
      problems.add(
        { file: drill, item: alert.identifier, field: 'status' },
        [`状态是 ${alert.status}`, `has the status ${alert.status}`],
        ['演练文件夹里只放 status: Exercise', 'keep only status: Exercise in the drills folder'],
      )
    if (Date.parse(alert.expires) <= Date.parse(alert.effective ?? alert.sent))
      problems.add(
        { file: drill, item: alert.identifier, field: 'expires' },
        ['结束不晚于开始', 'does not end after it begins'],
        ['改正其中一个时间', 'mend one of the two times'],
      )
    for (const field of ['event', 'headline', 'instruction'] as const)
      if (alert[field].ug === undefined)
        problems.add(
          { file: drill, item: alert.identifier, field },
          ['缺少维吾尔文', 'has no Uyghur'],
          ['补上 ug；警报两种文字一起发', 'add ug; a warning goes out in both languages'],
        )
  }
}

/** A word belongs to one group only, or a search would not know which way to go. Rule C19. */
export function checkSynonyms({ groups }: Synonyms, problems: Problems): void {
  const file = 'synonyms.yaml'
  const home = new Map<string, number>()
  for (const [at, group] of groups.entries()) {
    if (group.zh.length + group.ug.length < 2)
      problems.add(
        { file, item: `groups.${at}` },
        ['这一组少于两个词', 'is a group of fewer than two words'],
        ['补上同义的词，或删去这一组', 'add words that mean the same, or take the group away'],
      )
    for (const word of new Set([...group.zh, ...group.ug])) {
      const other = home.get(word)
      if (other !== undefined)
        problems.add(
          { file, item: word },
          [`在第 ${other + 1} 组和第 ${at + 1} 组都有`, `is in group ${other + 1} and in group ${at + 1}`],
          ['把两组合成一组，或只留一处', 'make one group of the two, or keep it in one'],
        )
      home.set(word, at)
    }
  }
}

// So many stand before somebody at once: reports as large pictures, the other kinds as rows under them.
const MOST_BEGUN = { reports: 12, others: 6 } as const
const NEED_AN_ITEM: readonly CaseKind[] = ['RATE', 'CONTENT']

/**
 * Codes of a report form are what the hub files by, so none stands twice; those to choose from are not more than a page
 * holds; and what is said of one thing can only be begun where that thing is shown. Rule C8.
 */
export function checkReport({ categories }: ReportForm, problems: Problems): void {
  const file = 'report.yaml'
  const listed = categories.filter(({ begins }) => begins === 'list')
  const reports = listed.filter(({ code }) => kindOfCase(code) === 'REPORT').length
  const others = listed.length - reports
  if (reports > MOST_BEGUN.reports || others > MOST_BEGUN.others)
    problems.add(
      { file, field: 'categories' },
      [`一页里有 ${reports} 类反映、${others} 类别的话`, `puts ${reports} kinds of report and ${others} of other words on one page`],
      [
        `至多 ${MOST_BEGUN.reports} 类反映、${MOST_BEGUN.others} 类别的话；其余的合并，或写 begins: page`,
        `keep at most ${MOST_BEGUN.reports} and ${MOST_BEGUN.others}; join some, or let them begin on a page (begins: page)`,
      ],
    )
  for (const { code } of listed)
    if (NEED_AN_ITEM.includes(kindOfCase(code)))
      problems.add(
        { file, item: code, field: 'begins' },
        ['说的是某一条内容，不能从列表里选', 'is about one item, and cannot be chosen from the list'],
        ['写上 begins: page', 'write begins: page'],
      )
  checkTwice(
    categories.map((category) => category.code),
    { file },
    problems,
  )
  for (const { code, sentences } of categories)
    checkTwice(
      sentences.map((sentence) => sentence.id),
      { file, item: code, field: 'sentences' },
      problems,
    )
}
