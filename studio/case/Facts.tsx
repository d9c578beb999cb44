import { IconPhone } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { DeskCase } from '../../model/case/desk.ts'
import { itemPath } from '../../model/content/views.ts'
import * as z from 'zod/mini'
import { Text } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { useDesk } from '../desk.ts'
import type { Trouble } from '../hub.ts'
import { useObject } from '../objects.ts'
import { formatMoment } from '../parts/moment.ts'
import { Code, InLanguage } from '../parts/InLanguage.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { pageWords } from '../page-words.ts'
import type { CaseStore } from './case-store.ts'

// Clocks differ a little and a line takes a moment; more than this and the letter waited for the line.
const WAITED_MS = 2 * 60_000

/** What is known of a letter beside its words, and how its resident can be reached. */
export function Facts({ each, store }: { readonly each: DeskCase; readonly store: CaseStore }) {
  const { now } = useDesk()
  const { locale, t } = useSpeech(pageWords)
  const { words } = each
  const waited = words === null ? 0 : Math.round((each.receivedAt - words.saidAt) / 60_000)
  return (
    <section className="card facts">
      <h3>{t('studio.case.facts')}</h3>
      <dl>
        <Fact name={t('studio.case.received')}>{formatMoment(each.receivedAt, now(), locale)}</Fact>
        {words !== null && Math.abs(each.receivedAt - words.saidAt) > WAITED_MS && (
          <Fact name={t('studio.case.saidAt')}>
            {formatMoment(words.saidAt, now(), locale)}
            {waited > 0 && <small className="hint">{t('studio.case.waited', { n: waited })}</small>}
          </Fact>
        )}
        {each.reads !== null && <Fact name={t('studio.case.reads')}>{t(`studio.case.${each.reads}`)}</Fact>}
        {words !== null && <Terminal id={words.terminal} />}
        {words?.item !== undefined && <Item id={words.item} />}
        {each.missing.length > 0 && (
          <Fact name={t('studio.case.missing')}>
            <span className="late">{each.missing.map((needed) => t(`studio.needed.${needed}`)).join(t('studio.and'))}</span>
          </Fact>
        )}
        {each.meToo > 0 && <Fact name={t('studio.case.meToo')}>{each.meToo}</Fact>}
        {each.stars !== null && <Fact name={t('studio.case.stars')}>{t(`receipt.stars.${each.stars as 1}`)}</Fact>}
        {words !== null && (
          <Fact name={t('studio.case.contact')}>
            {words.hasContact ? each.may.includes('contact') ? <Contact store={store} /> : t('studio.contact.has') : t('studio.contact.none')}
          </Fact>
        )}
      </dl>
    </section>
  )
}

function Terminal({ id }: { readonly id: string }) {
  const { names } = useDesk()
  const { t, text } = useSpeech(pageWords)
  const title = names?.terminals.get(id)
  const shown = title === undefined ? null : text(title)
  return <Fact name={t('studio.case.terminal')}>{shown === null ? <Code>{id}</Code> : <InLanguage locale={shown.in}>{shown.words}</InLanguage>}</Fact>
}

const Titled = z.object({ title: Text })

function Item({ id }: { readonly id: string }) {
  const { t, text } = useSpeech(pageWords)
  const item = useObject(itemPath(id), Titled)
  const shown = item === null ? null : text(item.title)
  return <Fact name={t('studio.case.item')}>{shown === null ? <Code>{id}</Code> : <InLanguage locale={shown.in}>{shown.words}</InLanguage>}</Fact>
}

/** What was left to be called back by: shown only when it is asked for, and asking is noted. */
function Contact({ store }: { readonly store: CaseStore }) {
  const { t } = useSpeech(pageWords)
  const [shown, setShown] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  async function ask(): Promise<void> {
    const answer = await store.contact()
    if ('is' in answer) return setTrouble(answer)
    setTrouble(null)
    setShown(answer.contact ?? t('studio.contact.gone'))
  }
  if (shown !== null)
    return (
      <span data-contact="" dir="auto">
        {shown}
      </span>
    )
  return (
    <>
      <button type="button" className="pill" data-action="contact" onClick={() => void ask()}>
        <IconPhone size={16} stroke={1.75} aria-hidden="true" />
        {t('studio.contact.show')}
      </button>
      <small className="hint">{t('studio.contact.noted')}</small>
      <TroubleLine trouble={trouble} />
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
