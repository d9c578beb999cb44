import type { BundleName } from './name.ts'

/** The addresses of a bundle. Everything with a version or a hash in it never changes, so any server or CDN may keep it. */
export const address = {
  channel: (bundle: BundleName) => `/c/${bundle}/channel.json`,
  root: (bundle: BundleName, version: number) => `/c/${bundle}/root/${version}.json`,
  /** the newest root that this terminal has accepted; answered by its worker alone, never by a hub. Rule Q13 */
  newestRoot: (bundle: BundleName) => `/c/${bundle}/root.json`,
  manifest: (bundle: BundleName, version: number) => `/c/${bundle}/manifest/${version}.json`,
  pack: (bundle: BundleName, hash: string) => `/c/${bundle}/pack/${hash}`,
  /** warnings, signed by their own key and kept apart from any version. Rule A4 */
  alerts: (bundle: BundleName) => `/c/${bundle}/alerts.json`,
  /** which version serves here and now; answered by the worker from its shelf, else by the hub */
  active: (bundle: BundleName) => `/c/${bundle}/active.json`,
  object: (bundle: BundleName, version: number, path: string) => `/c/${bundle}/${version}/${path}`,
} as const

/** Reads `/c/<bundle>/<version>/<path>`; `null` for any other address. */
export function parseObjectAddress(pathname: string): { bundle: BundleName; version: number; path: string } | null {
  const match = /^\/c\/([a-z][a-z0-9-]{0,31})\/([1-9]\d{0,8})\/(.+)$/.exec(pathname)
  if (match === null) return null
  return { bundle: match[1] as string, version: Number(match[2]), path: match[3] as string }
}

/** The media type of an object, by the end of its path; bundles hold no other kinds. */
export function mediaType(path: string): string {
  const end = path.slice(path.lastIndexOf('.') + 1)
  return MEDIA_TYPES[end] ?? 'application/octet-stream'
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
  vtt: 'text/vtt; charset=utf-8',
  // RFC 7845: Opus lives in Ogg, whichever of the two ends its file's name.
  opus: 'audio/ogg',
  ogg: 'audio/ogg',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
}
