// 摄影厅: colour by artist 7, few tones by artist 8; every view is cut from the sample's own panoramas.
import { bordered, develop, look } from './views.mjs'

const shot = (slug, width, height, view, finish, edge = 0) => ({
  slug,
  width,
  height,
  draw: async () => {
    const sheet = develop(await look(view, width, height), slug, finish)
    return edge ? bordered(sheet, edge) : sheet
  },
})
const at = (from, heading, pitch, fov, lens) => ({ from, heading, pitch, fov, lens })

export const works = [
  shot('photo-deck-morning', 900, 600, at('v04', 90, -5, 52), { tone: 'gold' }),
  shot('photo-willow-light', 600, 860, at('v04', 30, 12, 52), { tone: 'gold', glow: 0.3 }),
  shot('photo-lake-planet', 760, 760, at('v11', 200, 0, 1.5, 'planet'), { tone: 'vivid', corners: 0.1 }),
  shot('photo-autumn-walk', 900, 620, at('v11', 250, 1, 52), { tone: 'autumn' }),
  shot('photo-slide', 760, 760, at('v06', 337, 1, 40), { tone: 'vivid' }),
  shot('photo-dusk-windows', 620, 860, at('v01_dusk', 300, 12, 76), { tone: 'dusk', glow: 0.2, lift: 0.68 }),
  shot('photo-gate-sun', 880, 680, at('v10', 1, 7, 52), { tone: 'gold' }),
  shot('photo-two-pots', 640, 840, at('v05', 6, -1, 44), { tone: 'film' }),
  shot('photo-lake-strip', 1000, 330, at('v11', 165, 1, 150, 'strip'), { tone: 'teal', corners: 0.1 }),
  shot('photo-flower-corner', 860, 600, at('v12', 120, -5, 30), { tone: 'vivid' }),
  shot('photo-winter-street', 900, 640, at('v07', 10, 8, 60), { tone: 'winter', snow: 420 }),
  shot('photo-plaza-dusk', 900, 600, at('v03_dusk', 286, 12, 62), { tone: 'dusk', glow: 0.2, lift: 0.8 }),
  shot('photo-bench', 900, 620, at('v08', 246, -3, 30), { tone: 'mono', corners: 0.3, lift: 1.9 }),
  shot('photo-shadow-path', 600, 860, at('v04', 258, -6, 62), { tone: 'sepia' }),
  shot('photo-crosswalk', 760, 760, at('v10', 2, -9, 62), { tone: 'mono' }),
  shot('photo-tower-lines', 580, 880, at('v12', 62, 26, 66), { tone: 'cyan' }),
  shot('photo-blue-frames', 860, 580, at('v08', 352, -1, 34), { tone: 'teal' }),
  shot('photo-plaza-clock', 600, 840, at('v03', 101, 5, 30), { tone: 'sepia', corners: 0.3 }),
  shot('photo-reeds', 900, 560, at('v11', 204, -3, 32), { tone: 'green' }),
  shot('photo-ring-sculpture', 720, 720, at('v03', 255, 1, 28), { tone: 'film' }),
  shot('photo-bare-yard', 820, 600, at('v01_old', 84, 3, 56), { tone: 'faded', corners: 0.3 }, 26),
  shot('photo-misty-willows', 900, 540, at('v11', 20, 6, 46), { tone: 'green', mist: 0.66, glow: 0.1 }),
  shot('photo-plaza-planet', 740, 740, at('v03', 0, 0, 1.35, 'planet'), { tone: 'mono', corners: 0.1 }),
  shot('photo-railing-shade', 840, 600, at('v04', 112, -13, 36), { tone: 'cyan' }),
]
