import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** One answer on a page: a picture, the question in small type, the answer under it. */
export function Fact({ icon: Picture, title, wide = false, children }: { icon: Icon; title: ReactNode; wide?: boolean; children: ReactNode }): ReactNode {
  return (
    <section className={wide ? 'card fact wide' : 'card fact'}>
      <Picture aria-hidden size="1em" stroke={1.75} />
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  )
}
