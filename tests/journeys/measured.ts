import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { LobbyHub } from './lobby.ts'

/** A glass as terminals have it: how it hangs, in CSS pixels and inches. */
export interface Glass {
  readonly name: string
  readonly diagonalInch: number
  readonly lowerEdgeMm: number
  readonly width: number
  readonly height: number
}

/** The usual ones, upright, and one that lies on its side. */
export const GLASSES: readonly Glass[] = [
  { name: '21.5 inches upright', diagonalInch: 21.5, lowerEdgeMm: 800, width: 1080, height: 1920 },
  { name: '32 inches upright', diagonalInch: 32, lowerEdgeMm: 700, width: 1080, height: 1920 },
  { name: '43 inches upright', diagonalInch: 43, lowerEdgeMm: 600, width: 1080, height: 1920 },
  { name: '55 inches upright', diagonalInch: 55, lowerEdgeMm: 400, width: 1080, height: 1920 },
  { name: '43 inches on its side', diagonalInch: 43, lowerEdgeMm: 900, width: 1920, height: 1080 },
]

/** Hangs another glass in the lobby: what the hub hands out as this terminal's profile. */
export function hang(hub: LobbyHub, { diagonalInch, lowerEdgeMm }: Glass): void {
  const file = join(hub.folder, 'bundles', 'terminal.json')
  const profile: unknown = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...(profile as object), glass: { diagonalInch, lowerEdgeMm } }))
}

/** Least millimetres on the glass. */
export interface Least {
  /** a capital letter as it is drawn */
  readonly letterMm: number
  /** what is touched, its shorter side */
  readonly targetMm: number
}

/** UI.md: letters after ADA 707.7.2, targets after Colle & Hiszem 2004; in elder mode letters of 7 mm. */
export const NORMAL: Least = { letterMm: 4.8, targetMm: 15 }
export const ELDER: Least = { letterMm: 7, targetMm: 15 }

/**
 * What stands on the page as it is and is smaller than it may be, measured on what the browser draws: the height of a capital letter in
 * the font of every text that is seen, and the sides of everything that can be touched.
 */
export function smallerThan(page: Page, { letterMm, targetMm }: Least): Promise<string[]> {
  return page.evaluate(
    ([letter, target]) => {
      const mm = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'))
      const pen = document.createElement('canvas').getContext('2d')
      if (pen === null || !(mm > 0)) throw new Error('sizes: want a page on a glass')
      const heights = new Map<string, number>()
      const heightOf = ({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number => {
        // Ten times as large, since what is measured is rounded to whole pixels.
        pen.font = `${fontWeight} ${Number.parseFloat(fontSize) * 10}px ${fontFamily}`
        const known = heights.get(pen.font) ?? pen.measureText('H').actualBoundingBoxAscent / 10
        heights.set(pen.font, known)
        return known
      }
      const found: string[] = []
      const seen = (element: Element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        element.closest('.visually-hidden') === null &&
        element.getBoundingClientRect().width > 1
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement
        if (element === null || (node.textContent ?? '').trim() === '' || element.closest('script, style, svg') !== null || !seen(element)) continue
        const height = heightOf(getComputedStyle(element)) / mm
        // Within reach the names of six keyboards have one row: they stay as large as without elder mode.
        const least = element.closest('[data-reach] .mode') === null ? letter : Math.min(letter, 4.8)
        if (height < least - 0.05) found.push(`letters of ${height.toFixed(1)} mm: ${node.textContent?.trim().slice(0, 40)}`)
      }
      for (const element of document.querySelectorAll<HTMLElement>('button, a, input, summary')) {
        if (!seen(element)) continue
        const { width, height } = element.getBoundingClientRect()
        if (Math.min(width, height) < target * mm - 1)
          found.push(`a target of ${(Math.min(width, height) / mm).toFixed(1)} mm: ${element.textContent?.trim().slice(0, 40)}`)
      }
      return found
    },
    [letterMm, targetMm] as const,
  )
}
