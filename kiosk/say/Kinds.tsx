import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { kindOfCase } from '../../model/case/kind.ts'
import { useSpeech } from '../../ui/language.ts'
import { sayKindsWords } from '../../ui/words/say-kinds.ts'
import { useWatched } from '../reading/objects.ts'
import { draft, session } from '../session/session.ts'
import { Stars } from './Stars.tsx'
import { WayBack } from './WayBack.tsx'
import './kinds.css'

/** What some kinds of words want before the sentences: the stars of a rating, and that a deputy's mail is not public. */
export function BeforeWords({ code }: { code: string }): ReactNode {
  const { t } = useSpeech(sayKindsWords)
  const { stars } = useWatched(session).draft
  const kind = kindOfCase(code)
  if (kind === 'RATE')
    return (
      <>
        <Stars stars={stars} onStars={(next) => draft({ stars: next })} />
        <h2 className="section-title">{t('say.rate.why')}</h2>
      </>
    )
  return kind === 'DEPUTY' ? (
    <p className="private">
      <IconLock aria-hidden size="1.3em" stroke={1.75} />
      {t('say.deputy')}
    </p>
  ) : null
}

/** And after them: the way back of an errand. */
export function AfterWords({ code }: { code: string }): ReactNode {
  const { contact, comesBack } = useWatched(session).draft
  return kindOfCase(code) === 'AGENT' ? <WayBack contact={contact} comesBack={comesBack} onWay={draft} /> : null
}
