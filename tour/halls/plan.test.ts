import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Projector, type Spot } from '../look/projector.ts'
import { CENTRE, hungSize, type ToHang } from './hang.ts'
import { type HallPlan, type Hung, planHall, ROOM } from './plan.ts'
import { poseAtEntrance, poseBefore, roomAt, standBefore, wayTo } from './stand.ts'

const aspect = fc.integer({ min: 25, max: 400 }).map((percent) => percent / 100)
const cm = fc.option(fc.integer({ min: 1, max: 2000 }), { nil: undefined })
const works = fc.array(
  fc.record({ aspect, widthCm: cm, heightCm: cm }).map((work): ToHang => ({ ...work, album: -1 })),
  { maxLength: 90 },
)
const albums = fc
  .array(fc.array(aspect, { minLength: 1, maxLength: 150 }), { maxLength: 5 })
  .map((all) => all.flatMap((photos, album) => photos.map((each): ToHang => ({ aspect: each, album }))))
const halls = fc.tuple(works, albums).map(([some, more]) => [...some, ...more])
const forAllHalls = (rule: (plan: HallPlan, all: readonly ToHang[]) => void) =>
  fc.assert(
    fc.property(halls, (all) => rule(planHall(all), all)),
    { numRuns: 120 },
  )

/** Where a picture begins and ends along its wall, and between which heights, frame included. */
const extent = ({ x, y, z, width, height, frame, facing }: Hung) => {
  const middle = facing === 180 ? x : y
  return { from: middle - width / 2 - frame, to: middle + width / 2 + frame, low: z - height / 2 - frame, high: z + height / 2 + frame }
}
const wallOf = ({ room, facing, x }: Hung) => `${room} ${facing} ${facing === 180 ? Math.sign(x) : ''}`

test('H1 everything hangs exactly once and in order, and the same data gives the same hall', () => {
  forAllHalls((plan, all) => {
    expect(plan.hung.map(({ album }) => album)).toEqual(all.map(({ album }) => album))
    for (const [at, { width, height }] of plan.hung.entries()) expect(width / height).toBeCloseTo((all[at] as ToHang).aspect, 6)
    expect(planHall([...all])).toEqual(plan)
  })
})

test('H3 it goes on clockwise, room after room, and nothing hangs on the wall one comes in by', () => {
  forAllHalls(({ hung }) => {
    expect(hung.every(({ facing }) => [90, 180, 270].includes(facing))).toBe(true)
    const wayAlong = ({ room, facing, x, y }: Hung) => room * 1000 + facing + (facing === 90 ? 0 : facing === 180 ? x : -y / 100)
    for (let at = 1; at < hung.length; at += 1) {
      const [before, now] = [hung[at - 1] as Hung, hung[at] as Hung]
      if (before.facing === 90 && now.facing === 90 && before.room === now.room) expect(now.y).toBeGreaterThanOrEqual(before.y)
      else expect(wayAlong(now)).toBeGreaterThanOrEqual(wayAlong(before))
    }
  })
})

test('H2 H7 pictures lie on the walls of their room, clear of corners, openings, floor and ceiling', () => {
  forAllHalls(({ hung, depth, rooms }) => {
    for (const one of hung) {
      const { from, to, low, high } = extent(one)
      expect(low).toBeGreaterThan(0.3)
      expect(high).toBeLessThan(ROOM.height - 0.5)
      const [start, end] = one.facing === 180 ? [-ROOM.width / 2, ROOM.width / 2] : [one.room * depth, (one.room + 1) * depth]
      expect(from).toBeGreaterThan(start + 0.49)
      expect(to).toBeLessThan(end - 0.49)
      if (one.facing === 180) {
        expect(one.y).toBeCloseTo((one.room + 1) * depth)
        if (one.room < rooms - 1) expect(from > ROOM.opening / 2 || to < -ROOM.opening / 2).toBe(true)
      } else expect(Math.abs(one.x)).toBe(ROOM.width / 2)
    }
  })
})

test('H9 no two pictures touch, frames included', () => {
  forAllHalls(({ hung }) => {
    const walls = Map.groupBy(hung, wallOf)
    for (const wall of walls.values())
      for (let at = 0; at < wall.length; at += 1)
        for (let other = at + 1; other < wall.length; other += 1) {
          const [a, b] = [extent(wall[at] as Hung), extent(wall[other] as Hung)]
          expect(a.to < b.from || b.to < a.from || a.high < b.low || b.high < a.low).toBe(true)
        }
  })
})

test('H8 before every picture there is a point in its room from which it is seen straight on and whole', () => {
  const spot: Spot = { x: 0, y: 0, ahead: false }
  const projector = new Projector()
  forAllHalls((plan) => {
    for (const one of plan.hung) {
      const { x, y, heading, off } = standBefore(one)
      expect(roomAt(plan, y)).toBe(one.room)
      expect(Math.abs(x)).toBeLessThan(ROOM.width / 2 - 0.4)
      expect(Math.abs(Math.round(heading - one.facing))).toBe(180)
      expect(Math.hypot(x - one.x, y - one.y)).toBeCloseTo(off)
      for (const glass of [
        { width: 1080, height: 880 },
        { width: 390, height: 420 },
        { width: 1270, height: 1080 },
      ]) {
        Object.assign(projector.eye, poseBefore(one, glass), glass)
        projector.update()
        const along = one.facing === 180 ? [1, 0] : [0, 1]
        for (const side of [-1, 1])
          for (const up of [-1, 1]) {
            projector.point(
              one.x + ((along[0] as number) * side * one.width) / 2,
              one.y + ((along[1] as number) * side * one.width) / 2,
              one.z + (up * one.height) / 2,
              spot,
            )
            expect(spot.ahead).toBe(true)
            expect(spot.x).toBeGreaterThan(0)
            expect(spot.x).toBeLessThan(glass.width)
            expect(spot.y).toBeGreaterThan(0)
            expect(spot.y).toBeLessThan(glass.height * 0.95)
          }
      }
    }
  })
})

