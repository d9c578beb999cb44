// Marzipano with hotspots, scenes made when they are gone to.
import { CubeGeometry, ImageUrlSource, RectilinearView, Viewer } from 'marzipano'

const { world } = window
const viewer = new Viewer(document.getElementById('glass'))
const geometry = new CubeGeometry(world.cube.levels.map(({ size, tile }) => ({ size, tileSize: tile })))
const radians = (degrees) => (degrees * Math.PI) / 180

function sceneOf({ id, links }, yaw) {
  const source = new ImageUrlSource(({ z, face, y, x }) => ({ url: `${world.base}/${id}/${z}/${face}-${y}-${x}.webp` }))
  const view = new RectilinearView({ yaw, pitch: 0, fov: radians(world.fov) })
  const scene = viewer.createScene({ source, geometry, view, pinFirstLevel: true })
  for (const { to, bearing } of links) {
    const spot = document.createElement('button')
    spot.textContent = to
    spot.addEventListener('click', () => go(to))
    scene.hotspotContainer().createHotspot(spot, { yaw: radians(bearing), pitch: radians(15) })
  }
  return scene
}

const scenes = new Map()
let here = null
function go(id) {
  const yaw = here === null ? radians(world.heading) : here.view().yaw()
  if (!scenes.has(id))
    scenes.set(
      id,
      sceneOf(
        world.places.find((place) => place.id === id),
        yaw,
      ),
    )
  here = scenes.get(id)
  here.switchTo()
}
go(world.start)
window.bench = { go }
