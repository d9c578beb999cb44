import type { Locale } from '../text.ts'
import type { Alert } from './alert.ts'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
// XML 1.0 has no place for these, not even written as a number.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const xml = (text: string) => text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (mark) => ESCAPES[mark] as string)
const CAP_LANG: Readonly<Record<Locale, string>> = { zh: 'zh-CN', ug: 'ug-CN' }

/**
 * A warning as an OASIS CAP 1.2 message: one `info` for each language it has words in, each naming its language. Rule A3.
 *
 * @param named the warnings that an Update or Cancel refers to; CAP names each by its own sender and time
 */
export function toCap(alert: Alert, named: readonly Pick<Alert, 'identifier' | 'sender' | 'sent'>[] = []): string {
  const referred = alert.references.map((id) => {
    const found = named.find(({ identifier }) => identifier === id)
    if (found === undefined) throw new RangeError(`cap: ${alert.identifier} refers to ${id}, which was not given`)
    return `${found.sender},${id},${found.sent}`
  })
  const tag = (name: string, value: string | undefined, indent = '  ') => (value === undefined ? '' : `${indent}<${name}>${xml(value)}</${name}>\n`)
  const info = (locale: Locale) => {
    const event = alert.event[locale]
    const headline = alert.headline[locale]
    const instruction = alert.instruction[locale]
    if (event === undefined || headline === undefined || instruction === undefined) return ''
    const inner = (name: string, value: string | undefined) => tag(name, value, '    ')
    return (
      '  <info>\n' +
      inner('language', CAP_LANG[locale]) +
      inner('category', alert.category) +
      inner('event', event) +
      inner('urgency', alert.urgency) +
      inner('severity', alert.severity) +
      inner('certainty', alert.certainty) +
      inner('effective', alert.effective) +
      inner('expires', alert.expires) +
      inner('headline', headline) +
      inner('instruction', instruction) +
      (alert.areaDesc === undefined ? '' : `    <area>\n      <areaDesc>${xml(alert.areaDesc[locale] ?? alert.areaDesc.zh)}</areaDesc>\n    </area>\n`) +
      '  </info>\n'
    )
  }
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">\n` +
    tag('identifier', alert.identifier) +
    tag('sender', alert.sender) +
    tag('sent', alert.sent) +
    tag('status', alert.status) +
    tag('msgType', alert.msgType) +
    tag('source', alert.sourceRef) +
    tag('scope', 'Public') +
    (referred.length === 0 ? '' : tag('references', referred.join(' '))) +
    info('zh') +
    info('ug') +
    '</alert>\n'
  )
}
