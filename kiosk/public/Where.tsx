import type { ReactNode } from 'react'
import type { Text } from '../../model/text.ts'
import { Said } from '../parts/Said.tsx'

/** Where a case is: words of ours, or a title from the content that may lack the reader's language. */
export const Where = ({ where }: { where: Text | string }): ReactNode => (typeof where === 'string' ? where : <Said text={where} />)
