import { type ReactNode, useMemo } from 'react'
import { showsOn } from '../../model/content/item.ts'
import { noticeOrder } from '../../model/content/notice-order.ts'
import { formatDay } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { useWall } from '../clock.ts'
import { GrowingRows } from '../parts/GrowingRows.tsx'
import { Page } from '../parts/Page.tsx'
import { RowLink } from '../parts/RowLink.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Broken, Empty } from '../parts/Waiting.tsx'
import { useRows } from '../reading/community.ts'
import { useReadSeen } from '../reading/read-seen.ts'

/** Notices that hold today, pinned ones first. */
export function NoticeListScreen(): ReactNode {
  const { locale, t } = useSpeech(kioskWords)
  const wall = useWall()
  const reading = useRows('notice')
  const rows = useMemo(
    () =>
      reading.is === 'ready'
        ? reading.value.filter(({ row }) => showsOn({ ...row, status: 'published' }, wall.day)).sort((a, b) => noticeOrder(wall.day)(a.row, b.row))
        : [],
    [reading, wall.day],
  )
  useReadSeen(rows)
  return (
    <Page name="notice-list" title={t('kiosk.home.notices')}>
      {reading.is === 'loading' ? <Skeleton /> : reading.is === 'problem' ? <Broken /> : rows.length === 0 ? <Empty /> : null}
      <GrowingRows list={rows}>
        {({ row }) => (
          <RowLink
            key={row.id}
            row={row}
            under={
              <>
                {t(`kiosk.notice.type.${row.noticeType ?? 'announcement'}`)} · {formatDay(row.validFrom, locale)}
              </>
            }
          />
        )}
      </GrowingRows>
    </Page>
  )
}
