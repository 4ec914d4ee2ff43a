import type { FileDownload, Route } from '@cunshe/shared';
import { files } from '@/platform/files';
import { addressOf } from './address';
import { isRefusal, NetworkLost } from './errors';
import { keyOf, settle } from './pending-keys';
import { request, requestFile } from './request';
import { authorization, renew } from './tokens';

/** Pauses before the second and third try of a call whose answer was lost. */
const RETRY_PAUSES_MS = [400, 1_200];

/** Refusals after which the same write may still be carried out under the same key. */
const NOT_FINAL = ['REQUEST_IN_PROGRESS', 'SERVICE_UNAVAILABLE', 'TOO_MANY_REQUESTS', 'SIGN_IN_REQUIRED', 'SESSION_EXPIRED', 'INTERNAL'] as const;

/** False while the same write may still be carried out under its key: no answer came, or one that is not about the wish. */
export function isFinal(error: unknown): boolean {
  return isRefusal(error) && !isRefusal(error, ...NOT_FINAL);
}

/**
 * Calls a route of the contract. A lost answer is asked for again where that is safe: reads, and writes under the key
 * they had. Whoever keeps his own list of writes gives the key he made for it.
 * @throws ApiRefusal, NetworkLost
 */
export async function call<Input extends object, Output>(route: Route<Input, Output>, input: Input, ownKey?: string): Promise<Output> {
  const { path, body } = addressOf(route, input);
  const write = route.idempotent && !ownKey ? `${route.method} ${path} ${JSON.stringify(body)}` : null;
  const key: Record<string, string> = ownKey ? { 'Idempotency-Key': ownKey } : write ? { 'Idempotency-Key': keyOf(write) } : {};
  const send = () => signedIn((auth) => request<Output>({ method: route.method, path, body, headers: { ...auth, ...key } }));
  try {
    const answer = await (route.method === 'GET' || write || ownKey ? patiently(send) : send());
    if (write) settle(write);
    return answer;
  } catch (error) {
    if (write && isFinal(error)) settle(write);
    throw error;
  }
}

/**
 * Fetches a file and hands it to the person: the browser downloads it, WeChat opens it.
 * @throws ApiRefusal, NetworkLost
 */
export async function openFile<Input extends object>(route: Route<Input, FileDownload>, input: Input): Promise<void> {
  const { path } = addressOf(route, input);
  const { name, bytes } = await patiently(() => signedIn((auth) => requestFile({ method: route.method, path, headers: auth })));
  await files.open(name, bytes);
}

async function signedIn<T>(send: (auth: Record<string, string>) => Promise<T>): Promise<T> {
  try {
    return await send(await authorization());
  } catch (error) {
    if (!isRefusal(error, 'SESSION_EXPIRED')) throw error;
    await renew();
    return send(await authorization());
  }
}

async function patiently<T>(send: () => Promise<T>): Promise<T> {
  for (const pause of RETRY_PAUSES_MS) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof NetworkLost)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return send();
}
