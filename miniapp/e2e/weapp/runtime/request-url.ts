import { ApiFailure } from './api';
import { tempFiles } from './temp-files';

const LOCAL = new Set(['localhost', '127.0.0.1']);

/**
 * Where a `wx.request` really goes: the same path and query on the serving origin, which passes it on to the backend.
 * Refused as WeChat refuses: relative addresses, plain http except to this machine, hosts outside `domains`.
 */
export function servedUrl(url: string, domains: string[] | undefined): URL {
  if (!/^https?:\/\//.test(url)) throw new ApiFailure(`invalid url "${url}"`, { errno: 600009 });
  const asked = new URL(url);
  const local = LOCAL.has(asked.hostname);
  const known = domains ? domains.includes(asked.hostname) : local || asked.protocol === 'https:';
  if (!known || (asked.protocol === 'http:' && !local)) {
    throw new ApiFailure(`url not in domain list, ${asked.origin}`, { errno: 600002 });
  }
  return new URL(asked.pathname + asked.search, location.origin);
}

/** Where an `<image>` or other source really loads from; paths are resolved from the root of the dist. */
export function servedSource(source: string): string {
  const temporary = tempFiles.shown(source);
  if (temporary) return temporary;
  if (!/^https?:\/\//.test(source)) return source;
  const asked = new URL(source);
  return asked.pathname + asked.search;
}
