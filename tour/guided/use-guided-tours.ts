import { useCallback } from 'react'
import { GuidedTours } from '../../model/content/guided.ts'
import { type Reading, useRead } from '../page/use-read.ts'
import { readFile } from '../read/file.ts'

/** The guided tours of a bundle, and how to read them again. One pressed before this was written has no such file where there are none. @param base the bundle's address */
export function useGuidedTours(base: string): readonly [Reading<GuidedTours>, () => void] {
  const read = useCallback((signal: AbortSignal) => readFile(`${base}tour/guided.json`, GuidedTours, signal), [base])
  return useRead(read)
}
