import { expect, test } from 'vitest'
import { Refusal } from '../model/case/refusal.ts'
import { REFUSALS } from './refuse.ts'
import { openLobby } from './testing/lobby.ts'

interface Operation {
  readonly 'x-roles'?: readonly string[]
  readonly responses: Record<string, { content?: Record<string, { schema?: { properties?: { code?: { enum?: string[] } } } }> }>
}
interface Document {
  readonly paths: Record<string, Record<string, Operation>>
}

async function operations(lobby: Awaited<ReturnType<typeof openLobby>>) {
  const { paths } = (await lobby.hub.inject('/api/openapi.json')).json() as Document
  return Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })))
}

test('K16 every way in that changes something says who may, and lets nobody else in', async () => {
  await using lobby = await openLobby()
  const writing = (await operations(lobby)).filter(({ method }) => method !== 'get')
  expect(writing.length).toBeGreaterThan(12)
  for (const { path, method, operation } of writing) {
    const roles = operation['x-roles'] ?? []
    expect([path, roles.length > 0]).toEqual([path, true])
    if (roles.includes('anyone')) continue
    const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'bundle' ? 'chenguangli' : name === 'hash' ? 'a'.repeat(64) : '1'))
    const answer = await lobby.hub.inject({ method: method.toUpperCase() as 'POST', url, payload: {}, headers: { 'content-type': 'application/json' } })
    expect([path, answer.statusCode]).toEqual([path, 401])
    Refusal.parse(answer.json())
  }
})

test('K16 a hub with a way in that changes something and does not say who may does not start', async () => {
  await using lobby = await openLobby()
  expect(() => lobby.hub.post('/api/planted', async () => ({}))).toThrow('does not say who may')
})

test('every no that a way in can say stands in the document, with its sentence, and each of them exists', async () => {
  await using lobby = await openLobby()
  const codes = new Set(
    (await operations(lobby)).flatMap(({ operation }) =>
      Object.values(operation.responses).flatMap((each) => each.content?.['application/json']?.schema?.properties?.code?.enum ?? []),
    ),
  )
  expect([...codes].filter((code) => !(code in REFUSALS))).toEqual([])
  for (const code of ['malformed', 'too-large', 'wrong-hash', 'other-words', 'not-kept', 'no-such-receipt', 'same-person', 'not-allowed'])
    expect([...codes]).toContain(code)
  const page = await lobby.hub.inject('/api/')
  expect(page.headers['content-type']).toContain('text/html')
  for (const code of codes) expect(page.body).toContain(code)
})
