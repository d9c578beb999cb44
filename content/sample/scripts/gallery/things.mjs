// Old things, built from simple shapes. (0, 0) is where a thing stands; up is negative. A maker gets `t(colour)`, which gives a fill
// with light from the left: soft for oil, in two flat tones for gouache.
import { between } from './sheet.mjs'

const dark = (hex, much) => between(hex, '#120c08', much)
const bright = (hex, much) => between(hex, '#fff6e0', much)

/** A paint box: collects gradients; `kind` is `oil` or `flat`. */
export function paintbox(kind, id) {
  const defs = []
  const make = (_hex, stops, across) => {
    const name = `${id}${defs.length}`
    defs.push(
      `<linearGradient id="${name}" x1="0" y1="0" x2="${across[0]}" y2="${across[1]}">${stops.map(([at, c]) => `<stop offset="${at}" stop-color="${c}"/>`).join('')}</linearGradient>`,
    )
    return `url(#${name})`
  }
  const t = (hex, { down = false, shine = 0.45 } = {}) => {
    const across = down ? [0, 1] : [1, 0]
    if (kind === 'flat')
      return make(
        hex,
        [
          [0, hex],
          [0.64, hex],
          [0.641, dark(hex, 0.24)],
          [1, dark(hex, 0.24)],
        ],
        across,
      )
    return make(
      hex,
      [
        [0, dark(hex, 0.35)],
        [0.16, hex],
        [0.3, bright(hex, shine)],
        [0.46, hex],
        [0.8, dark(hex, 0.5)],
        [0.95, dark(hex, 0.68)],
        [1, dark(hex, 0.55)],
      ],
      across,
    )
  }
  return { t, kind, defs: () => `<defs>${defs.join('')}</defs>`, plain: (hex) => hex }
}

const glint = (b, d, w = 5) =>
  b.kind === 'oil'
    ? `<path d="${d}" stroke="#fffbe8" stroke-opacity=".75" stroke-width="${w}" fill="none" stroke-linecap="round"/>`
    : `<path d="${d}" stroke="#ffffff" stroke-opacity=".55" stroke-width="${w}" fill="none" stroke-linecap="round"/>`
const bar = (x1, y1, x2, y2, w, c) => `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="${c}" stroke-width="${w}" stroke-linecap="round" fill="none"/>`
const bend = (d, w, c) => `<path d="${d}" stroke="${c}" stroke-width="${w}" stroke-linecap="round" stroke-linejoin="round" fill="none"/>`
const turn = (n, svg, x = 0, y = 0) => Array.from({ length: n }, (_, i) => `<g transform="translate(${x} ${y}) rotate(${(i * 360) / n})">${svg}</g>`).join('')

export const teapot = (b, hex = '#8a3a2a') =>
  `<path d="M92 -150C150 -150 150 -250 196 -262L212 -246C178 -226 172 -110 96 -84Z" fill="${b.t(hex)}"/>${bend('M-100 -190C-190 -200 -196 -70 -94 -66', 22, dark(hex, 0.25))}<path d="M-126 -120C-126 -206 -60 -232 0 -232C60 -232 126 -206 126 -120C126 -40 76 0 0 0C-76 0 -126 -40 -126 -120Z" fill="${b.t(hex)}"/><path d="M-62 -224C-60 -262 60 -262 62 -224Z" fill="${b.t(hex)}"/><circle cy="-262" r="16" fill="${b.t(hex)}"/><ellipse cy="-226" rx="66" ry="9" fill="${dark(hex, 0.4)}" fill-opacity=".5"/>${turn(8, '<ellipse cy="-26" rx="7" ry="14" fill="#f1dca8" fill-opacity=".8"/>', 10, -114)}<circle cx="10" cy="-114" r="9" fill="#f1dca8" fill-opacity=".8"/>${glint(b, 'M-86 -150C-80 -186 -60 -202 -40 -208', 9)}`
