import type { Page } from '@playwright/test'

/**
 * What is still there of a session, one line each. Rule E4.
 *
 * @param marks words that the person has typed or was shown alone
 */
export async function leftOvers(page: Page, marks: readonly string[]): Promise<string[]> {
  return page.evaluate((typed) => {
    const found: string[] = []
    const { dataset, lang, dir } = document.documentElement
    const looks = { size: dataset['size'], contrast: dataset['contrast'], spoken: document.querySelector('[data-speech]')?.getAttribute('data-speech') }
    for (const [what, value] of Object.entries(looks)) if (value !== undefined) found.push(`${what}: ${value}`)
    if (lang !== 'zh-Hans-CN' || dir !== 'ltr') found.push(`language: ${lang} ${dir}`)
    for (const word of typed) if (document.body.innerHTML.includes(word) || document.title.includes(word)) found.push(`on the page: ${word}`)
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'))
      if (field.value !== '') found.push(`in a field: ${field.value}`)
    if (document.querySelector('[data-receipt], .candidate, .still') !== null) found.push('a receipt, a candidate or a question')
    if ((getSelection()?.toString() ?? '') !== '') found.push('a selection')
    if (document.activeElement?.matches('input, textarea') === true) found.push('a field that is written into')
    for (const media of document.querySelectorAll('audio, video')) if (!(media as HTMLMediaElement).paused) found.push('something that plays')
    if (visualViewport?.scale !== 1) found.push(`zoom: ${visualViewport?.scale}`)
    for (const each of document.querySelectorAll('.scroll')) if (each.scrollTop !== 0) found.push(`scrolled: ${each.scrollTop}`)
    if (sessionStorage.length > 0) found.push(`kept for the session: ${Object.keys(sessionStorage).join()}`)
    if (document.cookie !== '') found.push('a cookie')
    for (const key of Object.keys(localStorage)) for (const word of typed) if ((localStorage.getItem(key) ?? '').includes(word)) found.push(`kept: ${key}`)
    // Steps of documents before this one were somebody's too, but no button of the page leads there.
    for (const { url, sameDocument } of navigation.entries())
      if (sameDocument && url !== null && new URL(url).pathname + new URL(url).search !== '/kiosk/') found.push(`in the history: ${url}`)
    return found
  }, marks)
}
