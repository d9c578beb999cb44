import type { Finding } from '../../model/cupboard.ts'

/**
 * What can be wrong around a terminal, with its sentence in both languages. The Uyghur sentences are drafts that no native reader has
 * signed yet. Rule G12.
 */
const FINDINGS = {
  'no-line': { zh: '连不上服务器，内容和留言先用本机的。', ug: 'مۇلازىمېتىرغا ئۇلىنالمىدى، مەزمۇن ۋە ئىنكاسلار ئاپپاراتتا ساقلىنىدۇ.' },
  'certificate-expired': { zh: '服务器的证书已过期，请管理员换新证书。', ug: 'مۇلازىمېتىر گۇۋاھنامىسىنىڭ ۋاقتى ئۆتكەن، باشقۇرغۇچى يېڭىلىسۇن.' },
  'certificate-not-yet': {
    zh: '服务器的证书还没有生效，多半是本机时钟慢了。',
    ug: 'مۇلازىمېتىر گۇۋاھنامىسى تېخى كۈچكە ئىگە بولمىغان، ئاپپارات سائىتى ئارقىدا قالغان بولۇشى مۇمكىن.',
  },
  'certificate-wrong': { zh: '服务器的证书不可信，没有连接。', ug: 'مۇلازىمېتىر گۇۋاھنامىسى ئىشەنچلىك ئەمەس، ئۇلانمىدى.' },
  'led-elsewhere': { zh: '网络把请求转到了别处，可能要先登录上网。', ug: 'تور باشقا يەرگە باشلاپ كەتتى، ئاۋۋال تورغا كىرىش لازىم بولۇشى مۇمكىن.' },
  'clock-wrong': { zh: '本机时钟和服务器差得太多，请校准时间。', ug: 'ئاپپارات سائىتى بىلەن مۇلازىمېتىرنىڭ پەرقى بەك چوڭ، ۋاقىتنى توغرىلاڭ.' },
  'disk-full': { zh: '控制程序的磁盘已满。', ug: 'باشقۇرۇش پروگراممىسىنىڭ دىسكىسى توشۇپ كەتتى.' },
  'disk-read-only': { zh: '控制程序的磁盘只能读，不能写。', ug: 'باشقۇرۇش پروگراممىسىنىڭ دىسكىسىغا يازغىلى بولمايدۇ.' },
  'disk-trouble': { zh: '控制程序写不进自己的文件夹。', ug: 'باشقۇرۇش پروگراممىسى ئۆز قىسقۇچىغا يازالمىدى.' },
  'wrong-resolution': { zh: '屏幕分辨率或方向与设置不符。', ug: 'ئېكران ئېنىقلىقى ياكى يۆنىلىشى بەلگىلەنگەن بىلەن ئوخشاش ئەمەس.' },
  'touch-turned': { zh: '触摸方向和画面不一致，请重新设置触摸屏。', ug: 'چېكىش يۆنىلىشى ئېكران بىلەن ماس ئەمەس، چېكىش ئېكرانىنى قايتا تەڭشەڭ.' },
  'two-pages': { zh: '同时开着两个页面，请关掉多余的浏览器。', ug: 'بىرلا ۋاقىتتا ئىككى بەت ئوچۇق تۇرىدۇ، ئارتۇق توركۆرگۈنى ئېتىڭ.' },
  'page-missing': { zh: '屏幕上的页面没有回应，正在恢复。', ug: 'ئېكراندىكى بەت جاۋاب بەرمىدى، ئەسلىگە كەلتۈرۈلۈۋاتىدۇ.' },
  'page-hidden': { zh: '页面被别的窗口挡住，或者屏幕关着。', ug: 'بەتنى باشقا كۆزنەك توسۇۋالغان ياكى ئېكران ئېتىك.' },
  'restarts-often': { zh: '浏览器十分钟内重启了三次以上。', ug: 'توركۆرگۈ ئون مىنۇتتا ئۈچ قېتىمدىن كۆپ قايتا قوزغالدى.' },
  'went-back': { zh: '新内容让页面反复出错，已退回上一版。', ug: 'يېڭى مەزمۇن بەتنى قايتا-قايتا بۇزدى، ئالدىنقى نەشرىگە قايتتى.' },
  'restart-failed': { zh: '重启浏览器的命令没有成功。', ug: 'توركۆرگۈنى قايتا قوزغىتىش بۇيرۇقى ئىجرا بولمىدى.' },
  'glass-stuck': { zh: '开关屏幕的命令没有成功，屏幕保持原样。', ug: 'ئېكراننى ئېچىش-ئېتىش بۇيرۇقى ئىجرا بولمىدى، ئېكران ئەسلى ھالىتىدە.' },
  'headphones-unknown': { zh: '读不出耳机是否插着。', ug: 'تىڭشىغۇچ چېتىلغان-چېتىلمىغانلىقىنى بىلگىلى بولمىدى.' },
  'watchdog-deaf': { zh: '系统的看门狗没有收到回报。', ug: 'سىستېمىنىڭ كۆزەتكۈچىسى خەۋەر تاپشۇرۇۋالمىدى.' },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly ug: string }>>

export type What = keyof typeof FINDINGS
export const ALL_FINDINGS = Object.keys(FINDINGS) as readonly What[]

/** What is wrong now, and for how long it has been. Rule G12. */
export class Findings {
  readonly #now: () => number
  readonly #tell: (line: string) => void
  readonly #found = new Map<What, { readonly since: number; readonly detail: string | undefined }>()

  /**
   * @param now milliseconds by a clock that only goes forward: one that is wrong by a year is itself a finding
   * @param tell one line when something is found, and one when it is over
   */
  constructor(now: () => number, tell: (line: string) => void) {
    this.#now = now
    this.#tell = tell
  }

  /** Notes that something is so, or no longer. */
  note(what: What, isSo: boolean, detail?: string): void {
    const before = this.#found.get(what)
    if (!isSo) {
      if (this.#found.delete(what)) this.#tell(`已恢复 · over: ${what}`)
      return
    }
    this.#found.set(what, { since: before?.since ?? this.#now(), detail })
    if (before === undefined) this.#tell(`${FINDINGS[what].zh} · found: ${what}${detail === undefined ? '' : ` (${detail})`}`)
  }

  /** Notes which one of several that exclude each other is so. */
  noteOne(of: readonly What[], isSo: What | null, detail?: string): void {
    for (const what of of) this.note(what, what === isSo, detail)
  }

  has(what: What): boolean {
    return this.#found.has(what)
  }

  /** What staff are shown, the oldest first. */
  list(): Finding[] {
    return [...this.#found]
      .sort(([, a], [, b]) => a.since - b.since)
      .map(([what, { since, detail }]) => ({ what, sinceMs: Math.round(this.#now() - since), ...FINDINGS[what], ...(detail === undefined ? {} : { detail }) }))
  }
}
