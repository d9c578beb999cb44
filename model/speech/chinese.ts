/** Chinese as it is spoken: figures, dates, times, telephone numbers and codes become characters, which the voice then says. */
const DIGIT = '零一二三四五六七八九'
const SMALL = ['', '十', '百', '千'] as const
const LARGE = ['', '万', '亿', '万亿'] as const

/** One digit after the other; on the telephone 一 is said 幺, because it sounds like 七. */
export const digitsInChinese = (digits: string, telephone = false): string =>
  [...digits].map((digit) => (telephone && digit === '1' ? '幺' : DIGIT[Number(digit)])).join('')

function underTenThousand(number: number): string {
  let said = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(number / 10 ** place) % 10
    if (digit === 0) {
      gap = said !== ''
      continue
    }
    said += `${gap ? '零' : ''}${DIGIT[digit]}${SMALL[place]}`
    gap = false
  }
  return said
}

/** `27` → 二十七, `1769` → 一千七百六十九. @param digits at most sixteen; longer ones are said digit by digit */
export function numberInChinese(digits: string): string {
  const bare = digits.replace(/^0+(?=\d)/, '')
  if (bare.length > 16) return digitsInChinese(digits)
  if (bare === '0') return '零'
  const groups: number[] = []
  for (let end = bare.length; end > 0; end -= 4) groups.unshift(Number(bare.slice(Math.max(0, end - 4), end)))
  let said = ''
  for (const [at, group] of groups.entries()) {
    if (group === 0) continue
    const gap = said !== '' && (group < 1000 || groups[at - 1] === 0)
    said += `${gap ? '零' : ''}${underTenThousand(group)}${LARGE[groups.length - 1 - at]}`
  }
  return said.replace(/^一十/, '十')
}

const MEASURE = '个次位天件条张份岁年周层栋名人间户家本项只块台辆把封盏种步句处'
// 二月, 二号 and 二楼 name one of a row; 两个 counts.
const counted = (digits: string, next: string) => (digits === '2' && MEASURE.includes(next) && next !== '' ? '两' : numberInChinese(digits))
const time = (hour: string, minute: string) =>
  `${numberInChinese(hour)}点${minute === '00' ? '' : `${minute.startsWith('0') ? '零' : ''}${numberInChinese(minute)}分`}`
const fours = (digits: string, inChinese: (digits: string) => string) => (digits.match(/.{1,4}/g) as string[]).map(inChinese).join('，')
const twice = (said: string) => `。${said}。${said}。`
const UNITS: Readonly<Record<string, string>> = { km: '公里', cm: '厘米', mm: '毫米', m2: '平方米', m: '米', kg: '公斤', g: '克', h: '小时', kwh: '度电' }
const YUAN = '元块'

/** @param plain a text without invisible marks, full width made plain (`plainText`) */
export function chineseSpoken(plain: string): string {
  return (
    plain
      .replace(/(?<!\d)(\d{4}) (\d{4}) (\d{4})(?!\d)|(?<!\d)(\d{12})(?!\d)/g, (all) => twice(fours(all.replaceAll(' ', ''), (four) => digitsInChinese(four))))
      .replace(/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g, (_, year, month, day) => `${year}年${Number(month)}月${Number(day)}日`)
      .replace(/(?<!\d)(\d{4}) ?年/g, (_, year) => `${digitsInChinese(year)}年`)
      .replace(/(?<!\d)(\d{1,2}):(\d{2})(?::\d{2})?\s*[-–—~至到]\s*(?=\d{1,2}:\d{2})/g, (_, hour, minute) => `${time(hour, minute)}到`)
      .replace(/(?<!\d)(\d{1,2}):(\d{2})(?!\d)/g, (_, hour, minute) => time(hour, minute))
      // 010-0000 0001, 400-000-0000, 13900000000, 12345; sums of money and counts of five figures have a word behind them.
      .replace(/(?<!\d)\d{3,4}[- ]\d{3,4}[- ]?\d{3,4}(?!\d)/g, (all) =>
        all
          .split(/[- ]/)
          .map((part) => digitsInChinese(part, true))
          .join('，'),
      )
      .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
      .replace(/(?<![\d.])(\d{5,})(?![\d.])(?! ?[元块个人户次万米步平件])/g, (all) => fours(all, (four) => digitsInChinese(four, true)))
      .replace(/(?<![\d.])(11[0-9]|12[0-2])(?![\d.])(?! ?[元块个人户次天分秒米岁年位条盏件栋])/g, (all) => digitsInChinese(all, true))
      .replace(/(?<![\d.])0\d+(?![\d.])(?! ?[月日点])/g, (all) => digitsInChinese(all))
      .replace(/(?<=[A-Za-z]-?)\d+/g, (all) => digitsInChinese(all))
      .replace(/[¥¥] ?(\d+(?:\.\d+)?)/g, (_, sum) => `${sum}元`)
      .replace(new RegExp(`(\\d+)\\.(\\d)(\\d)? ?[${YUAN}]`, 'g'), (_, yuan, jiao, fen) => {
        const rest = `${jiao === '0' ? (fen === undefined || fen === '0' ? '' : '零') : `${digitsInChinese(jiao)}角`}${fen === undefined || fen === '0' ? '' : `${digitsInChinese(fen)}分`}`
        return `${numberInChinese(yuan)}元${rest}`
      })
      .replace(/(\d+(?:\.\d+)?) ?%/g, (_, share) => `百分之${share}`)
      .replace(/(\d+)\.(\d+)/g, (_, whole, part) => `${numberInChinese(whole)}点${digitsInChinese(part)}`)
      .replace(/(\d) ?[-–—~] ?(?=\d)/g, '$1到')
      .replace(/(?<=\d ?)(km|cm|mm|m2|kwh|kg|m|g|h)(?![a-z])/gi, (unit) => UNITS[unit.toLowerCase()] as string)
      .replace(/(\d+)(?: ?(?=(\D)))?/g, (_, digits, next) => counted(digits, next ?? ''))
      .replaceAll('°C', '摄氏度')
      .replaceAll('+', '加')
      .replaceAll('=', '等于')
  )
}
