import { desk, DRAFT, HALL, place, tellFaults } from '../testing/faults.ts'

tellFaults([
  [
    'C15 a calendar kept without hours',
    () => {
      desk.change('places.csv', 'mo-fr 09:00-12:00 13:30-17:30', '')
      place('keepsCalendar', 'true')
    },
    `${HALL} › keepsCalendar`,
    '但没有写开放时间 | but states no hours',
    '写上 hours',
  ],
  ['C8 a category twice', () => desk.put('report.yaml', report(2)), 'report.yaml › ASK', '“ASK”用了不止一次 | has ASK more than once', '每个只写一次'],
  ['C8 too few sentences', () => desk.put('report.yaml', report(1, 3)), 'report.yaml › categories.0.sentences', '现在是 | it is', '至少 6'],
  [
    'C8 more kinds of report than a page holds',
    () =>
      desk.put(
        'report.yaml',
        [...Array(13).keys()].reduce((form, at) => form.replace('code: ASK\n', `code: REPORT-${at}\n`), report(13)),
      ),
    'report.yaml › categories',
    '有 13 类反映 | puts 13 kinds of report',
    '至多 12 类',
  ],
  [
    'C8 a rating of nothing',
    () => desk.put('report.yaml', report(1).replace('code: ASK', 'code: RATE')),
    'report.yaml › RATE › begins',
    '不能从列表里选 | cannot be chosen from the list',
    '写上 begins: page',
  ],
  [
    'C8 a category begun nowhere',
    () => desk.put('report.yaml', report(1).replace('pole: none', 'pole: none\n    begins: home')),
    'report.yaml › categories.0.begins',
    '现在是“home” | it is "home"',
    'choose one of list, page',
  ],
  [
    'C14 two works at one place',
    () => desk.put('works.csv', `${DRAFT['works.csv']}${DRAFT['works.csv']?.split('\r\n')[1]?.replace('first-snow', 'second')}\r\n`),
    'works.csv:3 › work:second › order',
    '第 1 个位置已挂了 work:first-snow | where work:first-snow hangs',
    '空着的位置',
  ],
  [
    'C14 a consent that ends before it begins',
    () => desk.change('artists.yaml', 'until: 2030-12-31', 'until: 2020-12-31'),
    'artists.yaml › artist-1 › consent.until',
    '同意到 2020-12-31，早于 | before it was given',
    '改正其中一个日期',
  ],
  [
    'C14 an artist twice',
    () => desk.put('artists.yaml', `${DRAFT['artists.yaml']}${DRAFT['artists.yaml']?.slice('artists:\n'.length)}`),
    'artists.yaml › artist-1',
    '“artist-1”用了不止一次 | has artist-1 more than once',
    '每个只写一次',
  ],
  [
    'C15 a calendar that is not there',
    () => {
      desk.put('calendar.yaml', null)
      place('keepsCalendar', 'true')
    },
    `${HALL} › keepsCalendar`,
    '但没有 calendar.yaml | there is no calendar.yaml',
    '放入 calendar.yaml',
  ],
  [
    'K6 a clock of no time',
    () => desk.change('clocks.yaml', 'uyghur: { workingDays: 1 }', 'uyghur: { workingDays: 0 }'),
    'clocks.yaml › uyghur.workingDays',
    '现在是“0” | it is "0"',
    '至少 1',
  ],
  [
    'C15 a day twice',
    () => desk.put('calendar.yaml', `${DRAFT['calendar.yaml']}${DRAFT['calendar.yaml']?.split('\n')[3]}\n`),
    'calendar.yaml › 2027-01-01 › days',
    '“2027-01-01”用了不止一次 | more than once',
    '每个只写一次',
  ],
  [
    'C15 a day of another year',
    () => desk.change('calendar.yaml', '2027-01-01', '2028-01-01'),
    'calendar.yaml › 2028-01-01',
    '不在所列的年份里 | in none of the years',
    '补上年份',
  ],
  [
    'C15 a make-up day in the week',
    () => desk.change('calendar.yaml', 'is: "off"', 'is: work'),
    'calendar.yaml › 2027-01-01',
    '本来就是工作日 | a working day anyway',
    '周六或周日',
  ],
  [
    'C18 other slots in Uyghur',
    () => desk.change('phrases.yaml', '{day} تاپشۇرۇۋالدۇق', 'تاپشۇرۇۋالدۇق'),
    'phrases.yaml › got › text',
    '两种文字的空不一样 | has other slots in Chinese',
    '同样的空',
  ],
  [
    'C18 a slot nobody fills',
    () => desk.put('phrases.yaml', (DRAFT['phrases.yaml'] as string).replaceAll('{day}', '{name}')),
    'phrases.yaml › got › text',
    '没有 {name} 这个空 | a slot {name} that nobody fills',
    '{office}',
  ],
  [
    'C18 a brace too many',
    () => desk.change('phrases.yaml', '收到了', '收到}了'),
    'phrases.yaml › got › text',
    '有多余的大括号 | a brace that is no slot',
    '{office}',
  ],
  [
    'C18 a sentence without Uyghur',
    () => desk.put('phrases.yaml', 'translation: draft\nphrases:\n  - { id: got, step: received, text: { zh: 收到了。 } }\n'),
    'phrases.yaml › got › text',
    '缺少维吾尔文 | has no Uyghur',
    '补上 ug',
  ],
  [
    'C18 two usual sentences',
    () => desk.put('phrases.yaml', `${DRAFT['phrases.yaml']}${DRAFT['phrases.yaml']?.split('\n')[2]?.replace('id: got', 'id: got-too')}\n`),
    'phrases.yaml › got-too › usual',
    'received 这一步已有一句常用的 | a second usual sentence for received',
    '只留一句 usual',
  ],
  [
    'C19 a word in two groups',
    () => desk.put('synonyms.yaml', `${DRAFT['synonyms.yaml']}  - { zh: [老年证, 老年卡] }\n`),
    'synonyms.yaml › 老年证',
    '在第 1 组和第 2 组都有 | is in group 1 and in group 2',
    '合成一组',
  ],
  [
    'C19 a group of one',
    () => desk.put('synonyms.yaml', `${DRAFT['synonyms.yaml']}  - { zh: [低保] }\n`),
    'synonyms.yaml › groups.1',
    '少于两个词 | fewer than two words',
    '补上同义的词',
  ],
  [
    'A3 a warning without Uyghur',
    () => desk.change('alert-templates.yaml', 'event: { zh: 暴雨, ug: قارا يامغۇر }', 'event: { zh: 暴雨 }'),
    'alert-templates.yaml › rain › event',
    '缺少维吾尔文 | has no Uyghur',
    '两种文字一起发',
  ],
  [
    'A2 a drill that is none',
    () => desk.change('drills/fire.yaml', 'status: Exercise', 'status: Actual'),
    'drills/fire.yaml › drill-1 › status',
    '状态是 Actual | has the status Actual',
    'status: Exercise',
  ],
  [
    'A1 a drill that ends before it begins',
    () => desk.change('drills/fire.yaml', 'expires: 2026-11-25T10', 'expires: 2026-11-25T08'),
    'drills/fire.yaml › drill-1 › expires',
    '结束不晚于开始 | does not end after it begins',
    '改正其中一个时间',
  ],
])

const report = (categories: number, sentences = 6) =>
  `translation: draft\ncategories:\n${Array.from({ length: categories }, () => `  - code: ASK\n    picture: question\n    title: { zh: 问 }\n    pole: none\n    sentences: [${Array.from({ length: sentences }, (_, at) => `{ id: s${at}, text: { zh: 问${at} } }`).join(', ')}]\n`).join('')}`
