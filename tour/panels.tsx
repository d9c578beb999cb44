import type { ReactNode } from 'react'
import { PicturesPanel } from './closer/PicturesPanel.tsx'
import { FindPanel } from './find/FindPanel.tsx'
import { PolePanel } from './find/PolePanel.tsx'
import { WayPanel } from './go/WayPanel.tsx'
import { GuidedPanel } from './guided/GuidedPanel.tsx'
import { GuidedTourPanel } from './guided/GuidedTourPanel.tsx'
import { HallPanel } from './halls/HallPanel.tsx'
import { HallsPanel } from './halls/HallsPanel.tsx'
import { LightPanel } from './light/LightPanel.tsx'
import type { PanelProps } from './page/Later.tsx'
import type { Panel } from './page/panel.ts'
import { SayPanel } from './say/SayPanel.tsx'
import { SharePanel } from './share/SharePanel.tsx'
import { TimePanel } from './time/TimePanel.tsx'
import './panels.css'
import './guided/guided.css'
import './halls/hall.css'
import './closer/closer.css'

export { strollAlone } from './attract/stroll-alone.ts'
export { MapNames } from './page/MapNames.tsx'

/** What can be opened in the place of the sheet. This file and all it brings is fetched when the first panel is opened. */
export function PanelBody({ panel, ...props }: PanelProps & { panel: Panel }): ReactNode {
  switch (panel.is) {
    case 'find':
      return <FindPanel {...props} />
    case 'pole':
      return <PolePanel {...props} />
    case 'light':
      return <LightPanel {...props} />
    case 'say':
      return <SayPanel {...props} />
    case 'share':
      return <SharePanel {...props} />
    case 'time':
      return <TimePanel {...props} />
    case 'way':
      return <WayPanel key={panel.to} to={panel.to} heading={panel.heading} {...props} />
    case 'pictures':
      return <PicturesPanel key={props.state.at} {...props} />
    case 'guided':
      return <GuidedPanel {...props} />
    case 'guided-tour':
      return <GuidedTourPanel key={panel.tour.slug} tour={panel.tour} {...props} />
    case 'halls':
      return <HallsPanel {...props} />
    case 'hall':
      return <HallPanel key={panel.id} id={panel.id} {...props} />
  }
}
