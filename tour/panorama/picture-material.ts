import { DoubleSide, ShaderMaterial, type Texture } from 'three'
import { COLOUR_AT, kindOf } from './pixels-texture.ts'

/** Farther right than any glass. */
export const NO_EDGE = 1e6

const VERTEX = /* glsl */ `
varying vec2 vUv;
void main() {
  vUv = uv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`

const FRAGMENT = /* glsl */ `
uniform sampler2D map;
uniform float kind;
uniform float opacity;
uniform float edge;
varying vec2 vUv;
${COLOUR_AT}
void main() {
  if (gl_FragCoord.x > edge) discard;
  gl_FragColor = vec4(colourAt(map, vUv, kind), opacity);
}`

/** How a picture lies around the eye: its colours as they are in the file, with no light, no depth and no fog. */
export class PictureMaterial extends ShaderMaterial {
  constructor() {
    super({
      uniforms: { map: { value: null }, kind: { value: 0 }, opacity: { value: 1 }, edge: { value: NO_EDGE } },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      depthTest: false,
      depthWrite: false,
      side: DoubleSide,
      forceSinglePass: true,
      toneMapped: false,
    })
  }

  set map(texture: Texture | null) {
    this.#set('map', texture)
    this.#set('kind', kindOf(texture))
  }

  /** 1 is solid; less lets what lies beneath shine through. */
  set strength(opacity: number) {
    this.#set('opacity', opacity)
    this.transparent = opacity < 1
  }

  /** Nothing is drawn to the right of it: screen pixels from the left edge of the glass. */
  set edge(px: number) {
    this.#set('edge', px)
  }

  #set(name: string, value: unknown): void {
    const uniform = this.uniforms[name]
    if (uniform !== undefined) uniform.value = value
  }
}
