import type { HttpMethod, Problem } from '@cunshe/shared';
import Taro from '@tarojs/taro';
import { ApiRefusal, NetworkLost } from './errors';

/** Set at build time; empty in h5, where the API lives on the page's own origin. */
declare const API_ORIGIN: string;

const TIMEOUT_MS = 15_000;
/** 8 MB over a village's network. */
const UPLOAD_TIMEOUT_MS = 60_000;

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
export async function request<T>(sending: Sending): Promise<T> {
  const { statusCode, data } = await send(sending);
  if (granted(statusCode)) return data as T;
  throw problemOf(statusCode, data);
}

/** A file's bytes and the name the server gives it. @throws ApiRefusal, NetworkLost */
export async function requestFile(sending: Sending): Promise<{ name: string; bytes: ArrayBuffer }> {
  const { statusCode, data, header } = await send(sending, 'arraybuffer');
  const bytes = data as ArrayBuffer;
  if (granted(statusCode)) return { name: nameIn(header ?? {}), bytes };
  throw problemOf(statusCode, textOf(bytes));
}

/** Sends one file in a form's field `file`. @throws ApiRefusal, NetworkLost */
export async function sendFile<T>({ path, filePath, headers }: { path: string; filePath: string; headers: Record<string, string> }): Promise<T> {
  const { statusCode, data } = await Taro.uploadFile({ url: `${API_ORIGIN}/api${path}`, filePath, name: 'file', header: headers, timeout: UPLOAD_TIMEOUT_MS }).catch(() => {
    throw new NetworkLost();
  });
  if (granted(statusCode)) return parsed(data) as T;
  throw problemOf(statusCode, data);
}

async function send({ method, path, body, headers }: Sending, responseType?: 'arraybuffer') {
  return Taro.request<unknown>({
    url: `${API_ORIGIN}/api${path}`,
    method,
    data: body,
    header: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    timeout: TIMEOUT_MS,
    ...(responseType ? { responseType } : {}),
  }).catch(() => {
    throw new NetworkLost();
  });
}

const granted = (status: number) => status >= 200 && status < 300;

/** The name by RFC 5987 in `Content-Disposition`, whatever case the platform gives headers in. */
function nameIn(header: Record<string, unknown>): string {
  const disposition = Object.entries(header).find(([name]) => name.toLowerCase() === 'content-disposition')?.[1];
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(String(disposition))?.[1];
  return encoded ? decodeURIComponent(encoded) : '文件';
}

/** UTF-8 without TextDecoder, which phones lack. */
function textOf(bytes: ArrayBuffer): string {
  return decodeURIComponent(Array.from(new Uint8Array(bytes), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
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
