import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { doing, PLAIN, useFixture } from './open-fixture';

interface Received {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

const open = useFixture();
let server: Server;
let apiOrigin: string;
let received: Received[];
let answer: (response: ServerResponse, request: Received) => void;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const seen = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
    received.push(seen);
    answer(response, seen);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  apiOrigin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  received = [];
  answer = (response) => response.writeHead(200, { 'content-type': 'application/json', 'x-request-id': 'r1' }).end('{"ok":true}');
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const asking = (options: string) => doing(`return wx.request(${options}).then(({ data, statusCode, header }) => [statusCode, data, header['x-request-id']])`);

describe('wx.request', () => {
  test('reaches the backend by path and query, with JSON, and without the browser’s headers', async () => {
    const app = await open({ ...PLAIN, apiOrigin }, asking("{ url: 'https://cunshe.example/api/orders?day=1', method: 'POST', data: { fen: 350 }, header: { authorization: 'Bearer t' } }"));
    await app.tap('run');
    await app.waitForTextOf('out', '[200,{"ok":true},"r1"]');
    expect(received[0]).toMatchObject({ method: 'POST', url: '/api/orders?day=1', body: '{"fen":350}' });
    expect(received[0]?.headers).toMatchObject({ authorization: 'Bearer t', 'content-type': 'application/json' });
    expect(received[0]?.headers['referer']).toContain('servicewechat.com');
    expect(received[0]?.headers['origin']).toBeUndefined();
  });

  test('puts data of a GET into the query, and a refusal is an answer', async () => {
    answer = (response) => response.writeHead(409).end('{"code":"STOCK_GONE"}');
    const app = await open({ ...PLAIN, apiOrigin }, asking("{ url: 'https://cunshe.example/api/today', data: { day: '2026-07-01' } }"));
    await app.tap('run');
    await app.waitForTextOf('out', '[409,{"code":"STOCK_GONE"},null]');
    expect(received[0]).toMatchObject({ method: 'GET', url: '/api/today?day=2026-07-01' });
    expect(await app.errors()).toEqual([]);
  });

  test('refuses relative addresses, plain http and hosts outside the list', async () => {
    const urls = ['/api/today', 'http://cunshe.example/api', 'https://other.example/api'];
    const work = doing(`return Promise.all(${JSON.stringify(urls)}.map((url) => wx.request({ url }).catch(({ errMsg }) => errMsg))).then((all) => all.join('; '))`);
    const app = await open({ ...PLAIN, apiOrigin, domains: ['cunshe.example'] }, work);
    await app.tap('run');
    await app.waitForTextOf(
      'out',
      'request:fail invalid url "/api/today"; request:fail url not in domain list, http://cunshe.example; request:fail url not in domain list, https://other.example',
    );
    expect(received).toEqual([]);
  });

  test('runs ten at a time and lets the others wait', async () => {
    const waiting: ServerResponse[] = [];
    answer = (response) => void waiting.push(response);
    const app = await open({ ...PLAIN, apiOrigin }, doing("return Promise.all(Array.from({ length: 13 }, (_, n) => wx.request({ url: 'https://cunshe.example/api/' + n }))).then((all) => all.length)"));
    await app.tap('run');
    while (received.length < 13) {
      await app.browserPage.evaluate(() => new Promise(requestAnimationFrame));
      expect((await app.stats()).requests.running).toBeLessThanOrEqual(10);
      for (const response of waiting.splice(0)) response.end('{}');
    }
    for (const response of waiting.splice(0)) response.end('{}');
    await app.waitForTextOf('out', '13');
    expect((await app.stats()).requests).toEqual({ total: 13, running: 0, maxConcurrent: 10, queued: 3 });
  });

  test('fails offline and tells the app, works again online', async () => {
    const app = await open({ ...PLAIN, apiOrigin }, {
      ...asking("{ url: 'https://cunshe.example/api' }"),
      'app.js': 'App({}); wx.onNetworkStatusChange(({ networkType }) => wx.showToast({ title: networkType }));',
    });
    await app.goOffline();
    await app.tap('run');
    await app.waitForTextOf('out', 'request:fail net::ERR_INTERNET_DISCONNECTED');
    expect(received).toEqual([]);
    await app.goOnline();
    await app.tap('run');
    await app.waitForTextOf('out', '[200,{"ok":true},"r1"]');
    expect(await app.toasts()).toEqual(['none', 'wifi']);
  });

  test('a dead backend is a failed request, not an answer', async () => {
    const app = await open({ ...PLAIN, apiOrigin: 'http://127.0.0.1:1' }, asking("{ url: 'https://cunshe.example/api' }"));
    await app.tap('run');
    await app.waitForTextOf('out', 'request:fail net::ERR_CONNECTION_REFUSED');
  });

  test('can be aborted and runs into its timeout', async () => {
    answer = () => undefined;
    const work = "const ask = (options, then) => new Promise((resolve) => then(wx.request({ url: 'https://cunshe.example/api', ...options, fail: ({ errMsg }) => resolve(errMsg) }))); return Promise.all([ask({}, (task) => task.abort()), ask({ timeout: 50 }, () => {})])";
    const app = await open({ ...PLAIN, apiOrigin }, doing(work));
    await app.tap('run');
    await app.waitForTextOf('out', '["request:fail abort","request:fail timeout"]');
  });
});