export const bowl = (b, hex = '#f1ead8', tea = '#9a4a16') =>
  `<path d="M-62 -56C-58 -14 -34 0 0 0C34 0 58 -14 62 -56Z" fill="${b.t(hex)}"/><ellipse cy="-56" rx="62" ry="16" fill="${bright(hex, 0.4)}"/><ellipse cy="-54" rx="54" ry="12" fill="${tea}"/><path d="M-40 -34Q0 -18 40 -34" stroke="#2a5a9a" stroke-width="6" fill="none" stroke-opacity=".8"/>`
export const mug = (b, hex = '#f4f1e6', rim = '#1f4a86') =>
  `${bend('M84 -170C150 -176 156 -70 82 -66', 18, hex)}${bend('M84 -170C150 -176 156 -70 82 -66', 4, rim)}<path d="M-90 -216H90L84 -10Q0 10 -84 -10Z" fill="${b.t(hex, { shine: 0.8 })}"/><ellipse cy="-216" rx="90" ry="18" fill="${rim}"/><ellipse cy="-214" rx="78" ry="13" fill="${dark(hex, 0.35)}"/><path d="M-87 -30Q0 -8 87 -30" stroke="${rim}" stroke-width="8" fill="none"/>${turn(5, '<ellipse cy="-24" rx="15" ry="20" fill="#d23a3a"/>', -6, -116)}<circle cx="-6" cy="-116" r="12" fill="#f0c23a"/><path d="M20 -92Q60 -84 62 -52Q30 -60 20 -92ZM-34 -90Q-66 -76 -64 -46Q-36 -60 -34 -90Z" fill="#3f8a4a"/><path d="M60 -40l14 -6l6 16l-14 6Z" fill="#2a2a30"/>`
export const radio = (b, hex = '#7a4a26') =>
  `${bar(150, -230, 230, -400, 5, '#b9b4a6')}<circle cx="230" cy="-400" r="7" fill="#d9d4c6"/><rect x="-210" y="-236" width="420" height="230" rx="26" fill="${b.t(hex)}"/><rect x="-186" y="-212" width="216" height="182" rx="12" fill="${dark('#c9b083', 0.1)}"/>${Array.from({ length: 13 }, (_, i) => bar(-172 + i * 16, -204, -172 + i * 16, -38, 4, '#6a522e')).join('')}<rect x="52" y="-206" width="134" height="70" rx="8" fill="#f3e6bc"/>${Array.from({ length: 11 }, (_, i) => bar(64 + i * 11, -196, 64 + i * 11, i % 5 ? -180 : -170, 2.4, '#5a4424')).join('')}${bar(112, -200, 112, -142, 3, '#c23a2a')}<circle cx="86" cy="-82" r="30" fill="${b.t('#d9c28a')}"/><circle cx="154" cy="-82" r="30" fill="${b.t('#d9c28a')}"/>${bar(86, -82, 86, -106, 4, '#5a4424')}${bar(154, -82, 172, -96, 4, '#5a4424')}<rect x="-180" y="-8" width="40" height="10" fill="#20140c"/><rect x="140" y="-8" width="40" height="10" fill="#20140c"/>${glint(b, 'M-180 -226H120', 5)}`
