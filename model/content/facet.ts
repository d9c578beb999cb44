/** Turns in a life at which something has to be done (人生大事, as 高效办成一件事 groups services). */
export const LIFE_EVENTS = ['birth', 'school', 'work', 'moving', 'home', 'illness', 'old-age', 'disability', 'hardship', 'bereavement'] as const
export type LifeEvent = (typeof LIFE_EVENTS)[number]

/** For whom a guide was written; one written for everybody names nobody. */
export const AUDIENCES = ['parents', 'children', 'workers', 'elderly', 'disabled', 'hardship', 'veterans', 'newcomers'] as const
export type Audience = (typeof AUDIENCES)[number]
