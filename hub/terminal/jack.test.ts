import { expect, test } from 'vitest'
import { pluggedIn } from './jack.ts'

/** As alsa-utils 1.2.8 prints it, for a card whose chip senses its holes. */
const card = (headphones: 'on' | 'off') => `numid=1,iface=MIXER,name='Master Playback Volume'
  ; type=INTEGER,access=rw---R--,values=1,min=0,max=87,step=0
  : values=64
  | dBscale-min=-65.25dB,step=0.75dB,mute=0
numid=12,iface=CARD,name='Front Mic Jack'
  ; type=BOOLEAN,access=r-------,values=1
  : values=on
numid=13,iface=CARD,name='Headphone Jack'
  ; type=BOOLEAN,access=r-------,values=1
  : values=${headphones}
numid=14,iface=CARD,name='Headphone Playback Switch'
  ; type=BOOLEAN,access=rw------,values=2
  : values=on,on
`
const USB = `numid=1,iface=CARD,name='Keep Interface'
  ; type=BOOLEAN,access=rw------,values=1
  : values=off
numid=2,iface=MIXER,name='PCM Playback Switch'
  ; type=BOOLEAN,access=rw------,values=1
  : values=on
`

test('G10 headphones are in or out as the card senses it; a microphone beside them says nothing', () => {
  expect([pluggedIn(card('on')), pluggedIn(card('off'))]).toEqual([true, false])
  const front = card('off').replaceAll("'Headphone Jack'", "'Front Headphone Jack'") + card('on').replaceAll("'Headphone Jack'", "'Headphone Front Jack'")
  expect(pluggedIn(front)).toBe(true)
})

test('G10 a card that has no sense for it says that it does not know, and so does what is no list of controls', () => {
  for (const contents of [USB, '', 'Invalid card number.', card('on').replace('values=on\nnumid=14', 'values=\nnumid=14')])
    expect(pluggedIn(contents), contents).toBeNull()
})

test('G10 a control with an odd name is found by the name that the settings give', () => {
  const odd = card('on').replace("'Headphone Jack'", "'HP/Out Jack'")
  expect([pluggedIn(odd), pluggedIn(odd, 'HP/Out Jack'), pluggedIn(odd, 'HP')]).toEqual([null, true, null])
})
