// three.js with nothing around it: one picture on the inside of a ball, buttons that follow, drawn when something moved.
import { LinearFilter, Mesh, MeshBasicMaterial, PerspectiveCamera, Scene, SphereGeometry, SRGBColorSpace, TextureLoader, Vector3, WebGLRenderer } from 'three'

const { world } = window
const host = document.getElementById('glass')
const renderer = new WebGLRenderer({ antialias: false })
renderer.setSize(world.width, world.height)
host.append(renderer.domElement)
const camera = new PerspectiveCamera(world.fov, world.width / world.height, 0.1, 20)
camera.rotation.order = 'YXZ'
const geometry = new SphereGeometry(10, 64, 32)
geometry.scale(-1, 1, 1)
const material = new MeshBasicMaterial()
const scene = new Scene()
const ball = new Mesh(geometry, material)
// The middle of the picture looks north, along -z.
ball.rotation.y = -Math.PI / 2
scene.add(ball)
let heading = world.heading
let spots = []
const spot3 = new Vector3()
let asked = false

function draw() {
  asked = false
  camera.rotation.y = (-heading * Math.PI) / 180
  camera.updateMatrixWorld()
  renderer.render(scene, camera)
  for (const { element, bearing } of spots) {
    const angle = (bearing * Math.PI) / 180
    spot3.set(Math.sin(angle) * 9, -2.4, -Math.cos(angle) * 9).project(camera)
    element.style.visibility = spot3.z < 1 ? 'visible' : 'hidden'
    element.style.transform = `translate(${((spot3.x + 1) / 2) * world.width}px, ${((1 - spot3.y) / 2) * world.height}px)`
  }
}
function wantFrame() {
  if (asked) return
  asked = true
  requestAnimationFrame(draw)
}

const loader = new TextureLoader()
async function go(id) {
  const texture = await loader.loadAsync(`${world.base}/${id}/whole.webp`)
  texture.colorSpace = SRGBColorSpace
  texture.minFilter = LinearFilter
  texture.generateMipmaps = false
  material.map?.dispose()
  material.map = texture
  material.needsUpdate = true
  for (const { element } of spots) element.remove()
  spots = world.places
    .find((place) => place.id === id)
    .links.map(({ to, bearing }) => {
      const element = document.createElement('button')
      element.textContent = to
      element.style.cssText = 'position: absolute; left: 0; top: 0'
      element.addEventListener('click', () => void go(to))
      host.append(element)
      return { element, bearing }
    })
  wantFrame()
}
let finger = null
host.style.touchAction = 'none'
host.addEventListener('pointerdown', (event) => (finger = event.clientX))
host.addEventListener('pointerup', () => (finger = null))
host.addEventListener('pointermove', (event) => {
  if (finger === null) return
  heading -= ((event.clientX - finger) * world.fov) / world.height
  finger = event.clientX
  wantFrame()
})
void go(world.start)
window.bench = { go }
