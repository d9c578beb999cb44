import fc from 'fast-check'

/** What fingers, paste and damaged disks bring: scripts mixed, emoji, control and bidi characters, half letters, ten thousand of one. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(..."abgihlnosuvxyz'’2679ABئاەېى老年食堂é🙂👨‍👩‍👧\u202e\u2066\u200d\u0000\ud83d\udc00 "), maxLength: 120 }),
  fc
    .tuple(fc.constantFrom('a', 'y', "'", 'ng', '9', '老', 'ا', '\ud83d', '🙂', 'zhuang'), fc.integer({ min: 1, max: 10_000 }))
    .map(([each, times]) => each.repeat(times).slice(0, 10_000)),
)

/** A file after its way: cut, or with some bytes changed. */
export const harmed = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    fc.integer({ min: 0, max: bytes.length - 1 }).map((length) => bytes.slice(0, length)),
    fc
      .uniqueArray(fc.tuple(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 })), {
        minLength: 1,
        maxLength: 5,
        selector: ([at]) => at,
      })
      .map((flips) => {
        const copy = bytes.slice()
        for (const [at, bits] of flips) copy[at] = (copy[at] as number) ^ bits
        return copy
      }),
    fc.uint8Array({ maxLength: 200 }),
  )
