import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ok, problem } from '../../model/result.ts'
import { Camera, type OpenCamera } from './camera.ts'

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
const photo = new Blob(['jpeg'], { type: 'image/jpeg' })

/** A camera whose answers come when they are told to. */
function lens() {
  const answers: ((is: 'yes' | 'no-camera' | 'not-allowed') => void)[] = []
  const here = { on: 0, lose: () => {} }
  const open: OpenCamera<string> = (onLost) => {
    here.lose = onLost
    return new Promise((resolve) =>
      answers.push((is) => {
        if (is !== 'yes') return resolve(problem(is))
        here.on++
        resolve(
          ok({
            picture: 'street',
            off: () => {
              here.on--
            },
          }),
        )
      }),
    )
  }
  return { here, open, answers: (is: Parameters<(typeof answers)[number]>[0]) => answers.shift()?.(is) }
}

test('D2 a camera is on from a touch until the photo is taken', async () => {
  const { here, open, answers } = lens()
  const camera = new Camera(open)
  const taken: Blob[] = []
  void camera.open()
  void camera.open()
  answers('yes')
  await settled()
  expect([camera.state.get(), here.on]).toEqual([{ is: 'live', picture: 'street' }, 1])
  const take = () =>
    camera.take(
      async () => photo,
      (each) => taken.push(each),
    )
  await Promise.all([take(), take()])
  expect([camera.state.get().is, here.on, taken]).toEqual(['shut', 0, [photo]])
})

test.each(['no-camera', 'not-allowed'] as const)('D2 a camera that does not come is an answer: %s', async (kind) => {
  const { here, open, answers } = lens()
  const camera = new Camera(open)
  void camera.open()
  answers(kind)
  await settled()
  expect([camera.state.get(), here.on]).toEqual([{ is: 'problem', kind }, 0])
})

test('D3 a photo that cannot be made small enough is told, and none is kept', async () => {
  const { here, open, answers } = lens()
  const camera = new Camera(open)
  void camera.open()
  answers('yes')
  await settled()
  await camera.take(
    async () => null,
    () => expect.unreachable(),
  )
  expect([camera.state.get(), here.on]).toEqual([{ is: 'problem', kind: 'too-large' }, 0])
})

test('D2 whatever is touched, in whatever order, a camera is on only while what it sees is shown', async () => {
  const does = fc.constantFrom('open', 'shut', 'take', 'yes', 'no-camera', 'lose')
  await fc.assert(
    fc.asyncProperty(fc.array(does, { maxLength: 40 }), async (touches) => {
      const { here, open, answers } = lens()
      const camera = new Camera(open)
      for (const touch of touches) {
        if (touch === 'open') void camera.open()
        else if (touch === 'shut') camera.shut()
        else if (touch === 'take')
          void camera.take(
            async () => photo,
            () => {},
          )
        else if (touch === 'lose') here.lose()
        else answers(touch)
        await settled()
        expect(here.on).toBe(camera.state.get().is === 'live' ? 1 : 0)
      }
      camera.shut()
      for (const _ of touches) answers('yes')
      await settled()
      expect([here.on, camera.state.get().is]).toEqual([0, 'shut'])
    }),
  )
})
