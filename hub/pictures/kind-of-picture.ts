/** The kinds of picture that are decoded, by the name that sharp has for them. */
export type PictureKind = 'jpeg' | 'png' | 'webp'

const BEGINS: Readonly<Record<PictureKind, readonly (number | null)[]>> = {
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  // RIFF, four bytes of length, WEBP.
  webp: [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
}
// HEIC is not among them: no decoder comes with the program, and terminals send none.
const SAID: Readonly<Record<string, PictureKind>> = { 'image/jpeg': 'jpeg', 'image/jpg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' }

/** What kind of picture bytes are, by how they begin; `null` when they are none of these or not what `type` says. */
export function kindOfPicture(type: string, bytes: Uint8Array): PictureKind | null {
  const kind = SAID[type.split(';')[0]?.trim().toLowerCase() ?? '']
  if (kind === undefined) return null
  return BEGINS[kind].every((byte, at) => byte === null || bytes[at] === byte) ? kind : null
}
