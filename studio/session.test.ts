import { expect, test } from 'vitest'
import type { StaffMe } from '../model/staff/sign-in.ts'
import { openHub } from './hub.ts'
import { openSession } from './session.ts'

const ME: StaffMe = {
  id: 'a1',
  login: 'wang',
  name: '王敏',
  roles: ['case-worker'],
  rights: ['read-cases'],
  mustChange: false,
  hasTotp: false,
  mustTotp: false,
}
const no = (code: string) => ({ code, zh: '不行。', ug: 'بولمايدۇ.' })

/** A desk whose hub answers what the test lays down, by path. */
function desk(answers: Record<string, readonly [status: number, body: unknown] | 'no line'>) {
  const asked: string[] = []
  const session = openSession(() => hub)
  const hub = openHub({
    async ask(path, init) {
      asked.push(`${init.method ?? 'GET'} ${path}${init.body === undefined ? '' : ` ${init.body}`}`)
      const answer = answers[path] ?? 'no line'
      if (answer === 'no line') throw new TypeError('fetch failed')
      return { status: answer[0], json: async () => answer[1] }
    },
    onSession: session.hears,
  })
  return { session, hub, asked, answers }
}

test('K16 nobody is signed in until the hub says who it is', async () => {
  const { session, answers } = desk({ '/api/staff/me': [401, no('not-signed-in')] })
  expect(session.getState()).toEqual({ is: 'asking' })
  await session.look()
  expect(session.getState()).toEqual({ is: 'out', ended: false })
  answers['/api/staff/sign-in'] = [200, { is: 'signed-in' }]
  answers['/api/staff/me'] = [200, ME]
  expect(await session.signIn('wang', 'lamp lamp lamp')).toBeNull()
  expect(session.getState()).toEqual({ is: 'in', me: ME })
})

test('a wrong password is a sentence, and the password stands in no address', async () => {
  const { session, asked, answers } = desk({ '/api/staff/me': [401, no('not-signed-in')], '/api/staff/sign-in': [401, no('wrong-password')] })
  await session.look()
  expect(await session.signIn('wang', 'guess')).toEqual({ is: 'refused', refusal: no('wrong-password') })
  expect(session.getState()).toEqual({ is: 'out', ended: false })
  expect(asked.at(-1)).toBe('POST /api/staff/sign-in {"login":"wang","password":"guess"}')
  answers['/api/staff/sign-in'] = 'no line'
  expect(await session.signIn('wang', 'guess')).toEqual({ is: 'no-line' })
})

test('with a code wanted the second half follows; who waited too long begins again with the password', async () => {
  const { session, answers } = desk({ '/api/staff/sign-in': [200, { is: 'code-wanted' }], '/api/staff/code': [401, no('wrong-password')] })
  await session.signIn('wang', 'lamp lamp lamp')
  expect(session.getState()).toEqual({ is: 'code-wanted' })
  expect((await session.giveCode('000000'))?.is).toBe('refused')
  expect(session.getState()).toEqual({ is: 'code-wanted' })
  answers['/api/staff/code'] = [401, no('not-signed-in')]
  await session.giveCode('000000')
  expect(session.getState()).toEqual({ is: 'out', ended: false })
  await session.signIn('wang', 'lamp lamp lamp')
  answers['/api/staff/code'] = [200, { is: 'signed-in' }]
  answers['/api/staff/me'] = [200, ME]
  expect(await session.giveCode('123456')).toBeNull()
  expect(session.getState().is).toBe('in')
})

test('a session that ended while somebody worked is told as ended, wherever the desk heard of it', async () => {
  const { session, hub, answers } = desk({ '/api/staff/me': [200, ME] })
  await session.look()
  answers['/api/desk/cases'] = [401, no('not-signed-in')]
  await hub.get('/api/desk/cases', { safeParse: () => ({ success: false }) } as never)
  expect(session.getState()).toEqual({ is: 'out', ended: true })
})

test('what has to be changed first is asked for at once', async () => {
  const { session, hub, answers } = desk({ '/api/staff/me': [200, ME], '/api/desk/cases': [403, no('change-first')] })
  await session.look()
  answers['/api/staff/me'] = [200, { ...ME, mustChange: true }]
  await hub.get('/api/desk/cases', { safeParse: () => ({ success: false }) } as never)
  await expect.poll(() => session.getState()).toEqual({ is: 'in', me: { ...ME, mustChange: true } })
})

test('without a line the page says so, and an answer nobody can use counts as no line', async () => {
  for (const answer of ['no line', [200, { login: 'wang' }], [502, '<html>'], [401, 'nothing']] as const) {
    const { session } = desk({ '/api/staff/me': answer })
    await session.look()
    expect(session.getState()).toEqual({ is: 'no-line' })
  }
})

test('who signs out is out; without a line nobody is told that they are', async () => {
  const { session, answers } = desk({ '/api/staff/me': [200, ME], '/api/staff/sign-out': 'no line' })
  await session.look()
  await session.signOut()
  expect(session.getState().is).toBe('in')
  answers['/api/staff/sign-out'] = [200, {}]
  await session.signOut()
  expect(session.getState()).toEqual({ is: 'out', ended: false })
})
