import { createContext } from 'react'

/** Where the keys lie: under the page that scrolls, so that they take room from it and cover nothing of it. */
export const KeysSlotContext = createContext<HTMLElement | null>(null)
