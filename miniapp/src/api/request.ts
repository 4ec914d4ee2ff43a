import type { HttpMethod, Problem } from '@cunshe/shared';
import Taro from '@tarojs/taro';
import { ApiRefusal, NetworkLost } from './errors';

/** Set at build time; empty in h5, where the API lives on the page's own origin. */
declare const API_ORIGIN: string;

const TIMEOUT_MS = 15_000;

export interface Sending {
  readonly method: HttpMethod;
  /** Below `/api`, values filled in. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/**
 * The one place that calls the network.
 * @throws ApiRefusal when the server answers with a problem, NetworkLost when it does not answer
 */
export async function request<T>({ method, path, body, headers }: Sending): Promise<T> {
  const answer = await Taro.request({
    url: `${API_ORIGIN}/api${path}`,
    method,
    data: body,
    header: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    timeout: TIMEOUT_MS,
  }).catch(() => {
    throw new NetworkLost();
  });
  if (answer.statusCode >= 200 && answer.statusCode < 300) return answer.data as T;
  throw problemOf(answer.statusCode, answer.data);
}

/** An answer that is no problem+json came from something between us and the server. */
function problemOf(status: number, data: unknown): Error {
  const problem = typeof data === 'string' ? parsed(data) : data;
  if (isProblem(problem)) return new ApiRefusal(problem);
  if (status === 0 || status >= 500) return new NetworkLost();
  return new ApiRefusal({ code: 'INTERNAL', title: '服务出错了', status, requestId: '' });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isProblem(data: unknown): data is Problem {
  return typeof data === 'object' && data !== null && typeof (data as Problem).code === 'string';
}
