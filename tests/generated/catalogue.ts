// A district's catalogue of services as its website carries it, made of nothing: as many items, offices and long titles as a real one.
import { seeded } from './random.ts'

const OFFICES = ['民政', '卫健', '人社', '住建', '公安', '教育', '医保', '残联', '司法', '城管', '交通', '水务', '文旅', '市监', '退役军人', '应急', '财政']
const THINGS = [
  '老年优待证',
  '高龄津贴',
  '残疾人证',
  '居住证',
  '社保卡',
  '公租房',
  '营业执照',
  '食品经营许可',
  '道路占用',
  '义诊备案',
  '再生育登记',
  '临时救助',
  '公共场所卫生许可',
]
const DEEDS = ['申领', '换领', '补领', '注销', '变更', '核定', '初次申请（含网上预审与窗口核验）', '延续']

/** A script that assigns the catalogue to a constant, as such websites do. */
export function catalogueScript(items: number, offices: number, seed = 1): string {
  const random = seeded(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const list = Array.from({ length: offices }, (_, at) => ({
    department: `示例区${OFFICES[at % OFFICES.length]}局${at < OFFICES.length ? '' : '分局'}`,
    items: [] as unknown[],
  }))
  for (let at = 0; at < items; at++) {
    const long = random() < 0.02 ? '（跨省通办、就近办理、由街道便民服务中心代收材料并在三个工作日内转交主管部门审核的情形）' : ''
    const name = `${pick(THINGS)}${pick(DEEDS)}${long}`
    const code = `11${String(at).padStart(6, '0')}${'0'.repeat(20)}${Math.floor(random() * 1e12)}${Math.floor(random() * 1e12)}`
    list[at % offices]?.items.push({ main_item: '未分类', sub_items: [{ name, link: `https://example.org/item?itemCode=${code}` }] })
  }
  return `const data = ${JSON.stringify(list)};\n`
}
