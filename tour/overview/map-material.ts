import { BufferAttribute, BufferGeometry, Color, ShaderMaterial } from 'three'
import type { Soil } from './soil.ts'

export const SKY = 0xdbe6ea

const VERTEX = /* glsl */ `
attribute vec3 tone;
attribute vec2 wall;
varying vec3 vTone;
varying vec2 vWall;
varying vec3 vPlace;
void main() {
  vTone = tone;
  vWall = wall;
  vec4 place = vec4(position, 1.0);
  #ifdef USE_INSTANCING
    place = instanceMatrix * place;
  #endif
  place = modelViewMatrix * place;
  vPlace = place.xyz;
  gl_Position = projectionMatrix * place;
}`

// Windows are three metres wide and high; where they would be smaller than a pixel they fade into the wall.
const FRAGMENT = /* glsl */ `
uniform vec3 sky;
varying vec3 vTone;
varying vec2 vWall;
varying vec3 vPlace;
void main() {
  vec3 colour = vTone;
  float seen = clamp(1.6 - max(fwidth(vWall.x), fwidth(vWall.y)) * 1.4, 0.0, 1.0);
  vec2 cell = fract(vWall / vec2(3.4, 3.0));
  float window = step(0.26, cell.x) * step(cell.x, 0.74) * step(0.34, cell.y) * step(cell.y, 0.82);
  colour = mix(colour, vec3(0.38, 0.46, 0.53), window * seen * 0.62 * step(0.0, vWall.y));
  colour = mix(colour, sky, smoothstep(320.0, 1300.0, length(vPlace)));
  gl_FragColor = vec4(colour, 1.0);
}`

/** How everything on the map is coloured: light is in the colours already, distance fades into the sky. */
export function mapMaterial(): ShaderMaterial {
  const sky = new Color()
  sky.setHex(SKY, 'srgb-linear')
  return new ShaderMaterial({ uniforms: { sky: { value: sky } }, vertexShader: VERTEX, fragmentShader: FRAGMENT, toneMapped: false, side: 2 })
}

/** One draw call's worth of triangles; world places become scene places here. */
export function mapShape(soil: Soil): BufferGeometry {
  const count = soil.places.length / 3
  const position = new Float32Array(soil.places.length)
  for (let at = 0; at < count; at += 1) {
    position[at * 3] = soil.places[at * 3] as number
    position[at * 3 + 1] = soil.places[at * 3 + 2] as number
    position[at * 3 + 2] = -(soil.places[at * 3 + 1] as number)
  }
  const shape = new BufferGeometry()
  shape.setAttribute('position', new BufferAttribute(position, 3))
  shape.setAttribute('tone', new BufferAttribute(new Float32Array(soil.tones), 3))
  shape.setAttribute('wall', new BufferAttribute(new Float32Array(soil.walls), 2))
  return shape
}
