import { DataTexture, LinearFilter, RedFormat, Texture } from 'three'
import type { Pixels } from '../read/picture.ts'

/** How a texture holds its colours; a shader is told by a number. */
const KIND = { rgb: 0, narrow: 1, wide: 2 } as const

/** A texture of a picture, not yet on the card. Of planes it is one of a single byte, half as high again as the picture. */
export function textureOf(pixels: Pixels): Texture {
  const isPlanes = 'data' in pixels
  const texture = isPlanes ? new DataTexture(pixels.data, pixels.width, pixels.height * 1.5, RedFormat) : new Texture(pixels)
  texture.userData['kind'] = isPlanes ? (pixels.narrow ? KIND.narrow : KIND.wide) : KIND.rgb
  texture.flipY = false
  texture.generateMipmaps = false
  texture.minFilter = texture.magFilter = LinearFilter
  texture.needsUpdate = true
  return texture
}

/** What `COLOUR_AT` must be told of a texture. */
export const kindOf = (texture: Texture | null): number => (texture?.userData['kind'] as number | undefined) ?? KIND.rgb

/**
 * GLSL: the colour of a picture at a point, from 0 to 1 with 0 at its top left, whatever kind of texture holds it. Source
 * of the numbers: ITU-R BT.601, for WebP by RFC 9649 §2.5 with brightness from 16 to 235, for JPEG by JFIF 1.02 with all.
 */
export const COLOUR_AT = /* glsl */ `
vec3 colourAt(sampler2D map, vec2 at, float kind) {
  if (kind == 0.0) return texture2D(map, at).rgb;
  vec2 point = 0.5 / vec2(textureSize(map, 0));
  float edge = 2.0 / 3.0;
  float light = texture2D(map, vec2(at.x, min(at.y * edge, edge - point.y))).r;
  vec2 left = vec2(clamp(at.x * 0.5, point.x, 0.5 - point.x), max(edge + at.y / 3.0, edge + point.y));
  vec2 tone = vec2(texture2D(map, left).r, texture2D(map, vec2(min(left.x + 0.5, 1.0), left.y)).r) - 128.0 / 255.0;
  if (kind == 1.0) {
    light = (light - 16.0 / 255.0) * 255.0 / 219.0;
    tone *= 255.0 / 224.0;
  }
  return vec3(light + 1.402 * tone.y, light - 0.344136 * tone.x - 0.714136 * tone.y, light + 1.772 * tone.x);
}
`
