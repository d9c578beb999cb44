import { BufferAttribute, BufferGeometry, Points, ShaderMaterial } from 'three'
import type { TourGraph } from '../../model/content/tour.ts'
import { isPlaced } from '../read/graph.ts'
import { MARKER_METRES } from './heights.ts'

/** Farther than any camera sees: there stand the dots of places that nobody knows. */
const BEYOND = 1e7

const VERTEX = /* glsl */ `
attribute float here;
uniform float size;
varying float vHere;
void main() {
  vHere = here;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  gl_PointSize = size * (1.0 + 0.5 * here);
}`

const FRAGMENT = /* glsl */ `
varying float vHere;
void main() {
  float far = length(gl_PointCoord - 0.5) * 2.0;
  if (far > 1.0) discard;
  vec3 heart = mix(vec3(0.122, 0.373, 0.545), vec3(0.71, 0.204, 0.169), vHere);
  gl_FragColor = vec4(mix(vec3(1.0), heart, 1.0 - smoothstep(0.66, 0.74, far)), 1.0);
}`

/** All viewpoints as dots of one size on the glass, in one draw call; the one where a person stands is red and larger. */
export class Markers extends Points<BufferGeometry, ShaderMaterial> {
  constructor(graph: TourGraph, sizePx: number) {
    const shape = new BufferGeometry()
    const position = new Float32Array(graph.id.length * 3)
    for (let at = 0; at < graph.id.length; at += 1) {
      const placed = isPlaced(graph, at)
      position[at * 3] = placed ? (graph.x[at] as number) : BEYOND
      position[at * 3 + 1] = MARKER_METRES
      position[at * 3 + 2] = placed ? -(graph.y[at] as number) : BEYOND
    }
    shape.setAttribute('position', new BufferAttribute(position, 3))
    shape.setAttribute('here', new BufferAttribute(new Float32Array(graph.id.length), 1))
    super(
      shape,
      new ShaderMaterial({
        uniforms: { size: { value: sizePx } },
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
        depthTest: false,
        depthWrite: false,
        toneMapped: false,
      }),
    )
    this.frustumCulled = false
    this.renderOrder = 10
  }

  markHere(index: number | null): void {
    const here = this.geometry.getAttribute('here') as BufferAttribute
    for (let at = 0; at < here.count; at += 1) here.setX(at, at === index ? 1 : 0)
    here.needsUpdate = true
  }
}