export const bicycle = (_b, hex = '#1f3a34') => {
  const wheel = (x) =>
    `<circle cx="${x}" cy="-118" r="112" fill="none" stroke="#22221f" stroke-width="12"/><circle cx="${x}" cy="-118" r="104" fill="none" stroke="#b9b8b0" stroke-width="5"/>${turn(18, '<path d="M0 0V-102" stroke="#8f8e88" stroke-width="1.8"/>', x, -118)}<circle cx="${x}" cy="-118" r="10" fill="#6a6a64"/>`
  return `${wheel(-190)}${wheel(190)}${bend('M-190 -118L-50 -118L-100 -300L-190 -118M-50 -118L128 -296M-92 -270L128 -296', 12, hex)}${bend('M190 -118L120 -330', 12, hex)}${bend('M120 -330C100 -360 150 -372 190 -350C206 -340 206 -318 196 -312', 8, '#8f8e88')}<path d="M-150 -318C-120 -336 -70 -334 -44 -322C-60 -304 -120 -296 -146 -304Z" fill="#5a3a22"/>${bend('M-100 -300V-318', 9, '#8f8e88')}<circle cx="-50" cy="-118" r="34" fill="none" stroke="#8f8e88" stroke-width="7"/>${bend('M-50 -152L-190 -130M-50 -84L-190 -106', 4, '#55544e')}${bend('M-50 -118L-20 -66M-34 -64H-4', 7, '#55544e')}${bend('M-100 -262L-270 -256L-190 -118', 6, '#55544e')}<path d="M-306 -118A116 116 0 0 1 -120 -210" fill="none" stroke="${hex}" stroke-width="9"/><path d="M96 -190A116 116 0 0 1 296 -160" fill="none" stroke="${hex}" stroke-width="9"/><circle cx="166" cy="-300" r="20" fill="#e8d9a0" stroke="#6a6a64" stroke-width="5"/>`
}
export const quilts = (b) => {
  const rows = [
    ['#b8303a', '#f0c86a'],
    ['#2c5a8a', '#f1ead8'],
    ['#3a7a4a', '#f3d9a0'],
    ['#8a3a6a', '#f6c8d0'],
    ['#d98a2c', '#7a2a1a'],
  ]
  return rows
    .map(([a, c], i) => {
      const y = -i * 78
      const w = 236 - i * 7
      return `<path d="M${-w} ${y - 6}C${-w - 22} ${y - 30} ${-w - 16} ${y - 70} ${-w + 14} ${y - 78}H${w - 14}C${w + 16} ${y - 70} ${w + 22} ${y - 30} ${w} ${y - 6}Z" fill="${b.t(a, { down: true, shine: 0.2 })}"/>${Array.from(
        { length: 11 },
        (_, k) => {
          const x = -w + 34 + (k * (w * 2 - 68)) / 10
          return i % 2
            ? turn(5, `<ellipse cy="-11" rx="6.5" ry="10" fill="${c}" fill-opacity=".9"/>`, x, y - 42 + (k % 2) * 8)
            : `<path d="M${x} ${y - 70}l13 28l-13 28l-13 -28Z" fill="${c}" fill-opacity=".85"/>`
        },
      ).join(
        '',
      )}<path d="M${-w - 8} ${y - 40}C${-w + 60} ${y - 32} ${w - 60} ${y - 48} ${w + 8} ${y - 40}" stroke="${dark(a, 0.5)}" stroke-width="3" stroke-opacity=".5" fill="none"/>`
    })
    .join('')
}
export const lantern = (b) =>
  `<radialGradient id="gl"><stop offset="0" stop-color="#fff3b8" stop-opacity=".95"/><stop offset=".3" stop-color="#ffc24a" stop-opacity=".6"/><stop offset="1" stop-color="#ff9a2a" stop-opacity="0"/></radialGradient>${b.kind === 'oil' ? '<circle cy="-180" r="250" fill="url(#gl)"/>' : ''}${bend('M-70 -70C-130 -200 -120 -330 -44 -344M70 -70C130 -200 120 -330 44 -344', 8, '#4a4a44')}<path d="M-90 -70H90L80 0H-80Z" fill="${b.t('#3f5a52')}"/><ellipse cy="-70" rx="90" ry="14" fill="#2c4038"/><path d="M-46 -84C-90 -150 -80 -250 -40 -276H40C80 -250 90 -150 46 -84Z" fill="#ffe9a8" fill-opacity=".42" stroke="#f4efd8" stroke-opacity=".7" stroke-width="3"/><path d="M0 -104C-28 -130 -14 -170 0 -206C14 -170 28 -130 0 -104Z" fill="#ffd24a"/><path d="M0 -108C-12 -126 -8 -148 0 -166C8 -148 12 -126 0 -108Z" fill="#fff8dc"/><path d="M-50 -276H50L40 -306H-40Z" fill="${b.t('#55665e')}"/><path d="M-60 -306H60L36 -348H-36Z" fill="${b.t('#3f5a52')}"/>${bend('M-60 -322C-90 -440 90 -440 60 -322', 5, '#6a6a60')}${glint(b, 'M-50 -130C-62 -180 -54 -230 -36 -258', 5)}`
