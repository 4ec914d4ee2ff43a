import { request as httpRequest, Agent as HttpAgent } from 'node:http';
import { request as httpsRequest, Agent as HttpsAgent } from 'node:https';
import type { WireHeaders } from './protocol/signed-answer';

export interface WireRequest {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: WireHeaders;
  readonly body: Buffer;
}

/** Carries bytes to a provider and back. Throws when there is no answer in time. */
export type WechatTransport = (request: WireRequest) => Promise<WireAnswer>;

const KEEP_ALIVE = { keepAlive: true, maxSockets: 64 };

/**
 * HTTP to one host over kept-alive connections. Node's own client instead of `fetch`: a quarter of its CPU time per call.
 * Redirects are not followed. A kept connection that the other side had just closed is tried once more on a new one:
 * every call names its own number, so sending it again is the same call.
 */
export function httpTransport(baseUrl: string, timeoutMs: number): WechatTransport {
  const base = new URL(baseUrl);
  const secure = base.protocol === 'https:';
  const line: Line = { base, open: secure ? httpsRequest : httpRequest, agent: secure ? new HttpsAgent(KEEP_ALIVE) : new HttpAgent(KEEP_ALIVE) };
  return async (request) => {
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      return await exchange(line, request, signal);
    } catch (error) {
      if (error instanceof StaleConnection) return exchange(line, request, signal);
      throw error;
    }
  };
}

interface Line {
  readonly base: URL;
  readonly open: typeof httpRequest;
  readonly agent: HttpAgent | HttpsAgent;
}

/** The other side had closed a kept connection before it saw the request. */
class StaleConnection extends Error {}

function exchange({ base, open, agent }: Line, { method, path, headers, body }: WireRequest, signal: AbortSignal): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const length = Buffer.byteLength(body);
    const sent = open(
      { host: base.hostname, port: base.port, path, method, agent, headers: { ...headers, ...(length > 0 ? { 'content-length': length } : {}) }, signal },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }));
      },
    );
    sent.on('error', (error: NodeJS.ErrnoException) => reject(sent.reusedSocket && error.code === 'ECONNRESET' ? new StaleConnection(error.message, { cause: error }) : error));
    sent.end(body);
  });
}
