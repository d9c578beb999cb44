import type { Page } from '@playwright/test'
import { type Answer, answerOf } from './answer.ts'

/** One kind of touch, and how long its answer took. */
export interface Answered extends Answer {
  readonly touch: string
}

/** Touches that a resident makes on the way through the terminal's pages: what is touched, and what is then to be seen. */
const WAY: readonly (readonly [touch: string, target: string, answer: string])[] = [
  ['guides', '[data-to="/guide"]', '[data-page="guide-list"] .row'],
  ['an office', '[data-office] >> nth=3', '[data-office][aria-pressed="true"]'],
  ['a guide', '.row-link >> nth=2', '[data-page="guide"] .facts'],
  ['back to the list', '[data-foot="back"]', '[data-page="guide-list"] .row'],
  ['home', '[data-foot="home"]', '[data-page="home"] .tiles'],
  ['places', '[data-to="/place"]', '[data-page="place-list"] .row'],
  ['without steps', '[data-wish="step-free"]', '[data-wish="step-free"][aria-pressed="true"]'],
  ['the plan', '[data-action="plan"]', '.places-plan svg'],
  ['a place', '.row-link >> nth=1', '[data-page="place"] .facts'],
  ['home from a place', '[data-foot="home"]', '[data-page="home"] .tiles'],
  ['notices', '[data-to="/notice"]', '[data-page="notice-list"] .row'],
  ['a notice', '.row-link >> nth=1', '[data-page="notice"] .body'],
  ['home from a notice', '[data-foot="home"]', '[data-page="home"] .tiles'],
  ['events', '[data-to="/event"]', '[data-page="event-list"] .row'],
  ['an event', '.row-link >> nth=0', '[data-page="event"] .facts'],
  ['large letters', '[data-foot="elder"]', '[data-size="elder"] [data-foot="elder"][aria-pressed="true"]'],
  ['small letters', '[data-foot="elder"]', '[data-foot="elder"][aria-pressed="false"]'],
  ['contrast', '[data-foot="contrast"]', '[data-contrast="high"]'],
  ['no contrast', '[data-foot="contrast"]', '[data-foot="contrast"][aria-pressed="false"]'],
  ['home from an event', '[data-foot="home"]', '[data-page="home"] .tiles'],
  ['report', '[data-to="/report"]', '[data-page="report"] .choice'],
  ['what is broken', '[data-category="REPORT-LIGHT"]', '[data-page="report-where"] .numberpad'],
  ['a digit', '[data-key="2"]', '.pole-digits:not(:empty)'],
  ['another digit', '[data-key="7"]', '.pole-digits[data-found="found"]'],
  ['on', '.action.main', '[data-page="report-say"] .sentence'],
  ['a sentence', '.sentence >> nth=0', '.sentence[aria-pressed="true"]'],
  ['help', '[data-foot="help"]', '[data-page="help"] .help-numbers'],
  ['home from help', '[data-foot="home"]', '[data-page="home"] .tiles'],
  ['search', '.search-pill', '[data-page="search"]'],
  ['the end', '.end-bar button', '[data-page="attract"]'],
  ['one begins', '[data-start="zh"]', '[data-page="home"] .tiles'],
]

/** Goes the way once, from home to a home in Chinese: whoever ends leaves the bilingual walk, where the next one begins. */
export async function goTheWay(page: Page): Promise<Answered[]> {
  const answered: Answered[] = []
  for (const [touch, target, answer] of WAY) {
    try {
      answered.push({ touch, ...(await answerOf(page, target, answer)) })
    } catch (error) {
      throw new Error(`bench: wants to touch ${touch} (${target}) on ${page.url()}`, { cause: error })
    }
  }
  return answered
}

/** Changes the language of the page that is open, there and back. */
export async function swapLanguage(page: Page, where: string): Promise<Answered[]> {
  const to = await answerOf(page, '[data-foot="language"]', 'html[lang="ug-Arab-CN"] main h1')
  const back = await answerOf(page, '[data-foot="language"]', 'html[lang="zh-Hans-CN"] main h1')
  return [
    { touch: `${where} to Uyghur`, ...to },
    { touch: `${where} to Chinese`, ...back },
  ]
}
