import type { Showing } from '../bundle/showing.ts'

/** What a terminal shows, as lines for people. */
export function sayShowing(showing: Showing): string[] {
  const { terminal, at, clock, bundles, alerts, notices, publicity, open, closed, leftAway, exceptions, events, ending, overdue, worksNotShown, findings } =
    showing
  const lines = [`${terminal.title}（${terminal.id}） ${at.replace('T', ' ')}`]
  if (!clock.trusted)
    lines.push(`时钟不可信：按 ${clock.day} 显示，不说“正在营业” · the clock is not believed: content by ${clock.day}, nothing is said to be open now`)
  for (const { bundle, version, expires, stale, drafts, issuedLater } of bundles) {
    const until = expires.replace('T', ' ')
    lines.push(
      `  ${bundle} 第 ${version} 版，${stale ? `已过有效期 ${until}，提示可能过时 · stale since ${until}` : `有效至 ${until} · good until ${until}`}${drafts ? '；带草稿 · with drafts' : ''}${issuedLater ? '；当时还没有签发 · was not issued yet at that time' : ''}`,
    )
  }
  const part = <T>(zh: string, en: string, list: readonly T[], say: (each: T) => string): void => {
    if (list.length === 0) return
    lines.push('', `${zh} ${list.length} · ${en}`, ...list.map((each) => `  ${say(each)}`))
  }
  part(
    '预警',
    'warnings that stand',
    alerts,
    (each) => `${each.status === 'Exercise' ? '【演练 · exercise】' : ''}${each.headline}（${each.identifier}，${each.severity}）→ ${each.expires}`,
  )
  part(
    '通知',
    'notices',
    notices,
    (each) => `${each.pinned ? '【置顶 · pinned】' : ''}${each.title}（${each.id}）${each.until === null ? '' : ` → ${each.until}`}`,
  )
  part('公示', 'publicity', publicity, ({ title, id, stage, objectUntil, daysLeft }) => {
    const stands =
      objectUntil === null || daysLeft === null
        ? '没有写异议截止日 · no last day for objections'
        : daysLeft < 0
          ? `异议期已过（${objectUntil}） · objections ended`
          : `异议截至 ${objectUntil}，还有 ${daysLeft} 天 · objections until then, ${daysLeft} days left`
    return `${title}（${id}）${stage === null ? '' : `第 ${stage} 阶段，`}${stands}`
  })
  const why = (reason: string | null) => (reason === null ? '' : `（${reason}）`)
  part('正在营业', 'open now', open, (each) => `${each.title} → ${each.until ?? '不关门 · does not close'}${why(each.reason)}`)
  part(
    '现在关门',
    'closed now',
    closed,
    (each) => `${each.title}${why(each.reason)}${each.opens === null ? '：近期不开 · does not open soon' : `：${each.day} ${each.opens} 开 · opens`}`,
  )
  part('时钟不可信，不说是否营业', 'left away because the clock is not believed', leftAway, (each) => `${each.title}（${each.id}）`)
  part(
    '七天内的特殊日子',
    'days of the next week that differ',
    exceptions,
    (each) => `${each.day} ${each.title}：${each.stretches.length === 0 ? '不开 · closed' : each.stretches.join(' ')}${why(each.reason)}`,
  )
  const STATUS = { scheduled: '', moved: '【改期或改地点 · moved】', cancelled: '【取消 · cancelled】' } as const
  part(
    '七天内的活动',
    'events of the next 7 days',
    events,
    (each) => `${each.start.replace('T', ' ')}–${each.end.slice(11)} ${STATUS[each.status]}${each.title}，${each.place}`,
  )
  part('三十天内到期', 'last day within 30 days', ending, (each) => `${each.validTo} ${each.title}（${each.id}）`)
  part('超过复核日期', 'past the day for review', overdue, (each) => `${each.reviewBy}，超过 ${each.days} 天 · ${each.days} days: ${each.title}（${each.id}）`)
  part(
    '不再展示的作品',
    'works that are not shown',
    worksNotShown,
    (each) =>
      `${each.title}，${each.by}：${each.why === 'ended' ? '同意或展期已过 · consent or period ended' : '画中人的同意已过 · those seen in it no longer agree'}${each.since === null ? '' : ` ${each.since}`}`,
  )
  part('多个内容包叠放', 'what the stack did', findings, (each) => {
    if (each.is === 'hidden') return `${each.by} 隐藏了 ${each.from} 的 ${each.id}：${each.reason.zh} · hidden`
    if (each.is === 'same-id') return `${each.id} 在 ${each.from} 和 ${each.by} 中重复，显示 ${each.by} 的 · used twice`
    const because = { emergency: '紧急电话不能隐藏 · an emergency number', own: '不能隐藏自己的 · its own', nowhere: '没有这一项 · nowhere to be found' }[
      each.why
    ]
    return `${each.by} 想隐藏 ${each.id}，没有生效：${because}`
  })
  return lines
}
