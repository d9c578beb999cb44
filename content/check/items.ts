import { decisionFaults } from '../../model/content/decision.ts'
import type { FolderItem } from '../../model/content/folder-item.ts'
import type { Problems, Said, Where } from '../problem.ts'
import type { Sourced } from '../read/items.ts'

type Tell = (field: string, wrong: Said, mend: Said) => void

/** Checks what each item says of itself beyond its schema: that it ends after it begins, and that its parts agree. */
export function checkItems(sources: readonly Sourced[], problems: Problems): void {
  for (const { item, where } of sources) {
    const tell: Tell = (field, wrong, mend) => problems.add({ ...where, field } satisfies Where, wrong, mend)
    checkDays(item, tell)
    checkTranslation(item, tell)
    checkWithdrawal(item, tell)
    if (item.kind === 'guide') checkGuide(item, tell)
    if (item.kind === 'notice') checkNotice(item, tell)
    if (item.kind === 'event') checkEvent(item, tell)
    if (item.kind === 'place' || item.kind === 'hotline') checkHours(item, tell)
  }
}

function checkDays({ validFrom, validTo }: FolderItem, tell: Tell): void {
  if (validTo !== undefined && validTo < validFrom)
    tell(
      'validTo',
      [`结束日 ${validTo} 早于开始日 ${validFrom}`, `ends on ${validTo}, before it begins on ${validFrom}`],
      ['改正其中一个日期', 'mend one of the two days'],
    )
}

/** Rule C2. */
function checkTranslation({ translation, title }: FolderItem, tell: Tell): void {
  if (translation.ug !== 'missing' && title.ug === undefined)
    tell(
      'translation',
      [`写着维吾尔文是 ${translation.ug}，但标题没有维吾尔文`, `says its Uyghur is ${translation.ug}, but the title has none`],
      ['补上 title.ug，或写 missing', 'add title.ug, or write missing'],
    )
  if (translation.ug === 'missing' && title.ug !== undefined)
    tell(
      'translation',
      ['写着没有维吾尔文，但标题有', 'says its Uyghur is missing, but the title has one'],
      ['写 draft、human 或 reviewed', 'write draft, human or reviewed'],
    )
}

/** Rule C11. */
function checkWithdrawal({ status, withdrawn }: FolderItem, tell: Tell): void {
  if (status === 'withdrawn' && withdrawn === undefined)
    tell(
      'withdrawn',
      ['撤下了，但没有写原因', 'is withdrawn, but nobody says why'],
      ['补上 withdrawn: { on: 日期, reason: { zh: …, ug: … } }', 'add withdrawn: { on: day, reason: { zh: …, ug: … } }'],
    )
  if (status !== 'withdrawn' && withdrawn !== undefined)
    tell(
      'withdrawn',
      [`写了撤下的原因，但状态是 ${status}`, `says why it was withdrawn, but its status is ${status}`],
      ['写 status: withdrawn，或去掉这一项', 'write status: withdrawn, or take this away'],
    )
}

function checkGuide({ minAge, maxAge, decision, materials, media }: Extract<FolderItem, { kind: 'guide' }>, tell: Tell): void {
  if (minAge !== undefined && maxAge !== undefined && maxAge < minAge)
    tell('maxAge', [`最大年龄 ${maxAge} 小于最小年龄 ${minAge}`, `is ${maxAge}, under the least age ${minAge}`], ['改正其中一个', 'mend one of the two'])
  for (const [at, { sample }] of materials.entries())
    if (sample !== undefined && !media.some((each) => each.file === sample))
      tell(
        `materials.${at}.sample`,
        [`样表 ${sample} 不在这份指南的 media 里`, `shows ${sample}, which is not among the media of this guide`],
        ['把它加进 media，写上 alt', 'add it to media, with its alt'],
      )
  // Rule C13.
  for (const fault of decision === undefined ? [] : decisionFaults(decision)) {
    const said: Readonly<Record<typeof fault.is, readonly [Said, Said]>> = {
      twice: [
        [`“${fault.id}”用了两次`, `uses the name ${fault.id} twice`],
        ['每个问题和结果各用一个名字', 'give each question and outcome a name of its own'],
      ],
      unknown: [
        [`答案指向没有的“${fault.id}”`, `has an answer that leads to ${fault.id}, which does not exist`],
        ['写问题或结果的名字', 'name a question or an outcome'],
      ],
      circle: [
        [`问来问去又回到“${fault.id}”`, `comes back to ${fault.id} in a circle`],
        ['让每条路都走到一个结果', 'let every way end in an outcome'],
      ],
      unreached: [
        [`“${fault.id}”谁也走不到`, `has ${fault.id}, which no answer leads to`],
        ['让某个答案指向它，或去掉它', 'let an answer lead to it, or take it away'],
      ],
    }
    tell('decision', ...said[fault.is])
  }
}

