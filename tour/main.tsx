import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { addWords, setLocale } from '../ui/language.ts'
import '../ui/tokens.css'
import { commonWords } from '../ui/words/common.ts'
import { tourWords } from '../ui/words/tour.ts'
import { parseLink } from './deep-link.ts'
import './visitors.css'
import { Kept } from './visitors/Kept.tsx'
import { Visitors } from './visitors/Visitors.tsx'

addWords(commonWords)
addWords(tourWords)
setLocale(parseLink(location.search).locale ?? (navigator.language.startsWith('ug') ? 'ug' : 'zh'))

const page = document.getElementById('page')
if (page === null) throw new Error('tour/index.html: wants an element with the id page, found none')
createRoot(page).render(
  <StrictMode>
    <Visitors keep={(bundle) => <Kept bundle={bundle} />} />
  </StrictMode>,
)
