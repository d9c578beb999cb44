import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { stringify } from 'yaml'

const SAMPLE = resolve(import.meta.dirname, '../../../content/sample')
const OFFICES = 34
const ACTS = [
  ['登记', 'تىزىملىتىش'],
  ['变更', 'ئۆزگەرتىش'],
  ['补领', 'قايتا ئېلىش'],
  ['年检', 'يىللىق تەكشۈرتۈش'],
  ['补贴申领', 'تولۇقلىما پۇل ئېلىش'],
  ['资格确认', 'سالاھىيەتنى جەزملەش'],
] as const
const MATTERS = [
  ['小吃店', 'تاماقخانا'],
  ['家政服务', 'ئۆي مۇلازىمىتى'],
  ['租赁住房', 'ئىجارە ئۆي'],
  ['户外招牌', 'سىرتقى تاختا'],
  ['老年食堂', 'ياشانغانلار ئاشخانىسى'],
  ['社会组织', 'ئىجتىمائىي تەشكىلات'],
  ['非机动车', 'موتورسىز ماشىنا'],
] as const

/**
 * The sample community with a district's catalogue beside its own guides: titles, offices and materials after a rule, no chance in it.
 *
 * @returns a folder of its own, to be removed by whoever asked for it
 */
export function sampleWithCatalogue(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'xinxiji-catalogue-'))
  cpSync(SAMPLE, folder, { recursive: true })
  for (let at = 0; at < count; at++) {
    const [matter, act] = [
      MATTERS[at % MATTERS.length] as (typeof MATTERS)[number],
      ACTS[Math.floor(at / MATTERS.length) % ACTS.length] as (typeof ACTS)[number],
    ]
    const office = (at * 7) % OFFICES
    const guide = {
      title: { zh: `${matter[0]}${act[0]}（第 ${at + 1} 项）`, ug: `${matter[1]} ${act[1]} (${at + 1}-تۈر)` },
      translation: { ug: 'draft' },
      validFrom: '2026-01-01',
      reviewBy: '2027-12-31',
      owner: { zh: '示例政务服务中心', ug: 'ئۈلگە مۇلازىمەت مەركىزى' },
      needs: ['govern'],
      itemCode: `DEMO-${String(at + 1).padStart(5, '0')}`,
      authority: { zh: `示例第 ${office + 1} 局`, ug: `ئۈلگە ${office + 1}-ئىدارە` },
      who: { zh: '本区居民和单位。', ug: 'مۇشۇ رايوندىكى ئاھالە ۋە ئورۇنلار.' },
      materials: [
        { name: { zh: '身份证', ug: 'كىملىك' }, copies: 1 },
        { name: { zh: '申请表', ug: 'ئىلتىماس جەدۋىلى' }, source: 'issued' },
      ],
      steps: [{ title: { zh: '到窗口递交材料', ug: 'ماتېرىيالنى كۆزنەككە تاپشۇرۇڭ' } }, { title: { zh: '领取结果', ug: 'نەتىجىنى ئېلىڭ' } }],
      channels: ['window'],
      promised: { days: 5, unit: 'working' },
      fee: { free: true },
      places: ['place:service-hall'],
    }
    writeFileSync(join(folder, 'guides', `catalogue-${String(at + 1).padStart(4, '0')}.yaml`), stringify(guide))
  }
  return folder
}
