import { DoubleSide, ShaderMaterial, type Texture } from 'three'

const VERTEX = /* glsl */ `
varying vec2 vUv;
void main() {
  vUv = uv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`

const FRAGMENT = /* glsl */ `
uniform sampler2D map;
uniform float opacity;
varying vec2 vUv;
void main() {
  gl_FragColor = vec4(texture2D(map, vUv).rgb, opacity);
}`

/** How a picture lies around the eye: its colours as they are in the file, with no light, no depth and no fog. */
export class PictureMaterial extends ShaderMaterial {
  constructor() {
    super({
      uniforms: { map: { value: null }, opacity: { value: 1 } },
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
    const uniform = this.uniforms['map']
    if (uniform !== undefined) uniform.value = texture
  }

  /** 1 is solid; less lets what lies beneath shine through. */
  set strength(opacity: number) {
    const uniform = this.uniforms['opacity']
    if (uniform !== undefined) uniform.value = opacity
    this.transparent = opacity < 1
  }
}
