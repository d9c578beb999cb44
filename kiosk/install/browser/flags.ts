/** Where the cupboard's program answers unless the installer says otherwise. Rule L1 hangs on the name. */
export const ORIGIN = 'http://127.0.0.1:8088'

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

/** Where the page lies that says, without any network, that the terminal comes back. */
export const OUT_OF_ORDER = '/usr/share/xinxiji/out-of-order.html'

/**
 * The script that the browser's unit starts in cage. The page comes from the shelf where the cupboard is late; a terminal that has no
 * shelf yet says in both languages that it comes back.
 *
 * @param profile where the shelf and the outbox lie: it must outlive the power
 */
export function browserScript(origin: string, profile: string): string {
  const { hostname, port } = new URL(origin)
  return `#!/bin/bash
# 由 kiosk/install 写成；改动会在下次安装时消失 · written by kiosk/install, a change made here is gone after the next installation
page=${origin}/kiosk/
for try in {1..20}; do
  (exec 3<>/dev/tcp/${hostname}/${port}) 2>/dev/null && break
  sleep 0.5
  if [ "$try" = 20 ] && [ ! -d "${profile}/Default/Service Worker" ]; then page="file://${OUT_OF_ORDER}?terminal=$page"; fi
done
exec /usr/bin/chromium --ozone-platform=wayland ${FLAGS.join(' ')} --user-data-dir=${profile} "$page"
`
}
