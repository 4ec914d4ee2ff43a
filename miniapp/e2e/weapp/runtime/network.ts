import { ApiFailure, asyncApi, type Callbacks, type WxApis } from './api';
import type { AppEvents } from './app-events';
import { servedUrl } from './request-url';
import { uploadForm, uploadHeaders, type UploadOptions } from './upload';

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

/** `wx.request` and `wx.uploadFile`, at most ten at a time; later ones wait their turn. */
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
    return {
      request: task((given: RequestOptions, controller) => asyncApi('request', (options: RequestOptions) => this.send(options, () => exchange(options, controller, this.domains)))(given)),
      uploadFile: task((given: UploadOptions, controller) => asyncApi('uploadFile', (options: UploadOptions) => this.send(options, () => upload(options, controller, this.domains)))(given)),
      getNetworkType: asyncApi('getNetworkType', () => ({ networkType: this.type() })),
    };
  }

  private type(): string {
    return this.online ? 'wifi' : 'none';
  }

  private async send({ url }: { readonly url: string }, exchanged: () => Promise<object>): Promise<object> {
    servedUrl(url, this.domains);
    await this.turn();
    try {
      if (!this.online) throw new ApiFailure('net::ERR_INTERNET_DISCONNECTED', { errno: 600001 });
      return await exchanged();
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

/** A call that can be taken back, with or without a promise. */
function task<Options>(begin: (options: Options, controller: AbortController) => Promise<object> | undefined): (options: Options) => object {
  return (options) => {
    const controller = new AbortController();
    const promise = begin(options, controller);
    const handle = { abort: () => controller.abort(), onHeadersReceived: () => undefined, offHeadersReceived: () => undefined, onProgressUpdate: () => undefined, offProgressUpdate: () => undefined };
    return promise ? Object.assign(promise, handle) : handle;
  };
}

async function exchange(options: RequestOptions, controller: AbortController, domains: string[] | undefined): Promise<object> {
  return fetched(options.timeout, controller, async (signal) => {
    const response = await fetch(...fetchArguments(servedUrl(options.url, domains), options, signal));
    return { data: await readBody(response, options), ...answerOf(response), cookies: [] };
  });
}

/** The answer to an upload is text, whatever it says. */
async function upload(options: UploadOptions, controller: AbortController, domains: string[] | undefined): Promise<object> {
  const body = uploadForm(options);
  return fetched(options.timeout, controller, async (signal) => {
    const response = await fetch(servedUrl(options.url, domains), { method: 'POST', headers: uploadHeaders(options.header), body, signal, cache: 'no-store', credentials: 'omit' });
    return { data: await response.text(), ...answerOf(response) };
  });
}

function answerOf(response: Response): { statusCode: number; header: Record<string, string> } {
  if (response.headers.has('x-weapp-unreachable')) throw new ApiFailure('net::ERR_CONNECTION_REFUSED', { errno: 600001 });
  return { statusCode: response.status, header: Object.fromEntries(response.headers) };
}

async function fetched(limitMs: number | undefined, controller: AbortController, work: (signal: AbortSignal) => Promise<object>): Promise<object> {
  const timeout = AbortSignal.timeout(limitMs ?? DEFAULT_TIMEOUT_MS);
  try {
    return await work(AbortSignal.any([controller.signal, timeout]));
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