export const ewer = (b, hex = '#b8672c') =>
  `${bend('M78 -150C170 -190 150 -330 44 -338', 15, dark(hex, 0.2))}<path d="M-84 -120C-130 -190 -150 -250 -190 -272L-176 -292C-120 -270 -96 -200 -60 -170Z" fill="${b.t(hex)}"/><path d="M-100 -110C-100 -190 -36 -206 -30 -270L-26 -330H26L30 -270C36 -206 100 -190 100 -110C100 -54 56 -34 40 -26L60 0H-60L-40 -26C-56 -34 -100 -54 -100 -110Z" fill="${b.t(hex, { shine: 0.65 })}"/><path d="M-34 -330H34L20 -366H-20Z" fill="${b.t(hex)}"/><circle cy="-378" r="13" fill="${b.t(hex)}"/>${turn(10, `<ellipse cy="-32" rx="6" ry="14" fill="${dark(hex, 0.55)}" fill-opacity=".7"/>`, 0, -108)}<path d="M-92 -146Q0 -122 92 -146M-96 -78Q0 -54 96 -78" stroke="${dark(hex, 0.55)}" stroke-width="4" fill="none" stroke-opacity=".7"/><path d="M-30 -270H30" stroke="${dark(hex, 0.5)}" stroke-width="6"/>${glint(b, 'M-70 -130C-66 -160 -48 -180 -30 -200', 8)}`
export const basin = (b, hex = '#b8672c') =>
  `<path d="M-150 -60C-130 -10 -70 0 0 0C70 0 130 -10 150 -60Z" fill="${b.t(hex)}"/><ellipse cy="-60" rx="168" ry="26" fill="${bright(hex, 0.25)}"/><ellipse cy="-58" rx="140" ry="18" fill="${dark(hex, 0.5)}"/>`
export const samovar = (b, hex = '#c9892c') =>
  `<rect x="-80" y="-24" width="160" height="24" rx="6" fill="${b.t(dark(hex, 0.2))}"/><path d="M-50 -24L-36 -66H36L50 -24Z" fill="${b.t(hex)}"/>${bend('M-112 -220C-176 -226 -176 -150 -110 -152M112 -220C176 -226 176 -150 110 -152', 12, dark(hex, 0.35))}<path d="M-46 -66C-120 -96 -130 -250 -104 -290H104C130 -250 120 -96 46 -66Z" fill="${b.t(hex, { shine: 0.75 })}"/><ellipse cy="-290" rx="106" ry="16" fill="${bright(hex, 0.3)}"/><path d="M-60 -296H60L46 -340H-46Z" fill="${b.t(hex)}"/><path d="M-64 -370C-64 -420 64 -420 64 -370C64 -346 30 -338 0 -338C-30 -338 -64 -346 -64 -370Z" fill="${b.t('#f1ead8', { shine: 0.8 })}"/><path d="M60 -384C84 -390 90 -414 108 -420" stroke="#e4dcc6" stroke-width="12" fill="none" stroke-linecap="round"/><circle cy="-416" r="11" fill="#2a5a9a"/>${turn(6, '<ellipse cy="-9" rx="4.4" ry="8" fill="#c23a3a"/>', 0, -374)}<path d="M-10 -110H-4V-96H4V-110H10V-124H-10Z" fill="${dark(hex, 0.4)}"/><path d="M0 -118L0 -92" stroke="${dark(hex, 0.3)}" stroke-width="14" stroke-linecap="round"/>${bar(-18, -130, 18, -130, 8, dark(hex, 0.45))}<path d="M-108 -240Q0 -216 108 -240" stroke="${dark(hex, 0.45)}" stroke-width="4" fill="none"/>${glint(b, 'M-78 -130C-88 -180 -86 -230 -74 -266', 10)}`
