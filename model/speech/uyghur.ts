/** Uyghur as it is spoken: figures, dates, times and codes become words, which the voice then says. */
const UNITS = ['نۆل', 'بىر', 'ئىككى', 'ئۈچ', 'تۆت', 'بەش', 'ئالتە', 'يەتتە', 'سەككىز', 'توققۇز'] as const
const TENS = ['', 'ئون', 'يىگىرمە', 'ئوتتۇز', 'قىرىق', 'ئەللىك', 'ئاتمىش', 'يەتمىش', 'سەكسەن', 'توقسان'] as const
const LARGE = ['', 'مىڭ', 'مىليون', 'مىليارد', 'تىرىليون', 'كۋادرىليون'] as const

/** How the last word of a number goes on: "-th", "from", "until". The vowels and the last sound of each decide, so each is written out. */
const GOES_ON: Readonly<Record<string, readonly [ordinal: string, from: string, until: string]>> = {
  نۆل: ['نۆلىنچى', 'نۆلدىن', 'نۆلگىچە'],
  بىر: ['بىرىنچى', 'بىردىن', 'بىرگىچە'],
  ئىككى: ['ئىككىنچى', 'ئىككىدىن', 'ئىككىگىچە'],
  ئۈچ: ['ئۈچىنچى', 'ئۈچتىن', 'ئۈچكىچە'],
  تۆت: ['تۆتىنچى', 'تۆتتىن', 'تۆتكىچە'],
  بەش: ['بەشىنچى', 'بەشتىن', 'بەشكىچە'],
  ئالتە: ['ئالتىنچى', 'ئالتىدىن', 'ئالتىگىچە'],
  يەتتە: ['يەتتىنچى', 'يەتتىدىن', 'يەتتىگىچە'],
  سەككىز: ['سەككىزىنچى', 'سەككىزدىن', 'سەككىزگىچە'],
  توققۇز: ['توققۇزىنچى', 'توققۇزدىن', 'توققۇزغىچە'],
  ئون: ['ئونىنچى', 'ئوندىن', 'ئونغىچە'],
  يىگىرمە: ['يىگىرمىنچى', 'يىگىرمىدىن', 'يىگىرمىگىچە'],
  ئوتتۇز: ['ئوتتۇزىنچى', 'ئوتتۇزدىن', 'ئوتتۇزغىچە'],
  قىرىق: ['قىرىقىنچى', 'قىرىقتىن', 'قىرىققىچە'],
  ئەللىك: ['ئەللىكىنچى', 'ئەللىكتىن', 'ئەللىككىچە'],
  ئاتمىش: ['ئاتمىشىنچى', 'ئاتمىشتىن', 'ئاتمىشقىچە'],
  يەتمىش: ['يەتمىشىنچى', 'يەتمىشتىن', 'يەتمىشكىچە'],
  سەكسەن: ['سەكسىنىنچى', 'سەكسەندىن', 'سەكسەنگىچە'],
  توقسان: ['توقسىنىنچى', 'توقساندىن', 'توقسانغىچە'],
  يۈز: ['يۈزىنچى', 'يۈزدىن', 'يۈزگىچە'],
  مىڭ: ['مىڭىنچى', 'مىڭدىن', 'مىڭغىچە'],
  مىليون: ['مىليونىنچى', 'مىليوندىن', 'مىليونغىچە'],
  مىليارد: ['مىلياردىنچى', 'مىلياردتىن', 'مىلياردقىچە'],
  تىرىليون: ['تىرىليونىنچى', 'تىرىليوندىن', 'تىرىليونغىچە'],
  كۋادرىليون: ['كۋادرىليونىنچى', 'كۋادرىليوندىن', 'كۋادرىليونغىچە'],
}
const MINUTE = ['مىنۇت', 'مىنۇتتىن', 'مىنۇتقىچە'] as const

/** Every word that a number, a date or a time can bring with it, for whoever makes the voice. */
export const NUMBER_WORDS: readonly string[] = [
  ...Object.keys(GOES_ON),
  ...Object.values(GOES_ON).flat(),
  ...MINUTE,
  ...['سائەت', 'يىلى', 'ئاينىڭ', 'كۈنى', 'يۈزدە', 'پۈتۈن', 'نۇقتا', 'يۈەن', 'قوشۇش', 'كىلومېتىر', 'مېتىر', 'گرادۇس'],
]

export const digitsInUyghur = (digits: string): string => [...digits].map((digit) => UNITS[Number(digit)]).join(' ')

