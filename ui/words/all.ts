import { aloudWords } from './aloud.ts'
import { closerWords } from './closer.ts'
import { commonWords } from './common.ts'
import { galleryWords } from './gallery.ts'
import { guidedWords } from './guided.ts'
import { guidesWords } from './guides.ts'
import { hallWords } from './hall.ts'
import { kioskWords } from './kiosk.ts'
import { lightWords } from './light.ts'
import { needWords } from './need.ts'
import { placesWords } from './places.ts'
import { publicWords } from './public.ts'
import { receiptWords } from './receipt.ts'
import { searchWords } from './search.ts'
import { sayHereWords } from './say-here.ts'
import { sayKindsWords } from './say-kinds.ts'
import { shareWords } from './share.ts'
import { speechWords } from './speech.ts'
import { staffWords } from './staff.ts'
import { studioCaseWords } from './studio-case.ts'
import { studioInkWords } from './studio-ink.ts'
import { studioStaffWords } from './studio-staff.ts'
import { studioWords } from './studio.ts'
import { timeWords } from './time.ts'
import { tourWords } from './tour.ts'
import { voiceWords } from './voice.ts'
import { wayWords } from './way.ts'

/** Every interface text of the house. */
export const allWords = {
  ...aloudWords,
  ...closerWords,
  ...commonWords,
  ...galleryWords,
  ...guidedWords,
  ...guidesWords,
  ...hallWords,
  ...kioskWords,
  ...lightWords,
  ...needWords,
  ...placesWords,
  ...publicWords,
  ...receiptWords,
  ...searchWords,
  ...sayHereWords,
  ...sayKindsWords,
  ...shareWords,
  ...speechWords,
  ...staffWords,
  ...studioWords,
  ...studioCaseWords,
  ...studioInkWords,
  ...studioStaffWords,
  ...timeWords,
  ...tourWords,
  ...voiceWords,
  ...wayWords,
}