export const dutar = (b) =>
  `<path d="M0 -300C54 -300 92 -180 88 -110C84 -44 46 0 0 0C-46 0 -84 -44 -88 -110C-92 -180 -54 -300 0 -300Z" fill="${b.t('#8a4a20')}"/><path d="M0 -276C40 -270 70 -170 66 -112C62 -60 36 -26 0 -26C-36 -26 -62 -60 -66 -112C-70 -170 -40 -270 0 -276Z" fill="${b.t('#d9a45c', { shine: 0.3 })}"/>${turn(12, '<path d="M0 -18L5 -28L0 -38L-5 -28Z" fill="#4a2410"/>', 0, -120)}<rect x="-11" y="-760" width="22" height="500" fill="${b.t('#5a2c14')}"/>${Array.from({ length: 15 }, (_, i) => bar(-11, -290 - i * i * 1.0 - i * 16, 11, -290 - i * i * 1.0 - i * 16, 3, '#efe0b8')).join('')}<path d="M-18 -820H18L14 -750H-14Z" fill="${b.t('#5a2c14')}"/>${bar(14, -800, 44, -800, 11, '#3a1c0c')}${bar(-14, -772, -44, -772, 11, '#3a1c0c')}${bar(-3, -780, -5, -50, 1.8, '#fff6d8')}${bar(3, -780, 5, -50, 1.8, '#fff6d8')}<rect x="-20" y="-62" width="40" height="9" rx="3" fill="#3a1c0c"/>${[-300, -330].map((y) => `<path d="M-11 ${y}h22v10h-22Z" fill="#f4efe0"/>`).join('')}${glint(b, 'M-52 -90C-60 -140 -44 -200 -24 -240', 6)}`
export const sewing = (b) =>
  `<rect x="-250" y="-26" width="500" height="30" rx="6" fill="${b.t('#8a5a30', { down: true })}"/><path d="M-190 -26H170V-54H-190Z" fill="${b.t('#1c1c20', { down: true })}"/><path d="M96 -54C96 -130 100 -180 90 -200C70 -214 -100 -206 -120 -196V-110H-176V-230C-176 -262 -150 -270 -110 -268L110 -262C160 -258 176 -220 172 -160L166 -54Z" fill="${b.t('#1c1c20', { shine: 0.3 })}"/><path d="M-150 -110V-66M-160 -110h20" stroke="#b9b4a6" stroke-width="9" stroke-linecap="round"/><path d="M-166 -60H-130L-138 -54H-160Z" fill="#d9d4c6"/><circle cx="196" cy="-196" r="54" fill="none" stroke="#2a2a2e" stroke-width="15"/><circle cx="196" cy="-196" r="54" fill="none" stroke="#c9a44a" stroke-width="3"/>${turn(5, '<path d="M0 0V-50" stroke="#2a2a2e" stroke-width="8"/>', 196, -196)}<circle cx="196" cy="-196" r="13" fill="#c9a44a"/><rect x="10" y="-318" width="34" height="50" rx="4" fill="${b.t('#c23a3a')}"/>${bar(27, -330, 27, -264, 4, '#b9b4a6')}<g stroke="#d9b45a" stroke-width="4" fill="none"><path d="M-90 -238C-40 -252 40 -252 90 -236M-86 -226C-60 -214 -40 -236 0 -226S60 -214 88 -224M-170 -40H150"/></g><circle cx="130" cy="-120" r="15" fill="none" stroke="#d9b45a" stroke-width="4"/><path d="M27 -300C-20 -330 -140 -300 -150 -250" stroke="#e8705a" stroke-width="2" fill="none"/><path d="M-250 4L-230 150H-212L-226 4M250 4L230 150H212L226 4" fill="#2a2a2e"/>`
export const thermos = (b, hex = '#c22c34') =>
  `${bend('M84 -300C150 -290 150 -150 86 -140', 13, '#b9b4a6')}<path d="M-88 -24V-300C-88 -340 -56 -352 -46 -372H46C56 -352 88 -340 88 -300V-24Q0 10 -88 -24Z" fill="${b.t(hex)}"/><path d="M-50 -372H50V-420Q0 -440 -50 -420Z" fill="${b.t('#d9dcd8', { shine: 0.9 })}"/><path d="M-88 -60Q0 -30 88 -60V-24Q0 10 -88 -24Z" fill="${b.t('#d9dcd8', { shine: 0.9 })}"/>${[
    [0, -200, 46, '#f6c8d0'],
    [0, -200, 32, '#f2899c'],
    [0, -200, 18, '#f9e3b0'],
  ]
    .map(([x, y, r, c]) => turn(7, `<ellipse cy="${-r * 0.66}" rx="${r * 0.42}" ry="${r * 0.5}" fill="${c}"/>`, x, y))
    .join(
      '',
    )}<path d="M40 -160Q76 -150 74 -110Q44 -120 40 -160ZM-40 -160Q-76 -150 -74 -110Q-44 -120 -40 -160ZM-34 -240Q-70 -254 -66 -286Q-38 -276 -34 -240Z" fill="#4a9a5a"/>${glint(b, 'M-66 -110V-280', 9)}`
