import type { HttpMethod } from '@cunshe/shared';
import { isPoisoned } from './json-body';
import type { PlatformRequest } from './platform-request';
import { Refusal } from './refusal';

/**
 * One object of everything the client sent. A name may come from one place only, and a write takes no query.
 * @throws Refusal INVALID_INPUT
 */
export function mergedInput({ params, query, body }: Pick<PlatformRequest, 'params' | 'query' | 'body'>, method: HttpMethod): Record<string, unknown> {
  const path = asRecord(params);
  const given = method === 'GET' ? asRecord(query) : asRecord(body);
  if (method !== 'GET' && Object.keys(asRecord(query)).length > 0) throw new Refusal('INVALID_INPUT', { query: 'not allowed' });
  for (const name of Object.keys(path)) {
    if (Object.hasOwn(given, name) && given[name] !== path[name]) throw new Refusal('INVALID_INPUT', { fields: [{ path: name, rules: ['isInPath'] }] });
  }
  return { ...given, ...path };
}

function asRecord(value: unknown): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value) || isPoisoned(value)) throw new Refusal('INVALID_INPUT', { body: 'not an object' });
  return value as Record<string, unknown>;
}
