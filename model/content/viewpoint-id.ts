import * as z from 'zod/mini'

/** A short name of a viewpoint, stable for ever; it stands in links and QR codes. */
export const ViewpointId = z.string().check(z.regex(/^[a-z0-9-]{1,32}$/))
