/** Where the cupboard's program answers unless the installer says otherwise. Rule L1 hangs on the name. */
export const ORIGIN = 'http://127.0.0.1:8080'

/**
 * How a terminal's browser is started; what policies can say is said by policies.
 *
 * Measured by `npm run prove:lockdown` with Chromium 156: with `--kiosk` alone 37 keys opened tabs, windows, dialogs and pages of the
 * browser's own; `--force-app-mode` takes the browser's shortcuts away altogether, also where no page stands that could refuse them:
 * while one loads, after it has crashed, on an error. `--overscroll-history-navigation=0`, which many copy, does nothing any more.
 */
export const FLAGS: readonly string[] = [
  '--kiosk',
  '--force-app-mode',
  '--disable-pinch',
  '--disable-features=OverscrollHistoryNavigation,Translate,TouchTextEditingRedesign',
  '--no-first-run',
  '--noerrdialogs',
  '--disable-session-crashed-bubble',
  '--hide-crash-restore-bubble',
  '--disable-component-update',
  '--password-store=basic',
]

/** The script that the unit starts in cage. @param profile where the shelf and the outbox lie: it must outlive the power */
export const browserScript = (origin: string, profile: string): string => `#!/bin/sh
# Written by kiosk/install; a change made here is gone after the next installation.
exec /usr/bin/chromium --ozone-platform=wayland ${FLAGS.join(' ')} --user-data-dir=${profile} ${origin}/kiosk/
`
