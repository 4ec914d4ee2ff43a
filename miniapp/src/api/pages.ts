import type { Route } from '@cunshe/shared';
import { onlineManager, QueryClient, useQuery } from '@tanstack/react-query';
import { storage } from '@/platform/storage';
import { useSession, sessionStore } from '@/state/session';
import { call } from './call';
import { NetworkLost } from './errors';

/** Nothing is fetched again by itself while it is this fresh. */
const FRESH_MS = 5_000;

/** A request is always tried: our own strip says when there is no network, and `call` waits and retries. */
onlineManager.setOnline(true);
onlineManager.setEventListener(() => () => undefined);

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: FRESH_MS, refetchOnWindowFocus: false, networkMode: 'always' } },
});

interface Saved<T> {
  readonly at: number;
  readonly data: T;
}

export interface Page<T> {
  /** What to show: fresh, or saved from last time when there is no network. */
  readonly data: T | null;
  readonly loading: boolean;
  /** Why there is nothing to show. */
  readonly error: unknown;
  /** When the shown data is saved and the network is gone: its time in milliseconds. */
  readonly savedAt: number | null;
  /** Whether the server has answered since the page opened. */
  readonly fresh: boolean;
  refresh(): Promise<void>;
}

interface PageOptions {
  /** Asks when the page opens, however fresh, and again this often while it is open. */
  readonly everyMs?: number | false;
  /** Keeps the last answer on the device, to show without a network. */
  readonly keep?: boolean;
  /** For a form: shows nothing that was asked for before it opened. */
  readonly anew?: boolean;
  readonly enabled?: boolean;
}

/** One screen, one request: the data of a page with its four states. */
export function usePage<Input extends object, Output>(route: Route<Input, Output>, input: Input, options: PageOptions = {}): Page<Output> {
  const accountId = useSession((state) => state.session?.me.accountId ?? 'visitor');
  const key = pageKey(accountId, route, input);
  const query = useQuery({
    queryKey: key,
    queryFn: () => fetchPage(route, input, options.keep ? key.join(' ') : null),
    refetchInterval: options.everyMs ?? false,
    enabled: options.enabled ?? true,
    staleTime: options.anew ? 0 : FRESH_MS,
    refetchOnMount: options.anew || options.everyMs ? 'always' : true,
  });
  const known = options.anew && !query.isFetchedAfterMount ? undefined : query.data;
  const saved = options.keep && known === undefined ? storage.get<Saved<Output>>(key.join(' ')) : null;
  const lost = query.error instanceof NetworkLost;
  return {
    data: known ?? saved?.data ?? null,
    loading: known === undefined && !query.error && !saved,
    error: query.error,
    savedAt: lost ? (saved?.at ?? query.dataUpdatedAt) || null : null,
    fresh: query.isFetchedAfterMount,
    refresh: async () => void (await query.refetch()),
  };
}

/** An answer to a write that is a page itself takes the page's place at once, and on the device where the page is kept there. */
export function keepPage<Input extends object, Output>(route: Route<Input, Output>, input: Input, data: Output, { keep = false } = {}): void {
  const accountId = sessionStore.getState().session?.me.accountId ?? 'visitor';
  const key = pageKey(accountId, route, input);
  queryClient.setQueryData(key, data);
  if (keep) storage.set(key.join(' '), { at: Date.now(), data } satisfies Saved<Output>);
}

/** Everything shown is asked for again: after sign-in, after the demo's clock has moved. */
export function refreshAll(): Promise<void> {
  return queryClient.invalidateQueries();
}

function pageKey(accountId: string, route: Route, input: object): string[] {
  return ['page', accountId, route.path, JSON.stringify(input)];
}

async function fetchPage<Input extends object, Output>(route: Route<Input, Output>, input: Input, keepAs: string | null): Promise<Output> {
  const data = await call(route, input);
  const { serverNow } = data as { serverNow?: string };
  if (serverNow) sessionStore.getState().noteServerTime(serverNow);
  if (keepAs) storage.set(keepAs, { at: Date.now(), data } satisfies Saved<Output>);
  return data;
}
