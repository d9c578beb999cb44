import type { ReactNode } from 'react'
import type { GalleryItem } from '../../model/content/pressed-item.ts'
import { ReviewNote } from '../parts/ReviewNote.tsx'
import { Said } from '../parts/Said.tsx'

/** Under the title of what is to be seen: what it is, and whether its Uyghur was reviewed. @param facts short, each on its own */
export function GalleryNote({ item, facts = [] }: { item: GalleryItem; facts?: readonly ReactNode[] }): ReactNode {
  return (
    <>
      {item.summary === undefined && facts.length === 0 ? null : (
        <p className="under-title">
          {item.summary === undefined ? null : (
            <span>
              <Said text={item.summary} />
            </span>
          )}
          {facts.map((fact, at) => (
            <span key={at}>{fact}</span>
          ))}
        </p>
      )}
      <ReviewNote state={item.translation.ug} outdated={item.translation.outdated} />
    </>
  )
}
