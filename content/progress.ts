const NAMES = { reading: '读取 · reading', panoramas: '切全景图 · cutting panoramas', packing: '打包 · packing', done: '完成 · done' } as const
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
