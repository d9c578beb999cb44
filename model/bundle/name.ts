import * as z from 'zod/mini'

/** A bundle's name, as it stands in addresses: `/c/<bundle>/…`. */
export const BundleName = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,31}$/))
export type BundleName = z.infer<typeof BundleName>
