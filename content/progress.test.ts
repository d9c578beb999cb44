import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { progressBar } from './progress.ts'

function bar(isTTY: boolean): { written: () => string; bar: ReturnType<typeof progressBar> } {
  const stream = new PassThrough() as unknown as NodeJS.WriteStream
  stream.isTTY = isTTY
  const chunks: string[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString()))
  return { written: () => chunks.join(''), bar: progressBar(stream) }
}

test('on a terminal one line fills up', () => {
  const { written, bar: progress } = bar(true)
  progress.step('panoramas', 0, 4)
  progress.step('panoramas', 2, 4)
  progress.end()
  expect(written()).toBe(
    `\r\u001b[K${'░'.repeat(30)} 0% 切全景图 · cutting panoramas 0/4\r\u001b[K${'█'.repeat(15)}${'░'.repeat(15)} 50% 切全景图 · cutting panoramas 2/4\n`,
  )
})

test('in a log each step is told once when it begins and once when it ends', () => {
  const { written, bar: progress } = bar(false)
  for (const done of [0, 0, 1, 2, 3]) progress.step('panoramas', done, 3)
  progress.step('done', 0, 0)
  progress.end()
  expect(written()).toBe('切全景图 · cutting panoramas 0/3\n切全景图 · cutting panoramas 3/3\n完成 · done 0/0\n')
})
