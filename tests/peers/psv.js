// Photo Sphere Viewer with its virtual tour and its tiles, as its documentation has one use them together.
import { Viewer } from '@photo-sphere-viewer/core'
import '@photo-sphere-viewer/core/index.css'
import { EquirectangularTilesAdapter } from '@photo-sphere-viewer/equirectangular-tiles-adapter'
import { VirtualTourPlugin } from '@photo-sphere-viewer/virtual-tour-plugin'
import '@photo-sphere-viewer/virtual-tour-plugin/index.css'

const { world } = window
const panoramaOf = (id) => ({
  width: world.strip.width,
  cols: world.strip.cols,
  rows: world.strip.rows,
  baseUrl: `${world.base}/${id}/base.webp`,
  tileUrl: (column, row) => `${world.base}/${id}/${column}-${row}.webp`,
})
const viewer = new Viewer({
  container: document.getElementById('glass'),
  adapter: EquirectangularTilesAdapter,
  navbar: false,
  minFov: 30,
  maxFov: 90,
  defaultZoomLvl: ((90 - world.fov) / 60) * 100,
  defaultYaw: `${world.heading}deg`,
  plugins: [
    VirtualTourPlugin.withConfig({
      positionMode: 'manual',
      startNodeId: world.start,
      nodes: world.places.map(({ id, links }) => ({
        id,
        name: id,
        panorama: panoramaOf(id),
        links: links.map(({ to, bearing }) => ({ nodeId: to, position: { yaw: `${bearing}deg`, pitch: '-15deg' } })),
      })),
    }),
  ],
})
window.bench = { go: (id) => void viewer.getPlugin(VirtualTourPlugin).setCurrentNode(id) }
