import { BufferAttribute, BufferGeometry, Color, DoubleSide, type InstancedMesh, ShaderMaterial, Sphere, Vector3 } from 'three'
import { directionOf } from '../../model/content/cube.ts'
import type { Daylight } from './daylight.ts'
import { WINDOW_METRES } from './heights.ts'
import { Soil } from './soil.ts'
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

// Ground, trees and poles have no windows, and most of the glass is ground: what windows cost is left out there.
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
  #ifdef WINDOWS
  float wall = step(0.0, vWall.y);
  vec2 metres = vec2(${WINDOW_METRES.wide.toFixed(1)}, ${WINDOW_METRES.high.toFixed(1)});
  float seen = clamp(1.6 - max(fwidth(vWall.x), fwidth(vWall.y)) * 1.4, 0.0, 1.0);
  vec2 cell = fract(vWall / metres);
  float window = step(0.26, cell.x) * step(cell.x, 0.74) * step(0.34, cell.y) * step(cell.y, 0.82);
  colour = mix(colour, vec3(0.38, 0.46, 0.53), window * seen * 0.62 * wall);
  float chance = fract(sin(dot(floor(vWall / metres), vec2(12.9898, 78.233))) * 43758.5453);
  float lit = step(chance, windows) * window * seen + (1.0 - seen) * windows * 0.23;
  colour = mix(colour * light, vec3(1.0, 0.83, 0.52), lit * wall);
  #else
  colour *= light;
  #endif
  colour = mix(colour, sky, smoothstep(320.0, 1300.0, length(vPlace)));
  gl_FragColor = vec4(colour, 1.0);
}`

/** How everything on the map is coloured: lit by the sun of an hour, and lost in the sky far off. */
export class MapMaterials {
  readonly #light = noLight()
  /** of what has windows in its walls */
  readonly houses = materialOf(this.#light, true)
  /** of all else */
  readonly bare = materialOf(this.#light, false)

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

  dispose(): void {
    this.houses.dispose()
    this.bare.dispose()
  }
}

const noLight = () => ({
  sky: { value: new Color() },
  sun: { value: new Vector3() },
  ambient: { value: new Color() },
  direct: { value: new Color() },
  windows: { value: 0 },
})

const materialOf = (uniforms: ReturnType<typeof noLight>, windows: boolean): ShaderMaterial =>
  new ShaderMaterial({
    uniforms,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    defines: windows ? { WINDOWS: '' } : {},
    toneMapped: false,
    side: DoubleSide,
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
  // Wanted when it is first drawn, while somebody waits for the map; here nobody does.
  shape.computeBoundingSphere()
  return shape
}

/** One shape for very many of its kind: corners that are the same are one, so that each is placed once and not for every triangle. */
export function repeatedShape({ places, tones, walls }: Soil): BufferGeometry {
  const single = new Soil()
  const known = new Map<string, number>()
  const index: number[] = []
  for (let at = 0; at < places.length / 3; at += 1) {
    const corner = [...places.slice(at * 3, at * 3 + 3), ...tones.slice(at * 3, at * 3 + 3), ...walls.slice(at * 2, at * 2 + 2)]
    const key = corner.join()
    let same = known.get(key)
    if (same === undefined) {
      const [x, y, z, r, g, b, along, high] = corner as [number, number, number, number, number, number, number, number]
      known.set(key, (same = known.size))
      single.corner(x, y, z, [r, g, b], along, high)
    }
    index.push(same)
  }
  const shape = mapShape(single)
  shape.setIndex(index)
  return shape
}

/** What stands all over the map is always drawn: nobody has to find out where each of a thousand stands before the first frame. */
export function neverSought(mesh: InstancedMesh): void {
  mesh.frustumCulled = false
  mesh.boundingSphere = new Sphere()
}
