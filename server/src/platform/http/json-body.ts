import type { FastifyInstance } from 'fastify';
import type { PlatformRequest } from './platform-request';
import { Refusal } from './refusal';

const MAX_DEPTH = 12;
const MAX_NODES = 2000;
const POISONED = new Set(['__proto__', 'constructor', 'prototype']);

/** Has it a key of its own that reaches into prototypes? */
export const isPoisoned = (fields: object): boolean => Object.keys(fields).some((key) => POISONED.has(key));

/** The only body taken is JSON; its bytes are kept for signatures, its shape is bounded before anything looks at it. */
export function takeJsonOnly(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = body as Buffer;
    (request as PlatformRequest).rawBody = bytes;
    try {
      done(null, bytes.length === 0 ? undefined : boundedJson(bytes.toString('utf8')));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
}

/**
 * Parses JSON of at most 12 levels and 2,000 values, without keys that reach into prototypes.
 * @throws Refusal INVALID_INPUT
 */
export function boundedJson(text: string): unknown {
  if (depthOf(text) > MAX_DEPTH) throw new Refusal('INVALID_INPUT', { body: 'too deep' });
  const value = parsed(text);
  assertBounded(value);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('INVALID_INPUT', { body: 'not JSON' });
  }
}

/** Counted on the text, so that no parser has to climb first. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (inString) {
      if (char === 92) at += 1;
      else if (char === 34) inString = false;
    } else if (char === 34) inString = true;
    else if (char === 123 || char === 91) deepest = Math.max(deepest, (depth += 1));
    else if (char === 125 || char === 93) depth -= 1;
  }
  return deepest;
}

function assertBounded(root: unknown): void {
  const waiting: unknown[] = [root];
  for (let seen = 0; waiting.length > 0; seen += 1) {
    if (seen + waiting.length > MAX_NODES) throw new Refusal('INVALID_INPUT', { body: 'too many values' });
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && isPoisoned(value)) throw new Refusal('INVALID_INPUT', { body: 'forbidden key' });
    waiting.push(...(Object.values(value) as unknown[]));
  }
}
