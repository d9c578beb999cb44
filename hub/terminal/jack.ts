/** Names that sound drivers give the hole for headphones; a line out or a microphone is none. */
const IS_HEADPHONES = /^(Front )?Headphone(s)?( Mic)?( Front)? Jack$/

/**
 * Whether headphones are plugged in, from what `amixer -c <card> contents` prints: that is the one place where the kernel tells it in
 * words. `/proc/asound` names pins and not what is in them, and `/dev/input` is bytes that this program had no rights to.
 *
 * @param name the control as the driver calls it, where it has an odd name
 * @returns `null` when the card has no such control: a card without a sense for it, as most USB cards are. Rule G10.
 */
export function pluggedIn(contents: string, name?: string): boolean | null {
  let known: boolean | null = null
  for (const control of contents.split(/^(?=numid=)/m)) {
    const called = /^numid=\d+,iface=CARD,name='([^']*)'/.exec(control)?.[1]
    if (called === undefined || (name === undefined ? !IS_HEADPHONES.test(called) : called !== name)) continue
    const value = /^\s*: values=(on|off)\s*$/m.exec(control)?.[1]
    // One hole at the front and one at the back: either is enough.
    if (value !== undefined) known = known === true || value === 'on'
  }
  return known
}
