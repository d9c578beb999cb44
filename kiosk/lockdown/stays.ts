const HOME = /^\/kiosk(\/|$)/

/**
 * Whether an address is a page of the terminal: the tour's and the staff's pages on the same origin are not. Rule L2.
 *
 * @param origin of the page that stands now
 */
export function isOurs(address: string, origin: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol !== 'blob:' && url.origin === origin && HOME.test(url.pathname)
}
