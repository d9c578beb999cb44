import { beforeAll, expect, test, vi } from 'vitest'

let pageFor: typeof import('./shell.ts').pageFor
beforeAll(async () => {
  vi.stubGlobal('__SHELL__', [])
  pageFor = (await import('./shell.ts')).pageFor
})

test('a link into a page is answered with that page, wherever in it the link points', () => {
  expect(pageFor('/')).toBe('/kiosk/index.html')
  for (const [pathname, page] of [
    ['/kiosk', 'kiosk'],
    ['/kiosk/', 'kiosk'],
    ['/kiosk/guide/elder-card', 'kiosk'],
    ['/tour/v01', 'tour'],
    ['/studio/case/1', 'studio'],
  ] as const)
    expect(pageFor(pathname)).toBe(`/${page}/index.html`)
})

test('an address of no page is left to the line', () => {
  for (const pathname of ['/kioskx', '/tours/', '/c/tour/1/home.json', '/api/cases', '/tour.html'])
    expect([pathname, pageFor(pathname)]).toEqual([pathname, null])
})
