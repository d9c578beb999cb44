import type { ReactNode } from 'react'

/** A screen below the head: its title and what stands under it. The title is what a screen reader lands on. */
export function Page({ title, note, children, name }: { title: ReactNode; note?: ReactNode; children: ReactNode; name: string }): ReactNode {
  return (
    <main className="page" data-page={name} tabIndex={-1}>
      <header className="page-head">
        <h1>{title}</h1>
        {note}
      </header>
      {children}
    </main>
  )
}
