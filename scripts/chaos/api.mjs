import { setTimeout as pause } from 'node:timers/promises';

const REQUEST_MS = 8000;
const PAUSE_MS = 40;
/** Not an answer about the wish itself: the same is sent again. */
const NOT_FINAL = new Set(['REQUEST_IN_PROGRESS', 'SERVICE_UNAVAILABLE', 'PROVIDER_UNAVAILABLE']);

/** @typedef {{ status: number, body: any }} Answer */
/** @typedef {{ method?: string, path: string, body?: object, token?: string, key?: string }} Wish */

/** The server as a client on a phone sees it: it may be away, and an answer may never arrive. */
export class Api {
  /** @param {string} address */
  constructor(address) {
    this.address = address;
    this.retries = 0;
    this.failures = /** @type {string[]} */ ([]);
  }

  /**
   * One try; null when no answer came.
   * @param {Wish} wish
   * @returns {Promise<Answer | null>}
   */
  async once({ method = 'POST', path, body, token, key }) {
    try {
      const response = await fetch(`${this.address}${path}`, {
        method,
        headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(key ? { 'idempotency-key': key } : {}), ...(method === 'GET' ? {} : { 'content-type': 'application/json' }) },
        ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
        signal: AbortSignal.timeout(REQUEST_MS),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : JSON.parse(text) };
    } catch {
      return null;
    }
  }

  /**
   * Sends the same key and the same body until there is a final answer; null when `givesUp` says so after a try.
   * @param {Wish} wish
   * @param {() => boolean} [givesUp]
   * @returns {Promise<Answer | null>}
   */
  async untilFinal(wish, givesUp = () => false) {
    for (;;) {
      const answer = await this.once(wish);
      if (answer && !NOT_FINAL.has(answer.body?.code)) {
        if (answer.status >= 500) this.failures.push(`${wish.path}: ${answer.status} ${answer.body?.code}`);
        return answer;
      }
      if (givesUp()) return null;
      this.retries += 1;
      await pause(PAUSE_MS + Math.random() * PAUSE_MS);
    }
  }
}
