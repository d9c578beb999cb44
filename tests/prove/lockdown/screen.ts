import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Hands, handsOn } from './hands.ts'
import { type InputDevice, openInputDevice, type Point } from './inputtest.ts'

/** A terminal's glass, standing upright. */
export const GLASS: Point = [1080, 1920]

/** A screen that nobody sees, with a glass, a keyboard and a mouse that programs cannot tell from real ones. */
export interface Screen {
  /** as `:43` */
  readonly display: string
  readonly hands: Hands
  /** Ends it at once, and waits for nothing. */
  kill(): void
  close(): Promise<void>
}

const DEVICES = ['touch', 'kbd', 'ptr'] as const
const FIRST_DISPLAY = 40
const LAST_DISPLAY = 99
const STARTS_WITHIN_MS = 15_000

/** A window manager that makes windows full screen when they ask for it and has no keys and no mouse of its own, as cage has none. */
const NO_BINDINGS = `<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <keyboard><chainQuitKey>XF86Launch9</chainQuitKey></keyboard>
  <mouse><dragThreshold>8</dragThreshold></mouse>
  <desktops><number>1</number></desktops>
</openbox_config>
`

const [WIDTH, HEIGHT] = GLASS
const configFor = (folder: string) => `Section "ServerFlags"
 Option "AutoAddDevices" "false"
 Option "AutoEnableDevices" "true"
 Option "DontVTSwitch" "true"
EndSection
Section "Device"
 Identifier "d0"
 Driver "dummy"
 VideoRam 256000
EndSection
Section "Monitor"
 Identifier "m0"
 HorizSync 5.0-1000.0
 VertRefresh 5.0-200.0
 Modeline "${WIDTH}x${HEIGHT}" 176.50 1080 1168 1280 1480 1920 1923 1933 1989
EndSection
Section "Screen"
 Identifier "s0"
 Device "d0"
 Monitor "m0"
 DefaultDepth 24
 SubSection "Display"
  Depth 24
  Modes "${WIDTH}x${HEIGHT}"
  Virtual ${WIDTH} ${HEIGHT}
 EndSubSection
EndSection
Section "InputDevice"
 Identifier "touch0"
 Driver "inputtest"
 Option "SocketPath" "${folder}/touch.sock"
 Option "DeviceType" "Touch"
 Option "TouchCount" "10"
EndSection
Section "InputDevice"
 Identifier "kbd0"
 Driver "inputtest"
 Option "SocketPath" "${folder}/kbd.sock"
 Option "DeviceType" "Keyboard"
EndSection
Section "InputDevice"
 Identifier "ptr0"
 Driver "inputtest"
 Option "SocketPath" "${folder}/ptr.sock"
 Option "DeviceType" "PointerAbsolute"
EndSection
Section "ServerLayout"
 Identifier "l0"
 Screen "s0"
 InputDevice "ptr0" "CorePointer"
 InputDevice "kbd0" "CoreKeyboard"
 InputDevice "touch0" "SendCoreEvents"
EndSection
`

/** A number of a display that nobody has. */
function freeDisplay(): number {
  for (let number = FIRST_DISPLAY; number <= LAST_DISPLAY; number++)
    if (!existsSync(`/tmp/.X${number}-lock`) && !existsSync(`/tmp/.X11-unix/X${number}`)) return number
  throw new Error('prove: every display from :40 to :99 is taken')
}

async function until(what: string, isThere: () => boolean): Promise<void> {
  const last = Date.now() + STARTS_WITHIN_MS
  while (!isThere()) {
    if (Date.now() > last) throw new Error(`prove: ${what} did not come within ${STARTS_WITHIN_MS / 1000} s`)
    await pause(100)
  }
}

const end = (child: ChildProcess) =>
  new Promise<void>((ended) => {
    if (child.exitCode !== null || child.signalCode !== null) return ended()
    child.once('exit', () => ended())
    child.kill('SIGTERM')
  })

/**
 * Starts Xorg with its dummy screen and a window manager.
 *
 * @param folder where its sockets and its log lie; it must be short, a socket's path has 107 letters at most
 */
export async function openScreen(folder: string): Promise<Screen> {
  mkdirSync(folder, { recursive: true })
  const config = join(folder, 'xorg.conf')
  const bindings = join(folder, 'openbox.xml')
  const log = join(folder, 'xorg.log')
  writeFileSync(config, configFor(folder))
  writeFileSync(bindings, NO_BINDINGS)
  const display = `:${freeDisplay()}`
  const server = spawn('Xorg', [display, '-config', config, '-noreset', '-novtswitch', '-sharevts', '-nolisten', 'tcp', '-logfile', log], {
    stdio: 'ignore',
  })
  const sockets = DEVICES.map((device) => join(folder, `${device}.sock`))
  try {
    await until('Xorg', () => sockets.every((socket) => existsSync(socket)) || server.exitCode !== null)
    if (server.exitCode !== null) throw new Error(`prove: Xorg ended: ${readFileSync(log, 'utf8').split('\n').slice(-5).join('\n')}`)
  } catch (error) {
    await end(server)
    throw error
  }
  const manager = spawn('openbox', ['--config-file', bindings], { stdio: 'ignore', env: { ...process.env, DISPLAY: display } })
  const devices = (await Promise.all(sockets.map((socket) => openInputDevice(socket, GLASS)))) as [InputDevice, InputDevice, InputDevice]
  // The mouse rests where nothing is under it.
  devices[2].moveTo([WIDTH - 1, HEIGHT - 1])
  await pause(500)
  return {
    display,
    hands: handsOn(...devices),
    kill() {
      manager.kill()
      server.kill()
    },
    async close() {
      for (const device of devices) device.close()
      await end(manager)
      await end(server)
    },
  }
}
