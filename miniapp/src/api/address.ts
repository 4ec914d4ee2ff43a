import { pathParameters, type Route } from '@cunshe/shared';

/** Where an input goes: path values filled in, the rest as query for a read and as body for a write. */
export function addressOf(route: Route, input: object): { path: string; body?: object } {
  const rest: Record<string, unknown> = { ...input };
  let path = route.path;
  for (const name of pathParameters(route.path)) {
    path = path.replace(`:${name}`, encodeURIComponent(String(rest[name])));
    delete rest[name];
  }
  if (route.method !== 'GET') return { path, body: rest };
  const query = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return { path: query.length === 0 ? path : `${path}?${query.join('&')}` };
}
