// Stands in the page that is looked at, as a script of its own: `front.ts` hands it out with its types taken off.
import type { Order, Said } from './said.ts'

const EVERY_MS = 120
const ratio = devicePixelRatio
let done = 0

const DEEDS: Readonly<Record<string, () => unknown>> = {
  open: () => window.open('/kiosk/help'),
  'open-foreign': () => window.open(document.querySelector<HTMLElement>('#bait [data-foreign]')?.dataset['foreign'] ?? ''),
  print: () => window.print(),
  alert: () => window.alert('?'),
  prompt: () => window.prompt('?'),
  'pick-file': () => (window as unknown as { showOpenFilePicker: () => Promise<unknown> }).showOpenFilePicker(),
  'save-blob': () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['x'.repeat(9)], { type: 'application/octet-stream' }))
    link.download = 'saved.bin'
    link.click()
  },
  leave: () => location.assign(document.querySelector<HTMLElement>('#bait [data-foreign]')?.dataset['foreign'] ?? ''),
}

const PLAIN = '* { touch-action: auto !important; overscroll-behavior: auto !important; user-select: auto !important; -webkit-user-drag: auto !important }'

function lay(bait: string): void {
  document.getElementById('bait')?.remove()
  if (bait === '') return
  const box = document.createElement('div')
  box.id = 'bait'
  box.style.cssText =
    'position:fixed;left:140px;top:600px;width:800px;height:200px;z-index:99999;background:#fff;font-size:60px;line-height:200px;overflow:hidden'
  box.innerHTML = bait
  for (const child of box.children)
    if (child instanceof HTMLElement && !child.matches('form')) child.style.cssText = 'display:block;width:800px;height:200px;font-size:60px'
  for (const button of box.querySelectorAll<HTMLElement>('[data-deed]'))
    button.addEventListener('click', () => {
      void Promise.resolve(DEEDS[button.dataset['deed'] ?? '']?.()).catch(() => undefined)
    })
  document.body.append(box)
}

function carryOut({ number, go, bait, plain }: Order): void {
  if (number === done) return
  done = number
  if (plain === true && document.getElementById('plain') === null) {
    const style = document.createElement('style')
    style.id = 'plain'
    style.textContent = PLAIN
    document.head.append(style)
  }
  if (bait !== undefined) lay(bait)
  if (go !== undefined && go !== location.pathname) history.pushState(null, '', go)
  getSelection()?.removeAllRanges()
  for (const scroll of document.querySelectorAll('.scroll')) scroll.scrollTo(0, 0)
}

const field = () => {
  const at = document.activeElement
  return at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.value : null
}

/** What is marked in a field, which `getSelection` does not always tell. */
const marked = () => {
  const at = document.activeElement
  return at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.value.slice(at.selectionStart ?? 0, at.selectionEnd ?? 0) : ''
}

async function tell(): Promise<void> {
  const said: Said = {
    path: location.pathname,
    pinched: visualViewport?.scale ?? 1,
    zoomed: devicePixelRatio / ratio,
    selection: String(getSelection()) || marked(),
    visible: document.visibilityState === 'visible',
    focused: document.hasFocus(),
    fullscreen: matchMedia('(display-mode: fullscreen)').matches,
    held: document.documentElement.dataset['held'] !== undefined,
    spoken: document.querySelector('.spoken-pad') !== null,
    scrolled: Math.max(0, ...Array.from(document.querySelectorAll('.scroll'), ({ scrollTop }) => scrollTop)),
    field: field(),
    done,
  }
  const answer = await fetch('/proof/said', { method: 'POST', body: JSON.stringify(said) })
  carryOut((await answer.json()) as Order)
}

setInterval(() => void tell().catch(() => undefined), EVERY_MS)
