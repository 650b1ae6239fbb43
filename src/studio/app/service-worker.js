// Keeps the studio for when its server is not there. Filled in when it is built: FILES, the studio's own with a hash of
// them all; BESIDE, those that a build puts beside them.
const CACHE = `briefdeck-studio-${VERSION}`;
const isOurs = (url) => url.origin === location.origin && url.href.startsWith(self.registration.scope);

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      await cache.addAll(FILES);
      // A face that the briefing needs no character of is not there.
      await Promise.allSettled(BESIDE.map((path) => cache.add(path)));
      await self.skipWaiting();
    })(),
  );
});

// Caches are the origin's, and other briefings may stand on it: only what this one left is taken away.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (!name.startsWith('briefdeck-studio-') || name === CACHE) continue;
        const old = await caches.open(name);
        for (const request of await old.keys()) if (isOurs(new URL(request.url))) await old.delete(request);
        if ((await old.keys()).length === 0) await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !isOurs(url)) return;
  // Files with a hash in their name are never another; all else is asked of the server while there is one.
  event.respondWith(url.pathname.includes('/assets/') ? keptFirst(request) : serverFirst(request));
});

async function keptFirst(request) {
  const kept = await (await caches.open(CACHE)).match(request);
  return kept ?? serverFirst(request);
}

async function serverFirst(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request, { cache: 'no-cache' });
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}
