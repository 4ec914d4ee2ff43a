/** A browser forgets a page when it is closed: a service worker keeps the app's own files. */
export async function keepInBrowser(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/sw.js');
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage(['/', ...performance.getEntriesByType('resource').map(({ name }) => name)]);
  } catch {
    /* Without it the app works all the same, but does not open without a network. */
  }
}
