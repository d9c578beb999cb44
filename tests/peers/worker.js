// The peer's worker, as its own documentation has one use it: a manifest in the script, and films kept whole in a cache of
// their own, whose ranges its plugin cuts out.
import { CacheableResponsePlugin } from 'workbox-cacheable-response'
import { clientsClaim } from 'workbox-core'
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'
import { RangeRequestsPlugin } from 'workbox-range-requests'
import { registerRoute } from 'workbox-routing'
import { CacheFirst } from 'workbox-strategies'

self.skipWaiting()
clientsClaim()
cleanupOutdatedCaches()
registerRoute(
  ({ url }) => url.pathname.endsWith('.webm'),
  new CacheFirst({ cacheName: 'films', plugins: [new CacheableResponsePlugin({ statuses: [200] }), new RangeRequestsPlugin()] }),
)
precacheAndRoute(self.__WB_MANIFEST)
