import type { PublishStep } from './bundle/publish.ts'
import type { PressStep } from './press/press.ts'

const NAMES: Readonly<Record<PressStep | PublishStep, string>> = {
  reading: '读取 · reading',
  panoramas: '切全景图 · cutting panoramas',
  photos: '处理照片 · making photos ready',
  letters: '裁字体 · cutting letters',
  packing: '打包 · packing',
  checking: '核对数据包 · checking packs',
  asking: '询问缺什么 · asking what is missing',
  sending: '发送 · sending',
  done: '完成 · done',
}
const WIDTH = 30

/** A progress bar on a terminal; on anything else, one line whenever a step begins or ends. */
export function progressBar(to: NodeJS.WriteStream): { step(step: keyof typeof NAMES, done: number, of: number): void; end(): void } {
  let last = ''
  return {
    step(step, done, of) {
      const share = of === 0 ? 1 : done / of
      if (to.isTTY) {
        const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')
        to.write(`\r\u001b[K${bar} ${Math.round(share * 100)}% ${NAMES[step]} ${of > 1 ? `${done}/${of}` : ''}`)
      } else {
        const line = `${NAMES[step]} ${done}/${of}`
        if (line !== last && (done === 0 || done === of)) to.write(`${line}\n`)
        last = line
      }
    },
    end() {
      if (to.isTTY) to.write('\n')
    },
  }
}
