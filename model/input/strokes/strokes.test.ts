import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText, harmed } from '../testing/texts.ts'
import type { StrokeEngine } from './engine.ts'
import { openStrokes } from './strokes.ts'

const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../content/input/strokes/strokes.bin')))
const engine = openStrokes(bytes) as StrokeEngine
const offered = (codes: string, limit = 10) => engine.candidates(codes, limit).map(({ text }) => text)

// As a school writes them, by hand.
const BY_HAND =
  '一 h 二 hh 三 hhh 十 hs 人 pn 大 hpn 小 spn 木 hspn 口 szh 日 szhh 田 szhsh 中 szhs 王 hhsh 土 hsh 女 zph 水 szpn 火 nppn 山 szs 石 hpszh 月 pzhh 目 szhhh 手 phhs 不 hpsn 天 hhpn 下 hsn 上 shh 工 hsh 生 phhsh 老 hshppz 年 phhshs 社 nzsnhsh 区 hpnz 门 nsz 长 phzn 车 hzhs 电 szhhz 路 szhshshpznszh 灯 nppnhs 坏 hshhpsn 卡 shhsn 证 nzhshsh 医 hphhpnz 保 psszhhspn 食 pnnzhhzpn 堂 snpnzszhhsh 们 psnsz 我 phshzpn 你 pspzspn 家 nnzhpzpppn 学 nnpnzzsh 楼 hspnnphspnzph 房 nzhpnhzp 物 phshpzpp 业 ssnph 服 pzhhzszn 务 pznzp 办 zpnn 事 hszhzhhs 病 nhpnhhszpn 看 phhpszhhh 安 nnzzph 全 pnhhsh 话 nzphsszh'
const known = BY_HAND.split(' ').flatMap((word, at, all): [string, string][] => (at % 2 === 0 ? [[word, all[at + 1] as string]] : []))

test('T11 characters written as a school teaches them are among the first ten, and nine of ten come by exactly these strokes', () => {
  expect(known.length).toBeGreaterThanOrEqual(60)
  expect(known.filter(([character, codes]) => !offered(codes).includes(character))).toEqual([])
  const exactly = known.filter(([character, codes]) => engine.candidates(codes, 60).some(({ text, whole }) => text === character && whole))
  expect(exactly.length).toBeGreaterThanOrEqual(0.9 * known.length)
})

test('T11 whole characters come before those that go on, both by how often they are used', () => {
  expect(offered('pn').slice(0, 2)).toEqual(['人', '入'])
  const found = engine.candidates('hs', 30)
  expect(found[0]).toEqual({ text: '十', whole: true })
  const whole = found.map((candidate) => candidate.whole)
  expect(whole.indexOf(true, whole.indexOf(false))).toBe(-1)
})

test('T11 a stroke one does not know is a star, and one wrong stroke in a whole character is forgiven', () => {
  expect(offered('h*n')).toContain('大')
  expect(offered('nznhshsh', 20)).not.toContain('证')
  expect(offered('nzhshpsh', 20)).not.toContain('证')
  expect(offered('nzhshph', 20)).toContain('证')
})

test('T2 T11 whatever comes as strokes: bounded, no character twice, the same each time', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'hspnz*'), maxLength: 60 })),
      fc.oneof(fc.integer({ min: -2, max: 300 }), fc.constant(Number.NaN)),
      (codes, limit) => {
        const found = engine.candidates(codes, limit)
        expect(found.length).toBeLessThanOrEqual(Math.min(200, Math.max(0, limit || 0)))
        expect(new Set(found.map(({ text }) => text)).size).toBe(found.length)
        expect(engine.candidates(codes, limit)).toEqual(found)
      },
    ),
  )
})

test('T1 a list of strokes that is cut or damaged is no engine', () => {
  fc.assert(
    fc.property(harmed(bytes), (file) => {
      expect(openStrokes(file)).toBeNull()
    }),
  )
})