export const clock = (b, hex = '#2f7a72') =>
  `${bend('M-70 -26L-100 0M70 -26L100 0', 16, dark(hex, 0.3))}<path d="M-130 -250A56 56 0 0 1 -40 -300Z" fill="${b.t('#d9b45a')}"/><path d="M130 -250A56 56 0 0 0 40 -300Z" fill="${b.t('#d9b45a')}"/>${bend('M0 -280V-316M-30 -320C-20 -350 20 -350 30 -320', 9, '#a88a44')}<circle cy="-146" r="140" fill="${b.t(hex)}"/><circle cy="-146" r="112" fill="#f8f2e0"/>${Array.from({ length: 12 }, (_, i) => `<rect x="-4" y="-252" width="8" height="${i % 3 ? 15 : 26}" transform="rotate(${i * 30} 0 -146)" fill="#2a2a2e"/>`).join('')}${bar(0, -146, -34, -196, 10, '#2a2a2e')}${bar(0, -146, 52, -214, 7, '#2a2a2e')}${bar(0, -146, 0, -86, 3, '#c23a2a')}<circle cy="-146" r="10" fill="#c23a2a"/>${b.kind === 'oil' ? '<path d="M-84 -200A100 100 0 0 1 -10 -246C-50 -230 -72 -214 -84 -200Z" fill="#fff" fill-opacity=".5"/>' : ''}`
export const abacus = (b, hex = '#5a2c18') =>
  `<rect x="-300" y="-220" width="600" height="220" rx="8" fill="${b.t(hex, { down: true })}"/><rect x="-276" y="-196" width="552" height="172" fill="#efe2c6"/><rect x="-276" y="-142" width="552" height="13" fill="${hex}"/>${Array.from(
    { length: 11 },
    (_, i) => {
      const x = -250 + i * 50
      const bead = (y) => `<ellipse cx="${x}" cy="${y}" rx="21" ry="12" fill="${b.t('#a8582a')}"/>`
      const up = (i * 3) % 4
      return `${bar(x, -194, x, -26, 4, '#8a7a5a')}${bead(i % 3 ? -182 : -156)}${[0, 1, 2, 3].map((k) => bead((k < up ? -116 : -98 + 20) + k * 22 - (k < up ? 0 : 26 - 8))).join('')}`
    },
  ).join('')}`
export const television = (b, hex = '#8a5a30') =>
  `${bend('M-10 -330L-120 -470M10 -330L110 -480', 6, '#8f8e88')}<rect x="-240" y="-330" width="480" height="310" rx="24" fill="${b.t(hex)}"/><rect x="-212" y="-304" width="310" height="256" rx="44" fill="#2c3a3a"/><rect x="-196" y="-290" width="278" height="228" rx="52" fill="#5f8486"/><path d="M-196 -236Q-196 -290 -144 -290H-20L-150 -62Q-196 -66 -196 -114Z" fill="#9cc0bc" fill-opacity=".75"/><circle cx="168" cy="-258" r="34" fill="${b.t('#d9c9a0')}"/><circle cx="168" cy="-172" r="34" fill="${b.t('#d9c9a0')}"/>${bar(168, -258, 168, -286, 5, '#4a3a20')}${bar(168, -172, 188, -190, 5, '#4a3a20')}${[0, 1, 2, 3, 4].map((i) => bar(136, -116 + i * 15, 200, -116 + i * 15, 5, '#4a2c14')).join('')}<path d="M-170 -20L-196 30M170 -20L196 30" stroke="${dark(hex, 0.4)}" stroke-width="16" stroke-linecap="round"/>`
