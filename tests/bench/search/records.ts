import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { soundOf } from '../../../content/press/sound.ts'
import type { ItemId } from '../../../model/content/item.ts'
import type { Row } from '../../../model/content/views.ts'
import { seeded } from '../../generated/random.ts'
import { ARTISTS, COMMUNITIES, PICTURES } from './towns.ts'

/** A generated line of a list, and what it is about: a query asks for a subject, sometimes in one community. */
export interface Labelled {
  readonly row: Row
  readonly about: string
  readonly community: string
}

type Pair = { readonly zh: string; readonly ug: string }
interface Subject {
  readonly about: string
  readonly title: Pair
  readonly summary: Pair
}

const sample = join(import.meta.dirname, '../../../content/sample')

/** The services of the sample community, which people wrote in both languages. */
function services(): Subject[] {
  return readdirSync(join(sample, 'guides'))
    .sort()
    .map((file) => {
      const { title, summary } = parse(readFileSync(join(sample, 'guides', file), 'utf8')) as { title: Pair; summary: Pair }
      return { about: file.slice(0, -'.yaml'.length), title, summary }
    })
}

const PLACES: readonly (readonly [about: string, zh: string, ug: string])[] = [
  ['place:clinic', '社区卫生服务站', 'مەھەللە سەھىيە مۇلازىمەت پونكىتى'],
  ['place:canteen', '社区食堂', 'مەھەللە ئاشخانىسى'],
  ['place:pharmacy', '大众药房', 'ئاممىۋى دورىخانا'],
  ['place:library', '社区阅览室', 'مەھەللە ئوقۇش ئۆيى'],
  ['place:activity', '多功能活动室', 'كۆپ ئىقتىدارلىق پائالىيەت ئۆيى'],
  ['place:toilet', '无障碍卫生间', 'توسالغۇسىز ھاجەتخانا'],
  ['place:bank', '自助取款机', 'پۇل ئېلىش ئاپپاراتى'],
  ['place:barber', '理发店', 'ساتىراشخانا'],
  ['place:post', '邮政所', 'پوچتىخانا'],
  ['place:market', '惠民超市', 'خەلق تاللا بازىرى'],
  ['place:police', '警务室', 'ساقچى پونكىتى'],
  ['place:parking', '地下停车场', 'يەر ئاستى ماشىنا توختىتىش مەيدانى'],
  ['place:kindergarten', '双语幼儿园', 'قوش تىللىق يەسلى'],
  ['place:park', '健身公园', 'تەنتەربىيە باغچىسى'],
  ['place:care', '居家养老服务站', 'ياشانغانلارنى ئائىلىدە كۈتۈش پونكىتى'],
]

const EVENTS: readonly (readonly [about: string, zh: string, ug: string])[] = [
  ['event:health', '健康讲座：高血压', 'ساغلاملىق لېكسىيەسى: يۇقىرى قان بېسىمى'],
  ['event:dance', '广场舞比赛', 'مەيدان ئۇسۇلى مۇسابىقىسى'],
  ['event:paper', '剪纸课', 'قەغەز ئويما دەرسى'],
  ['event:chess', '象棋友谊赛', 'شاھمات دوستلۇق مۇسابىقىسى'],
  ['event:phone', '手机课：怎么用微信', 'يانفون دەرسى: ئۈندىداردىن پايدىلىنىش'],
  ['event:film', '露天电影', 'ئوچۇق ھاۋادا كىنو'],
  ['event:calligraphy', '书法班', 'خەتتاتلىق كۇرسى'],
  ['event:clinic', '免费义诊', 'ھەقسىز داۋالاش'],
]

const NUMBERS: readonly (readonly [about: string, zh: string, ug: string])[] = [
  ['call:property', '物业报修', 'ئۆي-مۈلۈك رېمونتى'],
  ['call:water', '自来水抢修', 'تۇرۇبا سۈيىنى جىددىي رېمونت قىلىش'],
  ['call:power', '供电服务', 'توك تەمىنلەش مۇلازىمىتى'],
  ['call:gas', '燃气抢险', 'گازنى جىددىي قۇتقۇزۇش'],
  ['call:heating', '供暖服务', 'ئىسسىتىش مۇلازىمىتى'],
  ['call:lift', '电梯困人救援', 'لىفتتا قېلىش قۇتقۇزۇشى'],
]

const digits = (random: () => number, count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('')

/** Services × places × communities × kinds, the same for the same seed. */
export function makeRecords(count: number, seed = 6): Labelled[] {
  const random = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const known = services()
  const records: Labelled[] = []
  const add = (kind: string, about: string, town: readonly [string, string], title: Pair, more: Partial<Row>) => {
    const id = `${kind}:r${records.length}` as ItemId
    const row: Row = { id, title, state: 'draft', validFrom: '2026-01-01', needs: [], sound: soundOf(title.zh), ...more }
    records.push({ row, about, community: town[0] })
  }
  for (let at = 0; at < count; at++) {
    const town = pick(COMMUNITIES)
    const share = random()
    if (share < 0.4) {
      const { about, title, summary } = pick(known)
      const named = random() < 0.5
      const code = `${pick('HKMS'.split(''))}-${digits(random, 6)}-${digits(random, 3)}`
      add(
        'guide',
        about,
        town,
        named ? { zh: `${town[0]}${title.zh}`, ug: `${town[1]} ${title.ug}` } : { zh: `${title.zh}（${town[0]}）`, ug: `${title.ug} (${town[1]})` },
        {
          summary,
          code,
          under: { zh: `${town[0]}便民服务大厅`, ug: `${town[1]} ئاممىباب مۇلازىمەت زالى` },
        },
      )
    } else if (share < 0.6) {
      const [about, zh, ug] = pick(PLACES)
      const building = 1 + Math.floor(random() * 30)
      add(
        'place',
        about,
        town,
        { zh: `${town[0]}${zh}${random() < 0.4 ? `（${building} 号楼）` : ''}`, ug: `${town[1]} ${ug}` },
        {
          code: `0991-${digits(random, 7)}`,
          under: { zh: `${town[0]} ${building} 号楼一层`, ug: `${town[1]} ${building}-بىنا 1-قەۋەت` },
        },
      )
    } else if (share < 0.78) {
      const { about, title } = pick(known)
      const year = 2024 + Math.floor(random() * 4)
      add(
        'notice',
        about,
        town,
        { zh: `关于${town[0]}社区${year}年${title.zh}工作的通知`, ug: `${town[1]} مەھەللىسىنىڭ ${year}-يىللىق ${title.ug} ئۇقتۇرۇشى` },
        {},
      )
    } else if (share < 0.88) {
      const [about, zh, ug] = pick(EVENTS)
      add('event', about, town, { zh: `${town[0]}${zh}第${1 + Math.floor(random() * 12)}期`, ug: `${town[1]} ${ug}` }, { start: '2026-12-01T10:00' })
    } else if (share < 0.95) {
      const [about, zh, ug] = pick(NUMBERS)
      add('hotline', about, town, { zh: `${town[0]}${zh}电话`, ug: `${town[1]} ${ug} تېلېفونى` }, { code: `0991-${digits(random, 7)}` })
    } else {
      const [artist, picture] = [pick(ARTISTS), pick(PICTURES)]
      add('work', `artist:${artist[0]}`, town, { zh: picture[0], ug: picture[1] }, { by: { zh: artist[0], ug: artist[1] } })
    }
  }
  return records
}
