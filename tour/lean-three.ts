import type { Plugin } from 'vite'

/**
 * What the tour never uses of three.js, each with the little that the rest of three.js asks of it. The tour draws with its
 * own shaders alone: no lights, no shadows, no reflections, no headsets, no morphing, and finds what was touched by itself
 * (`lean-three.test.ts` holds it to that). Measured: three.js and its React renderer are 188 KB gzip whole and 129 KB so.
 */
const STAND_INS: Readonly<Record<string, string>> = {
  'renderers/webxr/WebXRManager.js':
    "export class WebXRManager { enabled = false; isPresenting = false; getEnvironmentBlendMode() { return 'opaque' } setAnimationLoop() {} addEventListener() {} removeEventListener() {} dispose() {} }",
  'renderers/shaders/ShaderChunk.js':
    "import colorspace_pars_fragment from './ShaderChunk/colorspace_pars_fragment.glsl.js'; export const ShaderChunk = { colorspace_pars_fragment }",
  'renderers/shaders/ShaderLib.js': 'export const ShaderLib = {}',
  'renderers/shaders/UniformsLib.js': 'export const UniformsLib = {}',
  'renderers/shaders/DFGLUTData.js': 'export const getDFGLUT = () => null',
  'renderers/webgl/WebGLShadowMap.js': 'export class WebGLShadowMap { enabled = false; autoUpdate = false; needsUpdate = false; type = 1; render() {} }',
  'renderers/webgl/WebGLEnvironments.js': 'export function WebGLEnvironments() { return { get: (texture) => texture, dispose() {} } }',
  'renderers/webgl/WebGLMorphtargets.js': 'export function WebGLMorphtargets() { return { update() {} } }',
  'renderers/webgl/WebGLLights.js': `export function WebGLLights() {
    const none = []
    const state = { version: 0, sun: none, directional: none, point: none, spot: none, spotLightMap: none, rectArea: none, hemi: none }
    Object.assign(state, { sunShadowMap: none, directionalShadowMap: none, pointShadowMap: none, spotShadowMap: none, numSpotLightShadowsWithMaps: 0, numLightProbes: 0 })
    return { setup() {}, setupView() {}, state }
  }`,
  'renderers/webgl/WebGLMaterials.js':
    'export function WebGLMaterials() { return { refreshFogUniforms() {}, refreshMaterialUniforms(uniforms, material) { material.uniformsNeedUpdate = false } } }',
  // One colour behind everything, no sky and no picture.
  'renderers/webgl/WebGLBackground.js': `import { Color } from '../../math/Color.js'
  export function WebGLBackground(renderer, environments, state) {
    const colour = new Color(0)
    const rgb = { r: 0, g: 0, b: 0 }
    let alpha = 1
    const lay = () => {
      colour.getRGB(rgb, renderer.outputColorSpace)
      state.buffers.color.setClear(rgb.r, rgb.g, rgb.b, alpha, true)
    }
    return {
      getClearColor: () => colour,
      getClearAlpha: () => alpha,
      setClearColor(next, much = 1) { colour.set(next); alpha = much; lay() },
      setClearAlpha(much) { alpha = much; lay() },
      render() {
        lay()
        if (!renderer.autoClear) return
        state.buffers.depth.setTest(true)
        state.buffers.depth.setMask(true)
        state.buffers.color.setMask(true)
        renderer.clear(renderer.autoClearColor, renderer.autoClearDepth, renderer.autoClearStencil)
      },
      addToRenderList() {},
      dispose() {},
    }
  }`,
  'renderers/webgl/WebGLClipping.js': `export class WebGLClipping {
    uniform = { value: null, needsUpdate: false }
    numPlanes = 0
    numIntersection = 0
    init() { return false }
    beginShadows() {}
    endShadows() {}
    setGlobalState() {}
    setState() {}
  }`,
  'extras/TextureUtils.js':
    "export function getByteLength() { throw new Error('lean three: wants pictures, got layers of data') } export const TextureUtils = {}",
  'math/FrustumArray.js': 'export class FrustumArray { coordinateSystem = 2000; intersectsObject() { return true } }',
  // The tour knows itself what is not in the picture.
  'math/Frustum.js': 'export class Frustum { setFromProjectionMatrix() { return this } intersectsObject() { return true } }',
  'math/Plane.js': 'export class Plane {}',
  'extras/ImageUtils.js': "export class ImageUtils { static getDataURL() { throw new Error('lean three: writes no scenes') } }",
  'cameras/OrthographicCamera.js': "import { Camera } from './Camera.js'; export class OrthographicCamera extends Camera {}",
  'renderers/webgl/WebGLOutput.js': 'export class WebGLOutput {}',
  'core/Raycaster.js': 'export class Raycaster { params = {}; camera = null }',
  'math/Ray.js': 'export class Ray {}',
  'math/Triangle.js': 'export class Triangle {}',
  'renderers/webgl/WebGLUniformsGroups.js': 'export function WebGLUniformsGroups() { return { bind() {}, update() {}, dispose() {} } }',
}

/**
 * Builds the tour with a three.js of the parts it uses. For the build only: while one writes, three.js is whole. Throws
 * when three.js has no such part any more, so that a new version cannot grow the tour in silence.
 */
export function leanThree(): Plugin {
  const used = new Set<string>()
  return {
    name: 'lean-three',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      return source === 'three' ? this.resolve('three/src/Three.js', importer, { skipSelf: true }) : null
    },
    load(id) {
      const [, part] = id.split('/three/src/')
      const standIn = part === undefined ? undefined : STAND_INS[part]
      if (part === undefined || standIn === undefined) return null
      used.add(part)
      return standIn
    },
    buildEnd(error) {
      if (error !== undefined || used.size === 0) return
      const missing = Object.keys(STAND_INS).filter((part) => !used.has(part))
      if (missing.length > 0) throw new Error(`lean-three: three.js was built without ${missing.join(', ')}; wanted each to be asked for once`)
    },
  }
}
