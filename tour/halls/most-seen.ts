import type { Projector } from '../look/projector.ts'
import type { HallPlan, Hung } from './plan.ts'
import { isHidden } from './see.ts'
import { roomAt } from './stand.ts'

/** So many rooms ahead and behind are looked into; through openings farther off nothing is seen that could be told apart. */
const ROOMS_SEEN = 3
/** CSS pixels across under which a card is as good as the picture. */
const TOO_SMALL = 14

/**
 * The pictures of a hall that are seen largest, whichever way one looks, and that no wall hides. Asked in every frame, it
 * allocates nothing.
 */
export class MostSeen {
  /** indexes into the plan, the largest first; `count` of them are meant */
  readonly index: Int32Array
  count = 0
  readonly #plan: HallPlan
  /** CSS pixels across that each of them takes on the glass */
  readonly size: Float32Array
  readonly #begins: Int32Array
  readonly #east: Float32Array
  readonly #north: Float32Array

  constructor(plan: HallPlan, most: number) {
    this.#plan = plan
    this.index = new Int32Array(most)
    this.size = new Float32Array(most)
    this.#begins = new Int32Array(plan.rooms + 1).fill(plan.hung.length)
    for (let at = plan.hung.length - 1; at >= 0; at -= 1) this.#begins[(plan.hung[at] as Hung).room] = at
    // A room in which nothing hangs begins where the next one does.
    for (let room = plan.rooms - 1; room >= 0; room -= 1) this.#begins[room] = Math.min(this.#begins[room] as number, this.#begins[room + 1] as number)
    this.#east = Float32Array.from(plan.hung, ({ facing }) => Math.round(Math.sin((facing * Math.PI) / 180)))
    this.#north = Float32Array.from(plan.hung, ({ facing }) => Math.round(Math.cos((facing * Math.PI) / 180)))
  }

  /** @param first a picture that comes first whatever its size, for somebody stands before it; -1 for none */
  find(projector: Projector, first: number): void {
    const { rooms } = this.#plan
    const here = roomAt(this.#plan, projector.eye.y)
    const from = this.#begins[Math.max(0, here - ROOMS_SEEN)] as number
    const to = this.#begins[Math.min(rooms, here + ROOMS_SEEN + 1)] as number
    this.count = 0
    for (let at = from; at < to; at += 1) {
      const size = this.#seenSize(at, projector)
      if (at === first) this.#take(at, Number.MAX_VALUE)
      else if (size > TOO_SMALL) this.#take(at, size)
    }
  }

  /** CSS pixels across that a picture takes on the glass; 0 when it is not seen. */
  #seenSize(at: number, { eye, right, up, forward, focal }: Projector): number {
    const { x, y, z, width, height } = this.#plan.hung[at] as Hung
    const dx = x - eye.x
    const dy = y - eye.y
    const dz = z - eye.z
    const far = Math.hypot(dx, dy, dz)
    const slant = -(dx * (this.#east[at] as number) + dy * (this.#north[at] as number)) / far
    if (slant < 0.03) return 0
    const reach = (width + height) / 2
    const depth = dx * forward[0] + dy * forward[1] + dz * forward[2]
    if (depth < -reach) return 0
    const across = Math.abs(dx * right[0] + dy * right[1]) - reach
    const above = Math.abs(dx * up[0] + dy * up[1] + dz * up[2]) - reach
    if (across > (Math.max(depth, 0) * eye.width) / 2 / focal || above > (Math.max(depth, 0) * eye.height) / 2 / focal) return 0
    if (isHidden(this.#plan, x, y, width, eye.x, eye.y)) return 0
    return (focal * Math.sqrt(width * height * slant)) / Math.max(far, 0.5)
  }

  #take(at: number, size: number): void {
    let place = Math.min(this.count, this.index.length - 1)
    if (this.count === this.index.length && size <= (this.size[place] as number)) return
    if (this.count < this.index.length) this.count += 1
    for (; place > 0 && (this.size[place - 1] as number) < size; place -= 1) {
      this.size[place] = this.size[place - 1] as number
      this.index[place] = this.index[place - 1] as number
    }
    this.size[place] = size
    this.index[place] = at
  }
}
