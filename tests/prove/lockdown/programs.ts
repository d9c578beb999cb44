import { existsSync } from 'node:fs'
import { systemChromium } from '../../chromium.ts'

/** What the proof stands on, and the package of Debian that brings it. */
const WANTED: readonly (readonly [file: string, debian: string])[] = [
  ['/usr/bin/Xorg', 'xserver-xorg-core'],
  ['/usr/lib/xorg/modules/input/inputtest_drv.so', 'xserver-xorg-core'],
  ['/usr/lib/xorg/modules/drivers/dummy_drv.so', 'xserver-xorg-video-dummy'],
  ['/usr/bin/openbox', 'openbox'],
  ['/usr/bin/xwininfo', 'x11-utils'],
  ['/usr/bin/xprop', 'x11-utils'],
]

/** Packages that are missing here; nothing when the proof can begin. */
export function missingPackages(): readonly string[] {
  const missing = WANTED.flatMap(([file, debian]) => (existsSync(file) ? [] : [debian]))
  return [...new Set([...missing, ...(systemChromium() === undefined ? ['chromium'] : [])])]
}
