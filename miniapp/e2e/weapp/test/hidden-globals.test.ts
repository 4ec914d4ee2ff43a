import { doing, PLAIN, useFixture } from './open-fixture';

const open = useFixture();

const BROWSER_ONLY = [
  'window', 'document', 'localStorage', 'sessionStorage', 'fetch', 'XMLHttpRequest', 'navigator', 'location', 'self', 'globalThis',
  'history', 'WebSocket', 'requestAnimationFrame', 'AbortController', 'URL', 'URLSearchParams', 'TextEncoder', 'crypto', 'atob', 'performance',
  'structuredClone', 'queueMicrotask', 'addEventListener', 'HTMLElement', 'WebAssembly', '__weapp', '__weappPackage',
];

describe('browser globals', () => {
  test('are hidden from dist code', async () => {
    const app = await open(PLAIN, doing(`return ${JSON.stringify(BROWSER_ONLY)}.filter((name) => kinds()[name] !== 'undefined'); function kinds() { return { ${BROWSER_ONLY.map((name) => `${name}: typeof ${name}`).join(', ')} }; }`));
    await app.tap('run');
    await app.waitForTextOf('out', '[]');
  });

  test('a page that uses window.localStorage is caught', async () => {
    const words = "exports.describe = (trace) => { window.localStorage.setItem('trace', trace); return trace.join(','); };";
    const app = await open({}, { 'pages/home/words.js': words });
    expect((await app.errors()).join()).toMatch(/Cannot read properties of undefined \(reading 'localStorage'\)/);
  });

  test('code made of text cannot reach them; the language, timers and console are there', async () => {
    const work = "const text = () => { try { return Function('return this')(); } catch ({ message }) { return message; } };"
      + "console.error('bad', { at: 3 }); return new Promise((resolve) => setTimeout(() => resolve([text(), text instanceof Function, typeof Promise, typeof Intl]), 1))";
    const app = await open(PLAIN, doing(work));
    await app.tap('run');
    await app.waitForTextOf('out', '["Function(text) is not available in a mini-program",true,"function","object"]');
    expect(await app.errors()).toEqual(['bad', '{"at":3}']);
  });
});
