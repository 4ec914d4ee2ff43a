import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, request as httpRequest, type Server, type ServerResponse } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { CompiledDist } from './compile-dist';
import type { BootConfig } from './runtime/boot-config';

const HTML = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/__weapp/base.css"></head><body>
<script src="/__weapp/config.js"></script><script src="/__weapp/package.js"></script><script src="/__weapp/runtime.js"></script></body></html>`;

const TYPES: Record<string, string> = {
  '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.svg': 'image/svg+xml',
  '.webp': 'image/webp', '.ttf': 'font/ttf', '.woff2': 'font/woff2',
};

/** Headers a browser adds that WeChat's client does not send. */
const BROWSER_HEADERS = /^(origin|cookie|sec-.*|accept-encoding|connection|host|referer)$/;

export interface WeappServer {
  origin: string;
  close: () => Promise<void>;
}

/**
 * Serves the runtime at `/__weapp/`, pictures and fonts of the dist at their own paths, and passes every other
 * request on to `apiOrigin` with its path, query, method, body and headers unchanged but for the browser's own.
 * `config` is read at every start, so that a restart can change it.
 */
export async function serveWeapp(compiled: CompiledDist, apiOrigin: string | undefined, config: BootConfig): Promise<WeappServer> {
  const own = (): Record<string, [type: string, text: string]> => ({
    '/__weapp/': ['text/html', HTML],
    '/__weapp/base.css': ['text/css', readFileSync(join(__dirname, 'runtime/base.css'), 'utf8')],
    '/__weapp/package.js': ['text/javascript', compiled.packageScript],
    '/__weapp/runtime.js': ['text/javascript', compiled.runtimeScript],
    '/__weapp/config.js': ['text/javascript', `window.__weappConfig=${JSON.stringify(config)};`],
  });
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://weapp').pathname);
    const text = own()[path];
    const asset = text ? undefined : readAsset(compiled.dist, path);
    if (text) response.writeHead(200, { 'content-type': `${text[0]}; charset=utf-8` }).end(text[1]);
    else if (asset) response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(asset);
    else passOn(request, response, apiOrigin);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => close(server) };
}

function readAsset(dist: string, path: string): Buffer | undefined {
  const file = join(dist, normalize(path));
  if (!(extname(path) in TYPES) || !file.startsWith(dist)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
}

function passOn(request: IncomingMessage, response: ServerResponse, apiOrigin: string | undefined): void {
  const unreachable = () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(502, { 'x-weapp-unreachable': '1' }).end();
  };
  if (!apiOrigin) return unreachable();
  const target = new URL(request.url ?? '/', apiOrigin);
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !BROWSER_HEADERS.test(name)));
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
  const onward = send(target, { method: request.method, headers: { ...headers, referer: 'https://servicewechat.com/wx/devtools/page-frame.html' } });
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.on('error', unreachable);
    answer.pipe(response);
  });
  onward.on('error', unreachable);
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