test('H4 a work hangs as large as it is, and one that nobody measured as large as people mostly paint', () => {
  expect(hungSize({ aspect: 1.5, widthCm: 97, heightCm: 62, album: -1 })).toEqual({ width: 0.97, height: 0.97 / 1.5 })
  expect(hungSize({ aspect: 0.5, heightCm: 128, album: -1 })).toEqual({ width: 0.64, height: 1.28 })
  expect(hungSize({ aspect: 0.5, album: -1 })).toEqual({ width: 0.45, height: 0.9 })
  expect(hungSize({ aspect: 10, widthCm: 2000, album: -1 })).toEqual({ width: 4, height: 0.4 })
  expect(hungSize({ aspect: 2, widthCm: 1, album: -1 })).toEqual({ width: 0.3, height: 0.15 })
})

test('H5 H7 works hang in one row at the height of the eye, and no neighbours are closer than their kind may be', () => {
  forAllHalls(({ hung }) => {
    for (const { z, album } of hung) if (album < 0) expect(z).toBe(CENTRE)
    for (const wall of Map.groupBy(hung, wallOf).values())
      for (let at = 1; at < wall.length; at += 1) {
        const [before, now] = [wall[at - 1] as Hung, wall[at] as Hung]
        const gap = Math.max(extent(now).from - extent(before).to, extent(before).from - extent(now).to)
        const least = before.album !== now.album ? 0.9 : now.album < 0 ? 0.5 : 0
        if (least > 0) expect(gap).toBeGreaterThan(least - 1e-6)
      }
  })
})

test('H2 a hall with nothing in it is one small empty room, and one work hangs in it at the height of the eye', () => {
  expect(planHall([])).toEqual({ rooms: 1, depth: 6, hung: [], signs: [] })
  const { hung, rooms } = planHall([{ aspect: 1, album: -1 }])
  expect(rooms).toBe(1)
  expect(hung).toMatchObject([{ z: CENTRE, facing: 90, room: 0 }])
})

test('H6 three thousand photos in six albums hang in rows under six names, in rooms that grow with them', () => {
  const all = Array.from({ length: 3000 }, (_, at): ToHang => ({ aspect: at % 3 === 0 ? 0.75 : 1.5, album: Math.floor(at / 500) }))
  const plan = planHall(all)
  expect(plan.hung).toHaveLength(3000)
  expect(plan.rooms).toBeGreaterThan(15)
  expect(plan.rooms).toBeLessThan(40)
  expect(new Set(plan.hung.map(({ z }) => z)).size).toBe(3)
  expect([...new Set(plan.signs.map(({ album }) => album))]).toEqual([0, 1, 2, 3, 4, 5])
  // On every wall on which photos hang, a name stands over each album of it.
  const over = (one: { room: number; facing: number; x: number; album: number }) =>
    `${one.room} ${one.facing} ${Math.abs(one.x) < 5 ? Math.sign(one.x) : ''} ${one.album}`
  const inLast = plan.rooms - 1
  const ignoring = plan.hung.filter(({ room, facing }) => room !== inLast || facing !== 180)
  expect(new Set(plan.signs.filter(({ room, facing }) => room !== inLast || facing !== 180).map(over))).toEqual(new Set(ignoring.map(over)))
})

test('H10 one walks straight inside a room, through the opening into the next, and begins in the opening of one far off', () => {
  const all = Array.from({ length: 400 }, (): ToHang => ({ aspect: 1.5, album: -1 }))
  const plan = planHall(all)
  const glass = { width: 1080, height: 880 }
  const pose = (one: Hung) => poseBefore(one, glass)
  const first = plan.hung[0] as Hung
  const next = plan.hung.find(({ room }) => room === 1) as Hung
  const far = plan.hung.at(-1) as Hung
  expect(wayTo(plan, poseAtEntrance(plan), pose(first), 0)).toMatchObject({ from: null, legs: [{ seconds: 0.8 }] })
  const through = wayTo(plan, pose(first), pose(next), 1)
  expect(through.legs).toHaveLength(2)
  expect(through.legs[0]?.to.y).toBe(plan.depth)
  expect(Math.abs(through.legs[0]?.to.x ?? 9)).toBeLessThan(ROOM.opening / 2)
  expect(wayTo(plan, pose(next), pose(first), 0).legs[0]?.to.y).toBe(plan.depth)
  expect(wayTo(plan, pose(first), pose(far), far.room)).toMatchObject({ from: { y: far.room * plan.depth }, legs: [{ to: pose(far) }] })
  expect(wayTo(plan, pose(far), pose(first), 0).from?.y).toBe(plan.depth)
})