export const palmFan = (b) =>
  `<path d="M0 -40C-150 -60 -200 -200 -150 -300C-100 -390 100 -390 150 -300C200 -200 150 -60 0 -40Z" fill="${b.t('#dcc27e', { shine: 0.2 })}" stroke="#8a6a2c" stroke-width="10"/>${Array.from(
    { length: 15 },
    (_, i) => {
      const a = -1.25 + i * 0.178
      return bar(0, -60, Math.sin(a) * 170, -210 - Math.cos(a) * 128, 2.6, '#a8883c')
    },
  ).join('')}<rect x="-9" y="-70" width="18" height="130" rx="8" fill="${b.t('#8a5a2c')}"/>`
export const melonSlice = () =>
  '<path d="M-150 -110A150 150 0 0 0 150 -110Z" fill="#2f7a44"/><path d="M-134 -110A134 134 0 0 0 134 -110Z" fill="#f3f0d8"/><path d="M-122 -110A122 122 0 0 0 122 -110Z" fill="#e2473f"/>' +
  [
    [-70, -84],
    [-34, -60],
    [0, -88],
    [36, -58],
    [70, -86],
    [-8, -26],
    [26, -94],
    [-44, -96],
  ]
    .map(([x, y]) => `<ellipse cx="${x}" cy="${y}" rx="6" ry="10" fill="#241414"/>`)
    .join('')
export const camera = (b) =>
  `<path d="M-190 -200H-90L-70 -240H70L90 -200H190Q206 -200 206 -184V-16Q206 0 190 0H-190Q-206 0 -206 -16V-184Q-206 -200 -190 -200Z" fill="${b.t('#b9bab4', { shine: 0.8 })}"/><rect x="-206" y="-160" width="412" height="120" fill="${b.t('#2a2a2c', { shine: 0.15 })}"/><circle cy="-98" r="92" fill="${b.t('#8f908a')}"/><circle cy="-98" r="72" fill="#1c1c20"/><circle cy="-98" r="54" fill="#24344a"/><circle cy="-98" r="34" fill="#3a5a8a"/><circle cx="-18" cy="-118" r="14" fill="#cfe2f2" fill-opacity=".85"/><circle cx="20" cy="-80" r="7" fill="#8ab0d8" fill-opacity=".7"/><rect x="-54" y="-230" width="108" height="36" rx="6" fill="#24344a"/><rect x="-30" y="-224" width="40" height="22" rx="3" fill="#8fb4cc"/><circle cx="150" cy="-210" r="24" fill="${b.t('#d9dad4')}"/><circle cx="-146" cy="-208" r="18" fill="${b.t('#d9dad4')}"/><rect x="122" y="-150" width="60" height="30" rx="4" fill="#f1e6b8"/>${bend('M-206 -180C-300 -140 -320 40 -200 60C-80 80 60 40 160 70', 13, '#6a3a1c')}`
export const spool = (b, x, y, hex) =>
  `<g transform="translate(${x} ${y})"><rect x="-34" y="-96" width="68" height="16" rx="5" fill="${b.t('#d9b882')}"/><rect x="-34" y="-16" width="68" height="16" rx="5" fill="${b.t('#d9b882')}"/><rect x="-26" y="-82" width="52" height="68" fill="${b.t(hex)}"/>${[0, 1, 2, 3, 4, 5, 6].map((i) => bar(-26, -74 + i * 9, 26, -78 + i * 9, 1.6, dark(hex, 0.3))).join('')}</g>`
export const scissors = (b) =>
  `<g transform="rotate(-32)"><path d="M-8 -20L-14 -300L10 -260L14 -20Z" fill="${b.t('#c3c8ca', { shine: 0.8 })}"/><g transform="rotate(30)"><path d="M-8 -20L-14 -300L10 -260L14 -20Z" fill="${b.t('#aab0b4', { shine: 0.8 })}"/></g><circle cx="2" cy="-40" r="10" fill="#55585a"/>${bend('M4 -30C60 0 80 100 40 120C0 130 -20 60 6 -20M10 -30C-20 20 -110 60 -116 10C-116 -40 -40 -40 -2 -30', 15, '#1c1c20')}</g>`
