const get = async ({ request }) => {
  const cache = await caches.open('floor')
  const kept = await cache.match(request)
  if (kept) return kept
  const fresh = await fetch(request)
  await cache.put(request, fresh.clone())
  return fresh
}
addEventListener('install', (event) => event.waitUntil(caches.open('floor').then((cache) => cache.add('./'))))
addEventListener('fetch', (event) => event.respondWith(get(event)))
