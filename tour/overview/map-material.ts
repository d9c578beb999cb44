import { BufferAttribute, BufferGeometry, Color, DoubleSide, ShaderMaterial, Vector3 } from 'three'
import { directionOf } from '../../model/content/cube.ts'
import type { Daylight } from './daylight.ts'
import { WINDOW_METRES } from './heights.ts'
import type { Soil } from './soil.ts'
import type { Sun } from './sun.ts'

const VERTEX = /* glsl */ `
attribute vec3 tone;
attribute vec2 wall;
varying vec3 vTone;
varying vec2 vWall;
varying vec3 vPlace;
varying vec3 vWorld;
void main() {
  vTone = tone;
  vWall = wall;
  vec4 place = vec4(position, 1.0);
  #ifdef USE_INSTANCING
    place = instanceMatrix * place;
  #endif
  vWorld = (modelMatrix * place).xyz;
  place = modelViewMatrix * place;
  vPlace = place.xyz;
  gl_Position = projectionMatrix * place;
}`

// Where windows would be smaller than a pixel they fade into the wall, and at night into a glow of as much light. Which of them
// are lit is the same for the same hour: a number made of their place, below the share of lamps that are on.
const FRAGMENT = /* glsl */ `
uniform vec3 sky;
uniform vec3 sun;
uniform vec3 ambient;
uniform vec3 direct;
uniform float windows;
varying vec3 vTone;
varying vec2 vWall;
varying vec3 vPlace;
varying vec3 vWorld;
void main() {
  vec3 facing = normalize(cross(dFdx(vWorld), dFdy(vWorld)));
  vec3 light = ambient + direct * max(dot(facing, sun), 0.0);
  vec3 colour = vTone;
  float wall = step(0.0, vWall.y);
  vec2 metres = vec2(${WINDOW_METRES.wide.toFixed(1)}, ${WINDOW_METRES.high.toFixed(1)});
  float seen = clamp(1.6 - max(fwidth(vWall.x), fwidth(vWall.y)) * 1.4, 0.0, 1.0);
  vec2 cell = fract(vWall / metres);
  float window = step(0.26, cell.x) * step(cell.x, 0.74) * step(0.34, cell.y) * step(cell.y, 0.82);
  colour = mix(colour, vec3(0.38, 0.46, 0.53), window * seen * 0.62 * wall) * light;
  float chance = fract(sin(dot(floor(vWall / metres), vec2(12.9898, 78.233))) * 43758.5453);
  float lit = step(chance, windows) * window * seen + (1.0 - seen) * windows * 0.23;
  colour = mix(colour, vec3(1.0, 0.83, 0.52), lit * wall);
  colour = mix(colour, sky, smoothstep(320.0, 1300.0, length(vPlace)));
  gl_FragColor = vec4(colour, 1.0);
}`

/** How everything on the map is coloured: lit by the sun of an hour, and lost in the sky far off. */
export class MapMaterial extends ShaderMaterial {
  readonly #light: ReturnType<typeof noLight>

  constructor() {
    const light = noLight()
    super({ uniforms: light, vertexShader: VERTEX, fragmentShader: FRAGMENT, toneMapped: false, side: DoubleSide })
    this.#light = light
  }

  /** Lights the map as at an hour. */
  lightBy({ azimuth, elevation }: Sun, daylight: Daylight): void {
    const { sky, sun, ambient, direct, windows } = this.#light
    const [east, north, up] = directionOf(azimuth, elevation)
    sun.value.set(east, up, -north)
    // Tones are as they are on the glass; nothing may be converted on the way.
    sky.value.setRGB(...daylight.sky, 'srgb-linear')
    ambient.value.setRGB(...daylight.ambient, 'srgb-linear')
    direct.value.setRGB(...daylight.direct, 'srgb-linear')
    windows.value = daylight.windows
  }
}

const noLight = () => ({
  sky: { value: new Color() },
  sun: { value: new Vector3() },
  ambient: { value: new Color() },
  direct: { value: new Color() },
  windows: { value: 0 },
})

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
