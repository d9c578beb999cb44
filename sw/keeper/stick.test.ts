import { expect, test } from 'vitest'
import { Stick } from './stick.ts'

const HASH = 'a'.repeat(64)
const file = (path: string, text = path) => ({ path, file: new Blob([text]) })
const get = async (stick: Stick, url: string, headers?: Record<string, string>) => {
  const answer = await stick.fetch(url, new AbortController().signal, headers)
  return [answer.status, await answer.text(), answer.headers.get('content-range')]
}

test('S17 bundles are found wherever their folder lies on a stick, and nothing else on it is looked at', async () => {
  const stick = new Stick([
    file('USB/照片/全家福.jpg'),
    file('USB/晨光里/chenguangli/channel.json', 'channel'),
    file('USB/晨光里/chenguangli/manifest/12.json', 'manifest'),
    file('USB/晨光里/chenguangli/root/2.json', 'root'),
    file(`USB/晨光里/chenguangli/pack/${HASH}`, '0123456789'),
    file('district/channel.json'),
    file('no-channel/manifest/1.json'),
    file('chenguangli/pack/short'),
    file('chenguangli/channel.json', 'a second copy'),
    file('Chenguangli/channel.json'),
  ])
  expect(stick.bundles).toEqual(['chenguangli', 'district'])
  expect(await get(stick, '/c/chenguangli/channel.json')).toEqual([200, 'channel', null])
  expect(await get(stick, '/c/chenguangli/manifest/12.json')).toEqual([200, 'manifest', null])
  expect(await get(stick, '/c/chenguangli/root/2.json')).toEqual([200, 'root', null])
  expect((await get(stick, '/c/chenguangli/manifest/13.json'))[0]).toBe(404)
  expect((await get(stick, '/c/chenguangli/pack/short'))[0]).toBe(404)
})

test('S17 a pack that was read in part goes on where it stopped', async () => {
  const stick = new Stick([file(`b/pack/${HASH}`, '0123456789')])
  const url = `/c/b/pack/${HASH}`
  expect(await get(stick, url, { range: 'bytes=4-' })).toEqual([206, '456789', 'bytes 4-9/10'])
  expect(await get(stick, url, { range: 'bytes=10-' })).toEqual([416, '', null])
})

test('S17 who gives up gets no answer', async () => {
  const stick = new Stick([file('b/channel.json')])
  await expect(stick.fetch('/c/b/channel.json', AbortSignal.abort())).rejects.toThrow('abort')
})
