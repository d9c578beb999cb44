import { existsSync } from 'node:fs'

/** Arguments that make Chromium quiet, drawable without a graphics card, and startable by root in a container. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
] as const

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The Chromium to test with: the one `XINXIJI_CHROMIUM` names, else the system's; `undefined` leaves it to Playwright's own. */
export function systemChromium(): string | undefined {
  const named = process.env['XINXIJI_CHROMIUM']
  if (named !== undefined && named !== '') return named
  return SYSTEM.find((path) => existsSync(path))
}

/**
 * Who draws the pages: `processor` as every browser without a graphics card does it, with SwiftShader for WebGL alone; `swiftshader` has
 * pages drawn by the stand-in for a card as well, which no terminal does and which takes half as long again.
 */
export type Drawn = 'processor' | 'swiftshader'

/** Launch options for Playwright. */
export function chromiumLaunch(drawn: Drawn = 'processor'): { executablePath?: string; args: string[] } {
  const executablePath = systemChromium()
  const args = drawn === 'processor' ? [...CHROMIUM_ARGS, '--disable-gpu-compositing'] : [...CHROMIUM_ARGS]
  return { ...(executablePath === undefined ? {} : { executablePath }), args }
}
