import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf } from './blocks.ts'

test('a notice of paragraphs, a heading and a list is read in its order', () => {
  expect(blocksOf('供暖检修。\n请关好阀门。\n\n## 时间\n- 周二\n- 周三\n谢谢')).toEqual([
    { is: 'paragraph', text: '供暖检修。\n请关好阀门。' },
    { is: 'heading', text: '时间' },
    { is: 'list', items: ['周二', '周三'] },
    { is: 'paragraph', text: '谢谢' },
  ])
})

test('what is not known stays text: no HTML, no link, nothing is lost', () => {
  expect(blocksOf('<script>alert(1)</script>\n[点这里](javascript:x)')).toEqual([
    { is: 'paragraph', text: '<script>alert(1)</script>\n[点这里](javascript:x)' },
  ])
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const kept = blocksOf(text)
        .flatMap((block) => (block.is === 'list' ? block.items : [block.text]))
        .join('')
      const letters = (all: string) => [...all].filter((letter) => /[\p{L}\p{N}]/u.test(letter)).join('')
      expect(letters(kept)).toBe(letters(text))
    }),
  )
})
