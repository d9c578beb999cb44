import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** Where something is on the screen, in pixels from the upper left. */
export type Point = readonly [x: number, y: number]

// Source: xf86-input-inputtest-protocol.h of xserver-xorg-dev 21.1. All numbers are little-endian, doubles lie on multiples of eight.
const PROTOCOL = [1, 1] as const
const TYPE = { hello: 0, motion: 2, button: 4, key: 5, touch: 6 } as const
/** Source: X11/extensions/XI2.h, XI_TouchBegin and on. */
const TOUCH = { begin: 18, move: 19, end: 20 } as const
const VALUATORS_BYTES = 16 + 64 * 8 * 2
/** The device has 16 bits for each way across the screen. */
const FULL = 65_535

export type TouchMoment = keyof typeof TOUCH

/** One device of Xorg's `inputtest` driver: what is written here reaches programs as if a hand had done it. */
export interface InputDevice {
  touch(finger: number, moment: TouchMoment, at: Point): void
  /** @param code what X calls the key: the kernel's number and 8 */
  key(code: number, isDown: boolean): void
  /** @param button 1 left, 2 middle, 3 right, 4 and 5 a notch of the wheel, 8 and 9 back and forward */
  button(button: number, isDown: boolean): void
  moveTo(at: Point): void
  close(): void
}

function message(bytes: number, type: number): Buffer {
  const made = Buffer.alloc(bytes)
  made.writeUInt32LE(bytes, 0)
  made.writeUInt32LE(type, 4)
  return made
}

/** Writes a place behind an event's own numbers. */
function place(event: Buffer, offset: number, [x, y]: Point, [width, height]: Point): Buffer {
  event.writeUInt8(0b11, offset + 4)
  event.writeDoubleLE((x / width) * FULL, offset + 16)
  event.writeDoubleLE((y / height) * FULL, offset + 24)
  return event
}

async function greet(socket: Socket): Promise<void> {
  const hello = message(12, TYPE.hello)
  PROTOCOL.forEach((part, at) => {
    hello.writeUInt16LE(part, 8 + at * 2)
  })
  socket.write(hello)
  await once(socket, 'data')
}

/**
 * Opens a device by the `SocketPath` it has in xorg.conf.
 *
 * @param size of the screen, in pixels
 */
export async function openInputDevice(path: string, size: Point): Promise<InputDevice> {
  const socket = connect(path)
  await once(socket, 'connect')
  await greet(socket)
  return {
    touch(finger, moment, at) {
      const event = message(16 + VALUATORS_BYTES, TYPE.touch)
      event.writeUInt32LE(finger, 8)
      event.writeUInt32LE(TOUCH[moment], 12)
      socket.write(place(event, 16, at, size))
    },
    key(code, isDown) {
      const event = message(16, TYPE.key)
      event.writeInt32LE(code, 8)
      event.writeUInt32LE(isDown ? 1 : 0, 12)
      socket.write(event)
    },
    button(button, isDown) {
      const event = message(24 + VALUATORS_BYTES, TYPE.button)
      event.writeInt32LE(button, 12)
      event.writeUInt32LE(isDown ? 1 : 0, 16)
      socket.write(event)
    },
    moveTo(at) {
      const event = message(16 + VALUATORS_BYTES, TYPE.motion)
      event.writeUInt32LE(1, 8)
      socket.write(place(event, 16, at, size))
    },
    close: () => socket.destroy(),
  }
}