export const button = (x, y, r, hex) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${hex}"/><circle cx="${x}" cy="${y}" r="${r * 0.74}" fill="${dark(hex, 0.14)}"/>${[
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ]
    .map(([a, c]) => `<circle cx="${x + a * r * 0.22}" cy="${y + c * r * 0.22}" r="${r * 0.11}" fill="#2a2018"/>`)
    .join('')}`
export const umbrella = (hex, edge) =>
  `${Array.from({ length: 24 }, (_, i) => {
    const [a, c] = [(i / 24) * 6.283, ((i + 1) / 24) * 6.283]
    return `<path d="M0 0L${Math.cos(a) * 300} ${Math.sin(a) * 300}L${Math.cos((a + c) / 2) * 292} ${Math.sin((a + c) / 2) * 292}L${Math.cos(c) * 300} ${Math.sin(c) * 300}Z" fill="${i % 2 ? hex : dark(hex, 0.1)}"/><path d="M0 0L${Math.cos(a) * 300} ${Math.sin(a) * 300}" stroke="${dark(hex, 0.45)}" stroke-width="2.6"/>`
  }).join('')}<circle r="262" fill="none" stroke="${edge}" stroke-width="10"/><circle r="246" fill="none" stroke="${edge}" stroke-width="3"/>`
export const stool = (b) =>
  `<path d="M-150 -150L-176 0H-148L-124 -150ZM150 -150L176 0H148L124 -150ZM-70 -150L-80 -20H-58L-50 -150ZM70 -150L80 -20H58L50 -150Z" fill="${b.t('#9a6a3a')}"/><rect x="-164" y="-70" width="328" height="15" fill="#7a4f28"/><rect x="-186" y="-180" width="372" height="34" rx="8" fill="${b.t('#b98a52', { down: true })}"/>`
export const suitcase = (b, hex = '#8a4f28') =>
  `${bend('M-60 -300C-60 -350 60 -350 60 -300', 16, dark(hex, 0.4))}<rect x="-250" y="-300" width="500" height="300" rx="26" fill="${b.t(hex, { shine: 0.3 })}"/><path d="M-250 -176H250" stroke="${dark(hex, 0.55)}" stroke-width="6"/>${[-140, 140].map((x) => `<rect x="${x - 24}" y="-302" width="48" height="304" fill="${b.t('#4a2812', { shine: 0.2 })}"/><rect x="${x - 32}" y="-206" width="64" height="48" rx="6" fill="none" stroke="#d9b45a" stroke-width="8"/>`).join('')}<rect x="-26" y="-200" width="52" height="40" rx="5" fill="${b.t('#d9b45a', { shine: 0.8 })}"/>${[
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ]
    .map(([x, y]) => `<path d="M${x * 250} ${-150 + y * 150}m0 ${-y * 54}q0 ${y * 54} ${-x * 54} ${y * 54}" fill="#5a3218" stroke="#3a2010" stroke-width="6"/>`)
    .join('')}`
export const nan = (x, y, r, tilt = 0.36) =>
  `<g transform="translate(${x} ${y}) scale(1 ${tilt})"><circle r="${r}" fill="#b8742c"/><circle r="${r * 0.95}" cy="${-r * 0.06}" fill="#e0a850"/><circle r="${r * 0.7}" cy="${-r * 0.04}" fill="#edc57e"/>${turn(16, `<circle cy="${-r * 0.56}" r="${r * 0.045}" fill="#8a5018"/>`)}${turn(12, `<circle cy="${-r * 0.36}" r="${r * 0.045}" fill="#8a5018"/>`)}${turn(6, `<circle cy="${-r * 0.17}" r="${r * 0.045}" fill="#8a5018"/>`)}<circle r="${r * 0.04}" fill="#8a5018"/>${turn(23, `<ellipse cy="${-r * 0.83}" rx="${r * 0.03}" ry="${r * 0.05}" fill="#fff3d2"/>`)}</g>`
