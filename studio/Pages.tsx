import { IconChartBar, IconHistory, IconInbox, IconLogout, IconPencil, IconUserCircle, IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link, Redirect, Route, Switch, useLocation } from 'wouter'
import { CaseId } from '../model/case/uuid7.ts'
import { useSpeech } from '../ui/language.ts'
import { may, useDesk, useStore } from './desk.ts'
import { InboxPage } from './inbox/InboxPage.tsx'
import { RecorderPage } from './ink/RecorderPage.tsx'
import { InLanguage } from './parts/InLanguage.tsx'
import { LanguagePill } from './parts/LanguagePill.tsx'
import { ShelfProgress } from './parts/ShelfProgress.tsx'
import { pageWords } from './page-words.ts'
import { AuditPage } from './staff/AuditPage.tsx'
import { FiguresPage } from './staff/FiguresPage.tsx'
import { MePage } from './staff/MePage.tsx'
import { PeoplePage } from './staff/PeoplePage.tsx'

/** The desk with its way round on one side and one page on the other. */
export function Pages() {
  const { me } = useDesk()
  const speech = useSpeech(pageWords)
  return (
    <div className="house">
      <Ways />
      <div className="room">
        <ShelfProgress speech={speech} />
        <Switch>
          {may(me, 'read-cases') && <Route path="/">{() => <InboxPage id={null} />}</Route>}
          {may(me, 'read-cases') && <Route path="/case/:id">{({ id }) => <InboxPage id={CaseId.safeParse(id).data ?? null} />}</Route>}
          <Route path="/figures" component={FiguresPage} />
          {may(me, 'accounts') && <Route path="/people" component={PeoplePage} />}
          {may(me, 'audit') && <Route path="/audit" component={AuditPage} />}
          <Route path="/ink" component={RecorderPage} />
          <Route path="/me" component={MePage} />
          {/* Where somebody may not go, or an old address: back to what they may do. */}
          <Route>
            <Redirect to={may(me, 'read-cases') ? '/' : '/me'} replace />
          </Route>
        </Switch>
      </div>
    </div>
  )
}

const ICON = { size: 20, stroke: 1.75, 'aria-hidden': true } as const

function Ways() {
  const { me, session, inbox, names } = useDesk()
  const { t, text } = useSpeech(pageWords)
  const { list } = useStore(inbox)
  const community = names?.community == null ? null : text(names.community)
  return (
    <nav className="ways" aria-label={t('studio.ways')}>
      <p className="ways-title">
        {community === null ? t('studio.desk') : <InLanguage locale={community.in}>{community.words}</InLanguage>}
        {community !== null && <small>{t('studio.desk')}</small>}
      </p>
      <ul>
        {may(me, 'read-cases') && <Way to="/" icon={<IconInbox {...ICON} />} name={t('studio.inbox')} also="/case/" count={list?.counts.open ?? 0} />}
        <Way to="/figures" icon={<IconChartBar {...ICON} />} name={t('studio.figures')} />
        {may(me, 'accounts') && <Way to="/people" icon={<IconUsers {...ICON} />} name={t('studio.people')} />}
        {may(me, 'audit') && <Way to="/audit" icon={<IconHistory {...ICON} />} name={t('studio.audit')} />}
        <Way to="/ink" icon={<IconPencil {...ICON} />} name={t('studio.ink')} />
        <Way to="/me" icon={<IconUserCircle {...ICON} />} name={t('studio.me')} />
      </ul>
      <div className="ways-foot">
        <p>
          <strong>
            <bdi>{me.name}</bdi>
          </strong>
          <small>{me.roles.map((role) => t(`studio.role.${role}`)).join(t('studio.and'))}</small>
        </p>
        <LanguagePill />
        <button type="button" className="pill" data-action="sign-out" onClick={() => void session.signOut()}>
          <IconLogout {...ICON} size={18} />
          {t('studio.signOut')}
        </button>
      </div>
    </nav>
  )
}

interface WayProps {
  readonly to: string
  readonly icon: ReactNode
  readonly name: string
  /** addresses that begin like this belong here too */
  readonly also?: string
  readonly count?: number
}

function Way({ to, icon, name, also, count = 0 }: WayProps) {
  const [here] = useLocation()
  const isHere = here === to || (also !== undefined && here.startsWith(also))
  return (
    <li>
      <Link href={to} className="way" aria-current={isHere ? 'page' : undefined} data-way={to}>
        {icon}
        <span>{name}</span>
        {count > 0 && <b className="count">{count}</b>}
      </Link>
    </li>
  )
}
