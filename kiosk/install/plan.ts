import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { browserScript, OUT_OF_ORDER, FLAGS } from './browser/flags.ts'
import { MANAGED, policiesFor } from './browser/policies.ts'
import { keyboardRules } from './keyboards.ts'
import type { InstallSettings } from './settings.ts'
import type { Both, Step } from './step.ts'

const PACKAGES = ['cage', 'xwayland', 'chromium', 'polkitd', 'dbus', 'alsa-utils', 'fonts-noto-core', 'fonts-noto-cjk']
const UNITS = ['xinxiji-cupboard.service', 'xinxiji-browser.service', 'xinxiji-rescue.service']
const PROFILE = '/var/lib/kiosk/profile'
const SYSTEM = 'etc/systemd/system'

const read = (...path: readonly string[]) => readFileSync(join(import.meta.dirname, ...path), 'utf8')

/** A unit for a machine: where the house lies there, and how often cage turns the picture by a quarter. */
export function unitText(name: string, house: string, turned: number): string {
  return read('systemd', name)
    .replaceAll('@HOUSE@', house)
    .replaceAll('@NODE@', join(house, 'node_modules/node/bin/node'))
    .replaceAll('@TURNED@', Array.from({ length: turned / 90 }, () => '-r').join(' '))
    .replaceAll('cage -d  -m', 'cage -d -m')
}

/** Starts a browser that knows nothing and shows one page from the disk. */
const rescueScript = () => `#!/bin/sh
# 由 kiosk/install 写成 · written by kiosk/install
exec /usr/bin/chromium --ozone-platform=wayland ${FLAGS.join(' ')} --user-data-dir=/run/xinxiji-rescue/profile "file://${OUT_OF_ORDER}?terminal=http://127.0.0.1:0/"
`

const file = (name: string, zh: string, en: string, path: string, text: string, mode = 0o644): Step => ({
  is: 'file',
  name,
  says: { zh, en },
  path,
  text,
  mode,
})
const link = (name: string, zh: string, en: string, path: string, to: string): Step => ({ is: 'link', name, says: { zh, en }, path, to })

/** What the cupboard reads; hub/terminal/README.md says what each entry means. */
function cupboardSettings({ hub, hubCa, port, glass }: InstallSettings): string {
  const settings = {
    hub,
    ...(hubCa === undefined ? {} : { hubCa }),
    port,
    dist: '/usr/share/xinxiji/dist',
    state: '/var/lib/xinxiji',
    ...(glass === undefined ? {} : { glass }),
    browser: { restart: ['systemctl', 'restart', 'xinxiji-browser.service'] },
  }
  return `${JSON.stringify(settings, null, 2)}\n`
}

/**
 * Everything that makes a fresh Debian 12 a terminal, in its order. Nothing here looks at a machine or changes one. Rule L12.
 */
