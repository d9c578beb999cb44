// Pannellum with tiles, scenes and hotspots, as its configuration has it.
import 'pannellum/build/pannellum.css'
import 'pannellum/build/pannellum.js'

const { world } = window
const { levels } = world.cube
const sharpest = levels.at(-1)
const across = (world.width / world.height) * Math.tan((world.fov * Math.PI) / 360)
const viewer = window.pannellum.viewer('glass', {
  default: { firstScene: world.start, hfov: (Math.atan(across) * 360) / Math.PI, minHfov: 10, autoLoad: true, showControls: false },
  scenes: Object.fromEntries(
    world.places.map(({ id, links }) => [
      id,
      {
        type: 'multires',
        yaw: world.heading,
        multiRes: {
          basePath: `${world.base}/${id}`,
          path: '/%l/%s-%y-%x',
          extension: 'webp',
          tileResolution: sharpest.tile,
          maxLevel: levels.length,
          cubeResolution: sharpest.size,
        },
        hotSpots: links.map(({ to, bearing }) => ({ type: 'scene', sceneId: to, text: to, yaw: bearing > 180 ? bearing - 360 : bearing, pitch: -15 })),
      },
    ]),
  ),
})
window.bench = { go: (id) => viewer.loadScene(id, viewer.getPitch(), viewer.getYaw(), viewer.getHfov()) }
