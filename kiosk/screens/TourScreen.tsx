import type { ReactNode } from 'react'
export function TourScreen(): ReactNode { return null }