export function planFor(settings: InstallSettings): readonly Step[] {
  const { port, house, dist, glass, keyboards } = settings
  const origin = `http://127.0.0.1:${port}`
  return [
    { is: 'packages', name: 'packages', says: { zh: '安装所需软件', en: 'what the terminal stands on is installed' }, packages: PACKAGES },
    file('sysusers', '机柜和浏览器各有用户', 'cupboard and browser have a user each', 'etc/sysusers.d/xinxiji.conf', read('system', 'sysusers.conf')),
    {
      is: 'users',
      name: 'users',
      says: { zh: '建立两个用户', en: 'the two users are there' },
      users: ['xinxiji', 'kiosk'],
      conf: 'etc/sysusers.d/xinxiji.conf',
    },
    { is: 'folder', name: 'pages', says: { zh: '放好页面', en: 'the pages lie in their place' }, path: 'usr/share/xinxiji/dist', from: dist },
    file('out-of-order', '维护页面', 'the page that says the terminal comes back', OUT_OF_ORDER.slice(1), read('out-of-order.html')),
    file('settings', '机柜设置', 'the cupboard’s settings', 'etc/xinxiji/terminal.json', cupboardSettings(settings)),
    file('browser', '浏览器启动脚本', 'how the browser is started', 'usr/lib/xinxiji/browser', browserScript(origin, PROFILE), 0o755),
    file('rescue', '维护页面启动脚本', 'how the page from the disk is shown', 'usr/lib/xinxiji/rescue', rescueScript(), 0o755),
    ...policiesFor(origin).map(({ name, text }) => file(`policy ${name}`, `浏览器策略 ${name}`, `the browser’s policy ${name}`, `${MANAGED}/${name}`, text)),
    ...UNITS.map((name) => file(name, `系统服务 ${name}`, `the unit ${name}`, `${SYSTEM}/${name}`, unitText(name, house, glass?.turned ?? 0))),
    link(
      'cupboard at start',
      '开机启动机柜程序',
      'the cupboard begins with the machine',
      `${SYSTEM}/multi-user.target.wants/xinxiji-cupboard.service`,
      `/${SYSTEM}/xinxiji-cupboard.service`,
    ),
    link(
      'browser at start',
      '开机启动浏览器',
      'the browser begins with the machine',
      `${SYSTEM}/graphical.target.wants/xinxiji-browser.service`,
      `/${SYSTEM}/xinxiji-browser.service`,
    ),
    link('graphical', '开机进入图形界面', 'the machine begins with a picture', `${SYSTEM}/default.target`, '/lib/systemd/system/graphical.target'),
    link('no ctrl-alt-del', 'Ctrl-Alt-Del 不重启', 'Ctrl-Alt-Del does nothing', `${SYSTEM}/ctrl-alt-del.target`, '/dev/null'),
    file('watchdog', '死机自动重开', 'a machine that hangs is switched off and on', 'etc/systemd/system.conf.d/xinxiji.conf', read('system', 'watchdog.conf')),
    file('consoles', '没有别的控制台', 'there is no other console', 'etc/systemd/logind.conf.d/xinxiji.conf', read('system', 'logind.conf')),
    file('sysrq', '键盘不能命令内核', 'no key speaks to the kernel', 'etc/sysctl.d/60-xinxiji.conf', read('system', 'sysctl.conf')),
    file('polkit', '机柜可以重启浏览器', 'the cupboard may start the browser anew', 'etc/polkit-1/rules.d/50-xinxiji.rules', read('system', 'polkit.rules')),
    file(
      'keyboards',
      '拒绝没有登记的键盘',
      'keyboards that nobody has listed do nothing',
      'etc/udev/rules.d/99-xinxiji-keyboards.rules',
      keyboardRules(keyboards),
    ),
  ]
}

/** What no program can see: somebody has to stand before the glass. */
export const BEFORE_THE_GLASS: readonly Both[] = [
  {
    zh: '触摸的位置与画面一致（工作人员页面“试一试玻璃”每一格都能点亮）',
    en: 'a finger is where the picture is (staff page: every field of the glass lights up)',
  },
  { zh: '画面方向正确，铺满整个屏幕', en: 'the picture stands upright and fills the glass' },
  { zh: '两个喇叭和耳机都有声音', en: 'both speakers and the headphones are heard' },
  {
    zh: '双指缩放、边缘滑动、长按在这块玻璃上都没有反应（证明用的是 X11，终端用的是 Wayland）',
    en: 'pinch, swipe from the edge and long press do nothing on this very glass (the proof runs on X11, the terminal on Wayland)',
  },
  { zh: '插上一把没有登记的键盘，按键没有反应', en: 'a keyboard that nobody has listed is plugged in, and its keys do nothing' },
  { zh: '拔电再通电，三十秒内可以触摸', en: 'the plug is pulled and put in again, and the glass answers within thirty seconds' },
  { zh: 'BIOS 设了密码，不从 U 盘启动，柜门上锁', en: 'the BIOS has a password and starts from no stick, and the cupboard is locked' },
  {
    zh: '玻璃下沿的高度与安装单一致，操作区在 800–1100 毫米',
    en: 'the lower edge is as high as the sheet says, and what is touched lies between 800 and 1100 mm',
  },
]