function checkNotice({ noticeType, publicityStage, objectUntil, validFrom, pinUntil }: Extract<FolderItem, { kind: 'notice' }>, tell: Tell): void {
  if (noticeType === 'publicity' && (publicityStage === undefined || objectUntil === undefined))
    tell(
      'publicityStage',
      ['公示没有写第几次公示和异议截止日', 'is a publicity notice without its stage or its last day for objections'],
      ['补上 publicityStage: 1、2 或 3 和 objectUntil: 日期', 'add publicityStage: 1, 2 or 3 and objectUntil: day'],
    )
  for (const [field, day] of [
    ['objectUntil', objectUntil],
    ['pinUntil', pinUntil],
  ] as const)
    if (day !== undefined && day < validFrom)
      tell(field, [`${day} 早于开始日 ${validFrom}`, `is ${day}, before it begins on ${validFrom}`], ['改正其中一个日期', 'mend one of the two days'])
}

/** Rule C7. */
function checkEvent({ start, end, repeats }: Extract<FolderItem, { kind: 'event' }>, tell: Tell): void {
  if (end <= start)
    tell('end', [`结束 ${end} 不晚于开始 ${start}`, `ends at ${end}, not after its start ${start}`], ['改正其中一个时间', 'mend one of the two times'])
  if (repeats === undefined) return
  if (repeats.until < start.slice(0, 10))
    tell('repeats.until', [`${repeats.until} 早于第一次`, `is ${repeats.until}, before the first time`], ['写最后一次的日期', 'write the day of the last time'])
  if (Number(repeats.until.slice(0, 4)) > Number(start.slice(0, 4)) + 5)
    tell('repeats.until', ['重复超过五年', 'goes on for more than five years'], ['写近一点的日期，到时再延长', 'write an earlier day and extend it then'])
  if (repeats.every === 'week' && repeats.on !== undefined)
    tell(
      'repeats.on',
      ['“第几个星期几”只用于每月', 'counts weekdays of a month, but it comes every week'],
      ['每周的写 byday，每月的写 on', 'write byday for weeks, on for months'],
    )
  if (repeats.every === 'month' && repeats.byday !== undefined)
    tell(
      'repeats.byday',
      ['byday 只用于每周', 'names days of the week, but it comes every month'],
      ['每月的写 on: { nth: 2, weekday: sa }', 'write on: { nth: 2, weekday: sa } for months'],
    )
}

/** Rule C6. */
function checkHours(item: Extract<FolderItem, { kind: 'place' | 'hotline' }>, tell: Tell): void {
  const exceptions = item.kind === 'place' ? item.exceptions : []
  for (const each of [...item.hours, ...exceptions])
    if ('opens' in each && each.closes <= each.opens)
      tell(
        'hours',
        [`关门 ${each.closes} 不晚于开门 ${each.opens}`, `closes at ${each.closes}, not after it opens at ${each.opens}`],
        ['过夜的写成两段：22:00-24:00 和第二天 00:00-06:00', 'write a night shift as two stretches: 22:00-24:00 and 00:00-06:00 of the next day'],
      )
  const both = exceptions.find((each) => 'closed' in each && exceptions.some((other) => other.date === each.date && 'opens' in other))
  if (both !== undefined) tell('exceptions', [`${both.date} 又关门又开门`, `is both closed and open on ${both.date}`], ['只留一个', 'keep one of the two'])
}
