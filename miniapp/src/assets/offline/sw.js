/** Keeps what the app is made of on the phone, so that a driver without a signal can open it again. Nothing of the API is kept here. */
const SHELF = 'app';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => event.waitUntil(Promise.all(event.data.filter(isOwn).map(keepNew))));
self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && isOwn(event.request.url)) event.respondWith(fresh(event.request).catch(() => kept(event.request)));
});

/** The app's own files: not what the server says of itself, and nothing of anybody's data. */
function isOwn(address) {
  const { origin, pathname } = new URL(address, self.location.href);
  return origin === self.location.origin && !/^\/(api|docs|health)(\/|$)/.test(pathname);
}

/** Every address of the app is one page, so that one is kept, and always the newest. */
const placeOf = (request) => (request.mode === 'navigate' ? '/' : request);

async function fresh(request) {
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(SHELF)).put(placeOf(request), answer.clone());
  return answer;
}

async function kept(request) {
  return (await caches.match(placeOf(request), { ignoreVary: true })) ?? Response.error();
}

async function keepNew(address) {
  if (!(await caches.match(address))) await fresh(new Request(address)).catch(() => undefined);
}
