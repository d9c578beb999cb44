/** A device as USB names it: `046d:c31c`, vendor and product. */
export type UsbName = string & { readonly usb: unique symbol }

/** `null` when it is not four and four hexadecimal digits. */
export function readUsbName(text: string): UsbName | null {
  return /^[0-9a-f]{4}:[0-9a-f]{4}$/i.test(text) ? (text.toLowerCase() as UsbName) : null
}

/**
 * Rules for udev that refuse keyboards and mice which nobody has listed. Two nets: a USB keyboard or mouse that says what it is gets no
 * driver at all; whatever else comes to count as one (by another plug, by radio, or as part of something else) is left alone by
 * libinput, through which the terminal hears everything. Rule L11.
 *
 * @param allowed what is built in: the key of the cupboard that begins the spoken mode is often a small keyboard
 */
export function keyboardRules(allowed: readonly UsbName[]): string {
  const lets = (key: string, at: string) =>
    allowed.map((name) => {
      const [vendor, product] = name.split(':')
      return `${key === 'usb' ? `ATTRS{idVendor}=="${vendor}", ATTRS{idProduct}=="${product}"` : `ENV{ID_VENDOR_ID}=="${vendor}", ENV{ID_MODEL_ID}=="${product}"`}, GOTO="${at}"`
    })
  return [
    '# 没有登记的键盘和鼠标不起作用 · keyboards and mice that nobody has listed do nothing; written by kiosk/install',
    'ACTION=="remove", GOTO="xinxiji_end"',
    'SUBSYSTEM=="usb", ENV{DEVTYPE}=="usb_interface", GOTO="xinxiji_usb"',
    'SUBSYSTEM=="input", KERNEL=="event*", GOTO="xinxiji_input"',
    'GOTO="xinxiji_end"',
    'LABEL="xinxiji_usb"',
    ...lets('usb', 'xinxiji_end'),
    // 03 is a device for hands; protocol 01 a keyboard, 02 a mouse. A glass has 00.
    'ATTR{bInterfaceClass}=="03", ATTR{bInterfaceProtocol}=="01|02", ATTR{authorized}="0"',
    'GOTO="xinxiji_end"',
    'LABEL="xinxiji_input"',
    // A glass that is also a mouse, as some are by their makers' habit, stays a glass.
    'ENV{ID_INPUT_TOUCHSCREEN}=="1", GOTO="xinxiji_end"',
    ...lets('input', 'xinxiji_end'),
    'ENV{ID_INPUT_KEYBOARD}=="1", ENV{LIBINPUT_IGNORE_DEVICE}="1"',
    'ENV{ID_INPUT_MOUSE}=="1", ENV{LIBINPUT_IGNORE_DEVICE}="1"',
    'ENV{ID_INPUT_TOUCHPAD}=="1", ENV{LIBINPUT_IGNORE_DEVICE}="1"',
    'LABEL="xinxiji_end"',
    '',
  ].join('\n')
}
