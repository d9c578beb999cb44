import { Color, LinearSRGBColorSpace, ShaderMaterial, type Texture, Vector2 } from 'three'
import { COLOUR_AT, kindOf } from '../panorama/pixels-texture.ts'
import type { HallColours } from './look.ts'

const colour = (hex: number) => new Color().setHex(hex, LinearSRGBColorSpace)

/** Walls, floor and ceiling: light is in the colours already; the floor has joints, which fade where they would be finer than a pixel. */
export function roomMaterial({ joints, wall }: HallColours): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: { joints: { value: new Vector2(...joints) }, far: { value: colour(wall) } },
    side: 2,
    toneMapped: false,
    vertexShader: /* glsl */ `
attribute vec3 tone;
varying vec3 vTone;
varying vec3 vPlace;
varying float vFar;
void main() {
  vTone = tone;
  vPlace = position;
  vec4 seen = modelViewMatrix * vec4(position, 1.0);
  vFar = length(seen.xyz);
  gl_Position = projectionMatrix * seen;
}`,
    fragmentShader: /* glsl */ `
uniform vec2 joints;
uniform vec3 far;
varying vec3 vTone;
varying vec3 vPlace;
varying float vFar;
void main() {
  vec2 at = vPlace.xz;
  vec2 wide = fwidth(at);
  vec3 tone = vTone;
  if (joints.x > 0.0 && vPlace.y < 0.003) {
    float row = floor(at.x / joints.x);
    // Boards are laid staggered, tiles are not.
    float along = at.y / joints.y + (joints.y > joints.x * 1.5 ? fract(row * 0.382) : 0.0);
    float grain = fract(sin(row * 12.9898 + floor(along) * 78.233) * 43758.5453);
    vec2 gap = abs(fract(vec2(at.x / joints.x, along)) - 0.5) * joints;
    vec2 line = smoothstep(joints * 0.5 - 0.006 - wide, joints * 0.5 - 0.004, gap);
    float seen = clamp(1.2 - max(wide.x / joints.x, wide.y / joints.y) * 3.0, 0.0, 1.0);
    tone *= 1.0 + seen * (0.07 * (grain - 0.5) - 0.2 * max(line.x, line.y));
  }
  gl_FragColor = vec4(mix(tone, far * 0.93, smoothstep(35.0, 110.0, vFar)), 1.0);
}`,
  })
}

/** Metres around a frame on which its shadow lies. */
export const SHADOW = 0.12

/** Frames of all pictures, their shadow on the wall, and a card for the picture itself, edges smooth. */
export function cardMaterial({ frame, card }: HallColours): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: { wood: { value: colour(frame) }, card: { value: colour(card) } },
    transparent: true,
    depthWrite: false,
    side: 2,
    forceSinglePass: true,
    toneMapped: false,
    vertexShader: /* glsl */ `
attribute vec4 place;
attribute vec4 size;
varying vec2 vAt;
varying vec4 vSize;
varying float vFar;
void main() {
  vSize = size;
  vAt = position.xy * (size.xy + size.z + ${SHADOW.toFixed(2)});
  vec3 right = vec3(-cos(place.w), 0.0, -sin(place.w));
  vec3 ahead = vec3(sin(place.w), 0.0, -cos(place.w));
  vec4 seen = modelViewMatrix * vec4(place.xyz + right * vAt.x + vec3(0.0, vAt.y, 0.0) + ahead * 0.015, 1.0);
  vFar = length(seen.xyz);
  gl_Position = projectionMatrix * seen;
}`,
    fragmentShader: /* glsl */ `
uniform vec3 wood;
uniform vec3 card;
varying vec2 vAt;
varying vec4 vSize;
varying float vFar;
void main() {
  vec2 pixel = fwidth(vAt) * 0.7;
  vec2 off = abs(vAt) - vSize.xy;
  // The wood reaches a little under the picture, whose smooth edge would show the card.
  vec2 inner = smoothstep(-pixel, pixel, off + 0.004);
  vec2 outer = smoothstep(-pixel, pixel, off - vSize.z);
  float isFrame = max(inner.x, inner.y);
  float isWall = max(outer.x, outer.y);
  // Lamps hang above: the upper side of the wood is lit, the lower is not.
  bool level = off.y > off.x;
  float lit = level ? (vAt.y > 0.0 ? 1.18 : 0.72) : (vAt.x > 0.0 ? 0.88 : 1.0);
  vec3 tone = card * (0.95 + 0.1 * vSize.w) * (1.0 - 0.12 * smoothstep(-0.09, 0.0, off.y) * step(0.0, vAt.y));
  tone = mix(tone, wood * lit, isFrame);
  vec2 under = abs(vAt + vec2(0.0, 0.025)) - vSize.xy - vSize.z + 0.03;
  float away = length(max(under, 0.0));
  float shadow = 0.4 * (1.0 - smoothstep(0.0, ${(SHADOW - 0.01).toFixed(2)}, away));
  float there = mix(1.0, shadow, isWall);
  gl_FragColor = vec4(mix(tone, vec3(0.12, 0.1, 0.08), isWall), there * (1.0 - smoothstep(60.0, 110.0, vFar)));
}`,
  })
}

