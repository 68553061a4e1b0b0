import { activate, install } from './offline/install.ts'
import { answer, isOurs } from './offline/answer.ts'
import { attendantOf } from './offline/attendant.ts'
import type { OfflineSite } from './offline/offline-site.ts'

declare const self: ServiceWorkerGlobalScope & {
  /** The shell's files, put here by the build. Nothing in this file grows with the number of lessons. */
  readonly __WB_MANIFEST: readonly { readonly url: string; readonly revision: string }[]
}
/** Both from tools/pwa.ts. The generation also changes when only a lesson does, so that browsers see an update. */
declare const __GENERATION__: string
declare const __SHELL_ASSETS__: string

const site: OfflineSite = {
  caches: self.caches,
  fetch: (address, init) => self.fetch(address, init),
  scope: self.registration.scope,
  generation: __GENERATION__,
  shellAssets: __SHELL_ASSETS__,
  shell: {
    set: 'shell',
    edition: __GENERATION__,
    shell: __SHELL_ASSETS__,
    bytes: 0,
    files: self.__WB_MANIFEST.map(({ url, revision }) => ({ url, hash: revision, bytes: 0 })),
  },
}
const attendant = attendantOf(site, () => self.skipWaiting())

self.addEventListener('install', (event) => {
  event.waitUntil(install(site))
})

self.addEventListener('activate', (event) => {
  // Only the first worker takes pages that were opened without one: for them nothing changes but that they can be
  // opened again without a network. A page of an older build is never taken from its own worker unasked.
  event.waitUntil(activate(site).then((isFirst) => (isFirst ? self.clients.claim() : undefined)))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (isOurs(request, site.scope)) event.respondWith(answer(site, request, () => self.fetch(request)))
})

self.addEventListener('message', (event) => {
  const [port] = event.ports
  event.waitUntil(attendant.attend(event.data, (reply) => port?.postMessage(reply)))
})
