/** Keeps what the app is made of on the phone, so that a driver without a signal can open it again. Nothing of the API is kept here. */
const SHELF = 'app';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => event.waitUntil(Promise.all(event.data.filter(isOwn).map(keepNew))));
self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && isOwn(event.request.url)) event.respondWith(fresh(event.request).catch(() => caches.match(event.request.mode === 'navigate' ? '/' : event.request, { ignoreVary: true }).then((kept) => kept || Response.error())));
});

function isOwn(address) {
  const { origin, pathname } = new URL(address, self.location.href);
  return origin === self.location.origin && !pathname.startsWith('/api/');
}

async function fresh(request) {
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(SHELF)).put(request, answer.clone());
  return answer;
}

async function keepNew(address) {
  if (!(await caches.match(address))) await fresh(new Request(address)).catch(() => undefined);
}
