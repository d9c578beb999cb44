import { useEffect, useState } from 'react'
import { showsOn } from '../../model/content/item.ts'
import { List, type Row } from '../../model/content/views.ts'
import { wallAt } from '../../model/day.ts'
import { readFile } from '../read/file.ts'

/** The places of the guide, as far as they are read. */
export type Places = { readonly is: 'reading' } | { readonly is: 'read'; readonly rows: readonly Row[] } | { readonly is: 'unreadable' }

/** Reads the list of places of a bundle; only what shows today is in it. @param base the bundle's address */
export function usePlaces(base: string): Places {
  const [places, setPlaces] = useState<Places>({ is: 'reading' })
  useEffect(() => {
    const gone = new AbortController()
    void readFile(`${base}list/place.json`, List, gone.signal).then((read) => {
      if (gone.signal.aborted) return
      if (!read.ok) {
        console.warn('tour: the list of places', read.problem)
        setPlaces({ is: 'unreadable' })
        return
      }
      const { day } = wallAt(Date.now())
      setPlaces({ is: 'read', rows: read.value.rows.filter((row) => showsOn({ ...row, status: 'published' }, day)) })
    })
    return () => gone.abort()
  }, [base])
  return places
}
