import { ApiFailure, asyncApi, type Callbacks, type WxApis } from './api';
import type { AppEvents } from './app-events';
import { servedUrl } from './request-url';

const LIMIT = 10;
const DEFAULT_TIMEOUT_MS = 60_000;

interface RequestOptions extends Callbacks {
  url: string;
  method?: string;
  data?: unknown;
  header?: Record<string, string>;
  dataType?: string;
  responseType?: 'text' | 'arraybuffer';
  timeout?: number;
}

/** `wx.request` with at most ten at a time; later ones wait their turn. */
export class Network {
  readonly counts = { total: 0, running: 0, maxConcurrent: 0, queued: 0 };
  private readonly waiting: (() => void)[] = [];

  constructor(
    private online: boolean,
    private readonly domains: string[] | undefined,
    private readonly events: AppEvents,
  ) {}

  setOnline(online: boolean): void {
    this.online = online;
    this.events.emit('NetworkStatusChange', { isConnected: online, networkType: this.type() });
  }

  pending(): number {
    return this.counts.running + this.waiting.length;
  }

  apis(): WxApis {
    const send = (options: RequestOptions, controller: AbortController) =>
      asyncApi('request', (given: RequestOptions) => this.send(given, controller))(options);
    return {
      request: (options: RequestOptions) => {
        const controller = new AbortController();
        const promise = send(options, controller);
        const task = { abort: () => controller.abort(), onHeadersReceived: () => undefined, offHeadersReceived: () => undefined };
        return promise ? Object.assign(promise, task) : task;
      },
      getNetworkType: asyncApi('getNetworkType', () => ({ networkType: this.type() })),
    };
  }

  private type(): string {
    return this.online ? 'wifi' : 'none';
  }

  private async send(options: RequestOptions, controller: AbortController): Promise<object> {
    const url = servedUrl(options.url, this.domains);
    await this.turn();
    try {
      if (!this.online) throw new ApiFailure('net::ERR_INTERNET_DISCONNECTED', { errno: 600001 });
      return await exchange(url, options, controller);
    } finally {
      this.counts.running -= 1;
      this.waiting.shift()?.();
    }
  }

  private async turn(): Promise<void> {
    this.counts.total += 1;
    if (this.counts.running >= LIMIT) {
      this.counts.queued += 1;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.counts.running += 1;
    this.counts.maxConcurrent = Math.max(this.counts.maxConcurrent, this.counts.running);
  }
}

async function exchange(url: URL, options: RequestOptions, controller: AbortController): Promise<object> {
  const timeout = AbortSignal.timeout(options.timeout ?? DEFAULT_TIMEOUT_MS);
  try {
    const response = await fetch(...fetchArguments(url, options, AbortSignal.any([controller.signal, timeout])));
    if (response.headers.has('x-weapp-unreachable')) throw new ApiFailure('net::ERR_CONNECTION_REFUSED', { errno: 600001 });
    return {
      data: await readBody(response, options),
      statusCode: response.status,
      header: Object.fromEntries(response.headers),
      cookies: [],
    };
  } catch (error) {
    if (error instanceof ApiFailure) throw error;
    if (controller.signal.aborted) throw new ApiFailure('abort');
    throw new ApiFailure(timeout.aborted ? 'timeout' : 'net::ERR_FAILED', { errno: timeout.aborted ? 5 : 600001 });
  }
}

function fetchArguments(url: URL, options: RequestOptions, signal: AbortSignal): [URL, RequestInit] {
  const method = (options.method ?? 'GET').toUpperCase();
  const headers = new Headers(options.header);
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  const init: RequestInit = { method, headers, signal, cache: 'no-store', credentials: 'omit' };
  if (method === 'GET' || method === 'HEAD') {
    for (const [key, value] of Object.entries((options.data as object | undefined) ?? {})) url.searchParams.append(key, String(value));
    return [url, init];
  }
  return [url, { ...init, body: requestBody(options.data, headers.get('content-type') ?? '') }];
}

function requestBody(data: unknown, contentType: string): BodyInit | undefined {
  if (data === undefined || typeof data === 'string' || data instanceof ArrayBuffer) return data;
  if (contentType.includes('x-www-form-urlencoded')) return new URLSearchParams(data as Record<string, string>);
  return JSON.stringify(data);
}

async function readBody(response: Response, options: RequestOptions): Promise<unknown> {
  if (options.responseType === 'arraybuffer') return response.arrayBuffer();
  const text = await response.text();
  if ((options.dataType ?? 'json') !== 'json') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
