import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestApp, type TestApp } from '../test-app';

describe('the built h5', () => {
  let folder: string;
  let pages: TestApp;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cunshe-h5-'));
    mkdirSync(join(folder, 'js'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>村社</title>');
    writeFileSync(join(folder, 'js', 'app.0123abcd.js'), 'let basket;');
    writeFileSync(join(tmpdir(), 'cunshe-outside.txt'), 'outside');
    pages = await startTestApp('sqlite', { features: [], settings: { h5Dir: folder } });
  });
  afterAll(async () => {
    await pages.close();
    rmSync(folder, { recursive: true });
    rmSync(join(tmpdir(), 'cunshe-outside.txt'));
  });

  const get = (url: string, accept = '*/*') => pages.app.inject({ url, headers: { accept } });

  test('hashed files are kept for a year, the page is asked for every time', async () => {
    expect((await get('/js/app.0123abcd.js')).headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable' });
    const page = await get('/index.html');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    expect(page.headers['content-security-policy']).toContain("connect-src 'self' blob:");
  });

  test('every address of the front end is its page, an unknown file or API address is not', async () => {
    for (const accept of ['text/html', '*/*']) expect((await get('/', accept)).body).toContain('村社');
    expect((await get('/pages/order?id=1', 'text/html')).body).toContain('村社');
    expect((await get('/js/missing.js')).statusCode).toBe(404);
    expect((await get('/api/missing', 'text/html')).json()).toMatchObject({ code: 'ROUTE_NOT_FOUND' });
  });

  test.each(['/../cunshe-outside.txt', '/%2e%2e/cunshe-outside.txt', '/..%2fcunshe-outside.txt', '/js/..%5c..%5cx'])('nothing outside is reachable by %s', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
  });
});
