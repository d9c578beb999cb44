import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { layIndex } from '../../model/search/lay-index.ts'
import { search } from '../../model/search/search.ts'
import { searchedRow } from '../../model/search/searched-row.ts'
import { STREET } from '../../model/testing/searched.ts'
import { readStack } from './read-stack.ts'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

/** A hub that hands out these files; what is not among them is 404. */
async function handOut(files: Readonly<Record<string, string>>): Promise<string> {
  const server = createServer((request, response) => {
    const body = files[request.url ?? '']
    response.writeHead(body === undefined ? 404 : 200).end(body)
  }).listen(0, '127.0.0.1')
  await new Promise((go) => server.once('listening', go))
  stops.push(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const lists = (base: string): Record<string, string> =>
  Object.fromEntries(
    ['guide', 'place', 'hotline', 'work'].map((kind) => [
      `${base}list/${kind}.json`,
      JSON.stringify({ kind, rows: STREET.filter(({ id }) => id.startsWith(kind)) }),
    ]),
  )
const index = JSON.stringify(
  layIndex(
    STREET.map((row) => searchedRow(row, () => '')),
    [],
    [],
  ),
)

test('F11 a bundle’s index is read; one that is damaged or was pressed before there were indexes is laid from its lists', async () => {
  for (const [name, text] of [
    ['whole', index],
    ['cut', index.slice(0, index.length / 2)],
    ['another format', index.replace('xinxiji-search/1', 'xinxiji-search/9')],
    ['none', undefined],
  ] as const) {
    const url = await handOut({ ...lists('/c/a/1/'), ...(text === undefined ? {} : { '/c/a/1/search/index.json': text }) })
    const read = await readStack([{ bundle: 'a', base: `${url}/c/a/1/` }])
    const shelf = read.ok ? read.value[0] : undefined
    if (shelf === undefined) throw new Error(`test: ${name} wants to be read`)
    for (const typed of ['优待', 'youdai', 'ئاشخانا', '0012']) expect(search(shelf.index, typed).hits.length, `${name}: ${typed}`).toBeGreaterThan(0)
  }
})

test('F11 a list that cannot be read, or a bundle that cannot be reached, is a problem with its name', async () => {
  const url = await handOut({ ...lists('/c/a/1/'), '/c/a/1/list/guide.json': '{"rows":[' })
  expect(await readStack([{ bundle: 'a', base: `${url}/c/a/1/` }])).toEqual({
    ok: false,
    problem: { kind: 'unreadable', file: `${url}/c/a/1/list/guide.json` },
  })
  expect(await readStack([{ bundle: 'a', base: 'http://127.0.0.1:9/c/a/1/' }])).toMatchObject({ ok: false, problem: { kind: 'no-line' } })
})
