import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';

const gzipAsync = promisify(gzip);
const SMALLEST_WORTH_ZIPPING = 1024;
const BODIES_KEPT = 500;

/** An answer already serialised and compressed. Returned from a controller it is sent as it is. */
export class CachedBody {
  private constructor(
    readonly json: Buffer,
    readonly gzipped: Buffer | null,
    readonly etag: string,
  ) {}

  static async of(value: unknown): Promise<CachedBody> {
    const json = Buffer.from(JSON.stringify(value));
    const etag = `"${createHash('sha1').update(json).digest('base64url')}"`;
    return new CachedBody(json, json.length < SMALLEST_WORTH_ZIPPING ? null : await gzipAsync(json), etag);
  }
}

interface Kept {
  readonly until: number;
  readonly body: Promise<CachedBody>;
}

/** Bodies of hot public pages: built once per `ttl`, by one request however many wait for it. */
@Injectable()
export class BodyCache {
  private readonly kept = new Map<string, Kept>();

  /** @param ttlMs how stale a page may be; its readers agree to that. */
  cachedJson(key: string, ttlMs: number, build: () => Promise<unknown>): Promise<CachedBody> {
    const now = performance.now();
    const known = this.kept.get(key);
    if (known && known.until > now) return known.body;
    if (this.kept.size >= BODIES_KEPT) this.kept.clear();
    const body = build().then((value) => CachedBody.of(value));
    this.kept.set(key, { until: now + ttlMs, body });
    body.catch(() => this.kept.delete(key));
    return body;
  }

  /** Forgets every body whose key begins so: what it shows has changed. */
  drop(keyPrefix: string): void {
    for (const key of this.kept.keys()) if (key.startsWith(keyPrefix)) this.kept.delete(key);
  }
}
