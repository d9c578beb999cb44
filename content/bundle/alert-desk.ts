import type { Alerts } from '../../model/bundle/alerts.ts'
import { type Alert, CapTime } from '../../model/content/alert.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import type { Said } from '../problem.ts'

// What may go into a file of alerts, and what goes out of it. Pure: the clock comes in, the file is signed elsewhere.

const MINUTE_MS = 60_000
const SHANGHAI_MS = 8 * 60 * MINUTE_MS
const at = (time: string) => Date.parse(time)

/** A moment as CAP writes it, in the community's zone, to the second. */
export function capTime(epochMs: number): Alert['sent'] {
  return CapTime.parse(`${new Date(epochMs + SHANGHAI_MS).toISOString().slice(0, 19)}+08:00`)
}

/**
 * Puts a warning into the list, or says why not: both languages must be complete, it must still stand for a while, and an
 * Update or Cancel must name what is there and be sent after it. Rules A3 and A4.
 */
export function withAlert(alerts: readonly Alert[], alert: Alert, now: number): Result<Alert[], Said> {
  for (const field of ['event', 'headline', 'instruction', 'areaDesc'] as const) {
    const text = alert[field]
    if (text !== undefined && (text.ug === undefined || text.ug.trim() === '' || text.zh.trim() === ''))
      return problem([`${field} 缺少一种语言，两种语言都要写全`, `${field} wants words in both languages`])
  }
  if (at(alert.expires) <= now) return problem([`已经过期：${alert.expires}`, `has expired already, at ${alert.expires}`])
  if (at(alert.expires) <= at(alert.effective ?? alert.sent)) return problem(['expires 早于开始时间', 'expires before it takes effect'])
  if (alerts.some(({ identifier }) => identifier === alert.identifier))
    return problem([`编号 ${alert.identifier} 已用过，请换一个`, `the identifier ${alert.identifier} is used already; wants one of its own`])
  if (alert.msgType === 'Alert' && alert.references.length > 0)
    return problem(['新的预警不能替换别的，请用 msgType: Update', 'an Alert takes the place of nothing; wants msgType: Update'])
  if (alert.msgType !== 'Alert' && alert.references.length === 0)
    return problem(['没有写明替换或取消哪一条（references）', 'wants references: which warning it takes the place of'])
  for (const id of alert.references) {
    const named = alerts.find(({ identifier }) => identifier === id)
    if (named === undefined)
      return problem([
        `没有预警 ${id}，现有：${alerts.map((each) => each.identifier).join('、') || '无'}`,
        `names ${id}, which is not there; there are: ${alerts.map((each) => each.identifier).join(', ') || 'none'}`,
      ])
    if (at(named.sent) >= at(alert.sent))
      return problem([`发出时间应晚于 ${id} 的 ${named.sent}`, `wants to be sent after ${id}, which was sent at ${named.sent}`])
    if (named.status !== alert.status)
      return problem([`${id} 的状态是 ${named.status}，这一条是 ${alert.status}`, `${id} is ${named.status}, this is ${alert.status}`])
  }
  return ok([...stillNeeded(alerts, now), alert])
}

/** Ends a warning. One that is not yet sent is simply taken out; any other gets a Cancel that stands as long as it would have. Rule A1. */
export function withoutAlert(alerts: readonly Alert[], identifier: string, now: number): Result<Alert[], Said> {
  const named = alerts.find((each) => each.identifier === identifier && each.msgType !== 'Cancel')
  if (named === undefined)
    return problem([
      `没有预警 ${identifier}，现有：${alerts.map((each) => each.identifier).join('、') || '无'}`,
      `there is no warning ${identifier}; there are: ${alerts.map((each) => each.identifier).join(', ') || 'none'}`,
    ])
  if (alerts.some((each) => each.msgType === 'Cancel' && each.references.includes(identifier)))
    return problem([`预警 ${identifier} 已经取消`, `the warning ${identifier} is cancelled already`])
  const rest = stillNeeded(alerts, now)
  if (at(named.expires) <= now) return problem([`预警 ${identifier} 已经过期`, `the warning ${identifier} has expired already`])
  // CAP counts whole seconds; a Cancel counts only when it was sent after what it cancels.
  const sent = Math.floor(now / 1000) * 1000
  if (at(named.sent) >= sent) return ok(rest.filter((each) => each !== named))
  const { effective: _, ...words } = named
  const cancel: Alert = { ...words, identifier: cancelName(identifier), msgType: 'Cancel', references: [identifier], sent: capTime(sent) }
  return ok([...rest, cancel])
}

const cancelName = (identifier: string) => `${identifier.slice(0, 57)}.cancel`

/**
 * The warnings that can still matter: those that have not expired, and every Update or Cancel that holds one of them down.
 * Without the latter, what was ended would come back when its end expires. Rules A1 and A4.
 */
export function stillNeeded(alerts: readonly Alert[], now: number): Alert[] {
  const open = new Set(alerts.filter((alert) => at(alert.expires) > now).map(({ identifier }) => identifier))
  return alerts.filter((alert) => open.has(alert.identifier) || (alert.msgType !== 'Alert' && alert.references.some((id) => open.has(id))))
}

/** The file with other warnings, issued now and in any case after the one before, so that every terminal takes it. Rule A4. */
export function reissued(before: Alerts | null, bundle: Alerts['bundle'], alerts: readonly Alert[], now: number): Alerts {
  return { format: 'xinxiji-alerts/1', bundle, issued: Math.max(Math.floor(now / 1000), (before?.issued ?? 0) + 1), alerts: [...alerts] }
}