const FLAT_VERTEX = /* glsl */ `
varying vec2 vUv;
void main() {
  vUv = vec2(position.x * 0.5 + 0.5, 0.5 - position.y * 0.5);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`

/** How what lies flat on a wall is drawn: from both sides, in one go, over the wall without hiding what comes after. */
const ON_A_WALL = { transparent: true, depthWrite: false, side: 2, forceSinglePass: true, toneMapped: false, vertexShader: FLAT_VERTEX } as const

/** A picture in its frame: its colours as they are in the file, not grainy where it is seen smaller than it is. */
export class HungMaterial extends ShaderMaterial {
  constructor() {
    super({
      uniforms: { map: { value: null }, kind: { value: 0 }, strength: { value: 0 } },
      ...ON_A_WALL,
      fragmentShader: /* glsl */ `
uniform sampler2D map;
uniform float kind;
uniform float strength;
varying vec2 vUv;
${COLOUR_AT}
void main() {
  vec2 pixel = fwidth(vUv);
  vec2 grain = pixel * vec2(textureSize(map, 0));
  // As many points are taken as lie under a pixel of the glass, up to sixteen.
  float taken = clamp(ceil(max(grain.x, grain.y) / 2.0), 1.0, 4.0);
  vec3 sum = vec3(0.0);
  for (float a = 0.0; a < 4.0; a += 1.0) {
    if (a >= taken) break;
    for (float b = 0.0; b < 4.0; b += 1.0) {
      if (b >= taken) break;
      sum += colourAt(map, clamp(vUv + pixel * ((vec2(a, b) + 0.5) / taken - 0.5), 0.0, 1.0), kind);
    }
  }
  vec2 edge = smoothstep(vec2(0.0), pixel, min(vUv, 1.0 - vUv));
  gl_FragColor = vec4(sum / (taken * taken), strength * min(edge.x, edge.y));
}`,
    })
  }

  set map(texture: Texture) {
    set(this, 'map', texture)
    set(this, 'kind', kindOf(texture))
  }

  /** 1 is solid; less lets the card shine through. */
  set strength(strength: number) {
    set(this, 'strength', strength)
  }
}

/** Letters on a wall: white on black in the texture, of one colour on the wall. */
export class SignMaterial extends ShaderMaterial {
  constructor(ink: number) {
    super({
      uniforms: { map: { value: null }, ink: { value: colour(ink) } },
      ...ON_A_WALL,
      fragmentShader: /* glsl */ `
uniform sampler2D map;
uniform vec3 ink;
varying vec2 vUv;
void main() {
  gl_FragColor = vec4(ink, texture2D(map, vUv).r);
}`,
    })
  }

  set map(texture: Texture) {
    set(this, 'map', texture)
  }
}

function set(material: ShaderMaterial, name: string, value: unknown): void {
  const uniform = material.uniforms[name]
  if (uniform !== undefined) uniform.value = value
}