/** `27` → يىگىرمە يەتتە. @param digits at most eighteen; longer ones are said digit by digit */
export function numberInUyghur(digits: string): string {
  const bare = digits.replace(/^0+(?=\d)/, '')
  if (bare.length > 18) return digitsInUyghur(digits)
  if (bare === '0') return UNITS[0]
  const words: string[] = []
  const groups: number[] = []
  for (let end = bare.length; end > 0; end -= 3) groups.unshift(Number(bare.slice(Math.max(0, end - 3), end)))
  for (const [at, group] of groups.entries()) {
    if (group === 0) continue
    const hundreds = Math.floor(group / 100)
    const tens = Math.floor(group / 10) % 10
    if (hundreds > 0) words.push(UNITS[hundreds] as string, 'يۈز')
    if (tens > 0) words.push(TENS[tens] as string)
    if (group % 10 > 0) words.push(UNITS[group % 10] as string)
    if (at < groups.length - 1) words.push(LARGE[groups.length - 1 - at] as string)
  }
  return words.join(' ')
}

function goneOn(digits: string, way: 0 | 1 | 2): string {
  const words = numberInUyghur(digits).split(' ')
  const last = words.pop() as string
  return [...words, (GOES_ON[last] as readonly string[])[way]].join(' ')
}
export const ordinalInUyghur = (digits: string): string => goneOn(digits, 0)

function time(hour: string, minute: string, way: -1 | 1 | 2): string {
  if (minute === '00') return way === -1 ? numberInUyghur(hour) : goneOn(hour, way)
  return `${numberInUyghur(hour)} ${numberInUyghur(minute)} ${MINUTE[way === -1 ? 0 : way]}`
}
const fours = (digits: string) => (digits.match(/.{1,4}/g) as string[]).map(digitsInUyghur).join('، ')
const twice = (said: string) => ` ۔ ${said} ۔ ${said} ۔ `

/** @param plain a text without invisible marks, full width made plain (`plainText`) */
export function uyghurSpoken(plain: string): string {
  return (
    plain
      .replace(/(?<!\d)(\d{4}) (\d{4}) (\d{4})(?!\d)|(?<!\d)(\d{12})(?!\d)/g, (all) => twice(fours(all.replaceAll(' ', ''))))
      .replace(/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g, (_, year, month, day) => `${year}-يىلى ${Number(month)}-ئاينىڭ ${Number(day)}-كۈنى`)
      .replace(
        /(?:سائەت\s*)?(?<!\d)(\d{1,2}):(\d{2})\s*[-–—~]\s*(\d{1,2}):(\d{2})(?!\d)/g,
        (_, hour, minute, untilHour, untilMinute) => ` سائەت ${time(hour, minute, 1)} ${time(untilHour, untilMinute, 2)} `,
      )
      .replace(/(?:سائەت\s*)?(?<!\d)(\d{1,2}):(\d{2})(?!\d)/g, (_, hour, minute) => ` سائەت ${time(hour, minute, -1)} `)
      .replace(/(?<!\d)\d{3,4}[- ]\d{3,4}[- ]?\d{3,4}(?!\d)/g, (all) => ` ${all.split(/[- ]/).map(digitsInUyghur).join('، ')} `)
      .replace(/(?<=\d)[,،](?=\d{3}(?!\d))/g, '')
      .replace(/(?<![\d.])\d{5,}(?![\d.])(?! ?يۈەن| ?-| ?ئادەم)/g, (all) => ` ${fours(all)} `)
      .replace(/(?<![\d.])0\d+(?![\d.])/g, (all) => ` ${digitsInUyghur(all)} `)
      .replace(/(?<=[A-Za-z]-?)\d+/g, (all) => ` ${digitsInUyghur(all)} `)
      .replace(/¥ ?(\d+(?:\.\d+)?)/g, (_, sum) => `${sum} يۈەن`)
      // `22-كۈنى`, `4-بىنا`: a figure with a hyphen is the one of a row.
      .replace(/(\d+)\s?-(?=\s?\p{Script=Arabic})/gu, (_, digits) => ` ${ordinalInUyghur(digits)} `)
      .replace(/(\d+(?:\.\d+)?) ?%/g, (_, share) => ` يۈزدە ${share} `)
      .replace(/(\d+)\.(\d+)/g, (_, whole, part) => ` ${numberInUyghur(whole)} نۇقتا ${digitsInUyghur(part)} `)
      .replace(/(\d+) ?[-–—~] ?(\d+)/g, (_, from, until) => ` ${goneOn(from, 1)} ${goneOn(until, 2)} `)
      .replace(/(?<=\d ?)km(?![a-z])/gi, ' كىلومېتىر')
      .replace(/(?<=\d ?)m(?![a-z\d])/gi, ' مېتىر')
      .replace(/\d+/g, (digits) => ` ${numberInUyghur(digits)} `)
      .replaceAll('°C', ' گرادۇس ')
      .replaceAll('+', ' قوشۇش ')
  )
}
