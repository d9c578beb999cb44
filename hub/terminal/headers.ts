import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'

/** They speak of one line between two programs, and the line goes no further (RFC 9110, 7.6.1). */
const OF_THE_LINE = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])
/** Who asks is told by no page: a terminal signs what it sends, and carries nobody's cookies. */
const OF_A_PERSON = new Set(['cookie', 'set-cookie', 'authorization', 'www-authenticate', 'forwarded', 'via'])
/** They hold for the machine they came from, and would bind this terminal to another one. */
const OF_THE_OTHER_MACHINE = new Set(['strict-transport-security', 'alt-svc', 'clear-site-data', 'service-worker-allowed', 'refresh', 'location'])

const namedByConnection = ({ connection }: IncomingHttpHeaders) => new Set((connection ?? '').split(',').map((name) => name.trim().toLowerCase()))

function kept(headers: IncomingHttpHeaders, isLeft: (name: string) => boolean): OutgoingHttpHeaders {
  const named = namedByConnection(headers)
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name, value]) =>
        value !== undefined && !OF_THE_LINE.has(name) && !OF_A_PERSON.has(name) && !named.has(name) && !name.startsWith('x-forwarded-') && !isLeft(name),
    ),
  )
}

/**
 * The headers of a page's request as the hub gets them: those of the line left out, `Host` the hub's own. `Range`, conditions and
 * signatures stay as they came. Rule G2.
 *
 * @param host the hub's name and port
 */
export function towardsHub(headers: IncomingHttpHeaders, host: string): OutgoingHttpHeaders {
  return { ...kept(headers, (name) => name === 'host' || name === 'origin' || name === 'referer' || name.startsWith('sec-')), host }
}

/** The headers of the hub's answer as the page gets them: what was said of coding, length and part stays as it was. Rule G2. */
export function towardsPage(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return kept(headers, (name) => OF_THE_OTHER_MACHINE.has(name))
}
