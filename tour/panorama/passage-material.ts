import { ShaderMaterial, type Texture, Vector3 } from 'three'
import { type Direction, lookOf } from '../../model/content/cube.ts'
import { FACES } from '../../model/content/tour.ts'
import { toScene } from '../stage/axes.ts'
import { COLOUR_AT, kindOf } from './pixels-texture.ts'

const VERTEX = /* glsl */ `
varying vec3 vPlace;
void main() {
  vec4 place = modelMatrix * vec4(position, 1.0);
  vPlace = place.xyz;
  gl_Position = projectionMatrix * viewMatrix * place;
}`

// Each point of the ground and of the walls takes the colour that both panoramas saw in its direction from where they stood.
const FRAGMENT = /* glsl */ `
uniform sampler2D before;
uniform sampler2D after;
uniform vec3 from;
uniform vec3 to;
uniform vec2 kind;
uniform float share;
uniform float inset;
uniform vec3 ahead[6];
uniform vec3 right[6];
uniform vec3 down[6];
varying vec3 vPlace;
${COLOUR_AT}
vec3 seen(sampler2D strip, float kind, vec3 look) {
  float most = 0.0;
  float face = 0.0;
  vec2 at = vec2(0.0);
  for (int i = 0; i < 6; i++) {
    float along = dot(look, ahead[i]);
    if (along <= most) continue;
    most = along;
    face = float(i);
    at = vec2(dot(look, right[i]), dot(look, down[i])) / along;
  }
  vec2 spot = clamp(at * 0.5 + 0.5, inset, 1.0 - inset);
  return colourAt(strip, vec2((face + spot.x) / 6.0, spot.y), kind);
}

void main() {
  gl_FragColor = vec4(mix(seen(before, kind.x, vPlace - from), seen(after, kind.y, vPlace - to), share), 1.0);
}`

const minus = (a: Direction, b: Direction): Direction => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
const inScene = (way: Direction) => toScene(way[0], way[1], way[2], new Vector3())

/** Two panoramas laid over the shapes between them. The faces are taken from `lookOf`, so they lie as the press has cut them. */
export class PassageMaterial extends ShaderMaterial {
  readonly #from = new Vector3()
  readonly #to = new Vector3()

  constructor() {
    super({ vertexShader: VERTEX, fragmentShader: FRAGMENT, toneMapped: false, side: 2 })
    this.uniforms = {
      before: { value: null },
      after: { value: null },
      from: { value: this.#from },
      to: { value: this.#to },
      kind: { value: [0, 0] },
      share: { value: 0 },
      inset: { value: 0 },
      ahead: { value: FACES.map((face) => inScene(lookOf(face, 0, 0))) },
      right: { value: FACES.map((face) => inScene(minus(lookOf(face, 1, 0), lookOf(face, 0, 0)))) },
      down: { value: FACES.map((face) => inScene(minus(lookOf(face, 0, 1), lookOf(face, 0, 0)))) },
    }
  }

  between(before: Texture, after: Texture, from: Direction, to: Direction, previewPx: number): void {
    toScene(from[0], from[1], from[2], this.#from)
    toScene(to[0], to[1], to[2], this.#to)
    this.#set('before', before)
    this.#set('after', after)
    this.#set('kind', [kindOf(before), kindOf(after)])
    this.#set('inset', 0.5 / previewPx)
  }

  set share(share: number) {
    this.#set('share', share)
  }

  #set(name: string, value: unknown): void {
    const uniform = this.uniforms[name]
    if (uniform !== undefined) uniform.value = value
  }
}
