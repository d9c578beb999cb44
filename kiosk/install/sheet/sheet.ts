import { encode } from 'uqr'
import type { Terminal } from '../../../model/terminal.ts'

const MM_PER_INCH = 25.4
/** What is touched lies between these, in millimetres above the floor: ETSI's draft of EN 301 549, the tighter of those we know. */
const REACH = [800, 1100] as const
/** As high as the drawing is. */
const TOP_MM = 2000

/** How a glass hangs, in millimetres. */
export interface Hung {
  readonly lower: number
  readonly upper: number
  readonly width: number
}

/** Where the edges of an upright glass of 9 to 16 are. */
export function hungAs({ diagonalInch, lowerEdgeMm }: Terminal['glass']): Hung {
  const unit = (diagonalInch * MM_PER_INCH) / Math.hypot(9, 16)
  return { lower: lowerEdgeMm, upper: Math.round(lowerEdgeMm + 16 * unit), width: Math.round(9 * unit) }
}

const textOf = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function qr(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return `<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${textOf(text)}"><path d="${dark.join('')}"/></svg>`
}

/** The glass on its wall, the band of reach across it, all to one scale. */
function drawing(glass: Terminal['glass']): string {
  const { lower, upper, width } = hungAs(glass)
  const up = (mm: number) => TOP_MM - mm
  const line = (mm: number, label: string) =>
    `<line x1="0" x2="1100" y1="${up(mm)}" y2="${up(mm)}" class="mark"/><text x="1090" y="${up(mm) - 14}" text-anchor="end">${label}</text>`
  const left = 360 - width / 2
  return `<svg class="wall" viewBox="0 0 1100 ${TOP_MM + 60}" role="img" aria-label="安装高度 · mounting height">
  <rect x="0" y="${up(REACH[1])}" width="1100" height="${REACH[1] - REACH[0]}" class="reach"/>
  <rect x="${left}" y="${up(upper)}" width="${width}" height="${upper - lower}" class="glass"/>
  ${line(upper, `上沿 ${upper} mm`)}${line(lower, `下沿 ${lower} mm`)}
  <text x="1090" y="${up(950)}" text-anchor="end">触摸区 ${REACH[0]}–${REACH[1]} mm</text>
  <line x1="0" x2="1100" y1="${TOP_MM}" y2="${TOP_MM}" class="floor"/><text x="10" y="${TOP_MM + 48}">地面 · floor</text>
</svg>`
}

const item = (zh: string, en: string) => `<li><span class="box"></span><span>${zh}<small lang="en">${en}</small></span></li>`

/**
 * The sheet for whoever hangs a terminal: one page of A4, Chinese first. It holds nothing of a person and no secret: the PIN is in
 * its own envelope, and the code leads to the public pages.
 *
 * @param hub where the hub is, for the line of the network
 */
export function sheetFor(terminal: Terminal, hub: string): string {
  const { lower, upper } = hungAs(terminal.glass)
  const reaches = lower <= REACH[1] && upper >= REACH[0]
  const link = terminal.publicUrl ?? hub
  return `<!doctype html>
<html lang="zh-Hans-CN">
<head>
<meta charset="utf-8">
<title>安装单 ${textOf(terminal.id)}</title>
<style>
  @page { size: A4 portrait; margin: 12mm }
  body { margin: 0; font: 10.5pt/1.45 "Noto Sans SC", "Noto Sans CJK SC", sans-serif; color: #17233b }
  h1 { margin: 0; font-size: 18pt } h2 { margin: 4mm 0 1mm; font-size: 12pt; border-block-end: .4mm solid #17233b }
  small { display: block; font-size: 8.5pt; color: #4a556b } header { display: flex; justify-content: space-between; gap: 8mm }
  main { display: grid; grid-template-columns: 72mm 1fr; gap: 8mm } ul { list-style: none; margin: 0; padding: 0 } li { display: flex; gap: 2.5mm; margin: 1.2mm 0 }
  .box { flex: none; inline-size: 4mm; block-size: 4mm; border: .4mm solid; margin-block-start: .8mm } .qr { inline-size: 26mm; block-size: 26mm }
  .wall { inline-size: 72mm; border: .3mm solid #99a } .wall text { font-size: 44px } .reach { fill: #cfe6cf } .glass { fill: #17233b; fill-opacity: .8 }
  .mark { stroke: #b5342b; stroke-width: 5; stroke-dasharray: 20 14 } .floor { stroke: #17233b; stroke-width: 10 }
  .warns { border: .6mm solid #b5342b; padding: 2mm } .write { border-block-end: .3mm solid; min-inline-size: 40mm; display: inline-block }
</style>
</head>
<body>
<header><div><h1>终端安装单 · ${textOf(terminal.title.zh ?? terminal.id)}</h1><small lang="en">Installation sheet of terminal ${textOf(terminal.id)}${terminal.poleNo === undefined ? '' : `, pole ${textOf(terminal.poleNo)}`}</small></div>${qr(link)}</header>
<main>
<section><h2>高度<small lang="en">Height</small></h2>${drawing(terminal.glass)}
${reaches ? '' : '<p class="warns">这样挂，触摸区不在玻璃上：请改高度或换玻璃。<small lang="en">Hung so, the band of reach is not on the glass.</small></p>'}
</section>
<section>
<h2>挂装<small lang="en">Hanging</small></h2><ul>
${item(`${terminal.glass.diagonalInch} 英寸，竖装；下沿离地 <b>${lower} mm</b>，上沿约 ${upper} mm`, 'inches, upright; lower and upper edge above the floor')}
${item('前面留出 1500 × 1500 mm 平地，轮椅可以正面靠近', 'level ground in front, so that a wheelchair comes close')}
${item('不正对窗户和强光；螺丝、插座、接口都在柜里', 'no window opposite; screws, sockets and ports are in the cupboard')}</ul>
<h2>接线<small lang="en">Cables</small></h2><ul>
${item('电源：柜内插座，带地线，来电自动开机（BIOS 设置）', 'power: socket in the cupboard, earthed; the machine starts when power comes')}
${item(`网线：能到 ${textOf(hub)}；没有网也照常使用`, 'network: reaches the hub; without it everything goes on')}
${item('画面线和触摸 USB 线，各自固定', 'picture and touch cables, each held fast')}
${item(terminal.headphones === true ? '耳机孔：面板右下，离地不高于 1100 mm' : '没有耳机孔', 'hole for headphones')}
${item(`麦克风：${terminal.microphone === true ? '有' : '无'}；摄像头：${terminal.camera === true ? '有' : '无'}——没有写“有”的不要接`, 'what is not named here is not connected')}</ul>
<h2>锁好<small lang="en">Locking</small></h2><ul>
${item('BIOS 密码，禁止从 U 盘和网络启动', 'BIOS password; nothing starts from a stick or the network')}
${item('柜门上锁，钥匙交给 <span class="write"></span>', 'the cupboard is locked; who has the key')}
${item('工作人员 PIN 在密封信封里，信封放在 <span class="write"></span>，不写在这张纸上', 'the PIN is in its sealed envelope; where that lies. It is not written on this sheet')}</ul>
<h2>最后<small lang="en">At last</small></h2><ul>
${item('运行 <code>install.sh check</code>，逐条看屏幕前的项目', 'run the check, and look through what only the glass can show')}
${item('拔电再通电：三十秒内可以触摸', 'pull the plug and put it in: the glass answers within thirty seconds')}</ul>
<p>日期 <span class="write"></span>　签名 <span class="write"></span></p>
</section>
</main>
</body>
</html>
`
}
