import { type KeyObject, sign, verify } from 'node:crypto';

/** What a request signature covers: method, path with query, seconds, nonce, body, each ended by a line feed (doc 4012365336). */
export function requestMessage(method: string, pathAndQuery: string, timestamp: string, nonce: string, body: string): string {
  return `${method}\n${pathAndQuery}\n${timestamp}\n${nonce}\n${body}\n`;
}

/** What the signature of an answer or a notification covers: seconds, nonce and the bytes of the body as they came. */
export function answerMessage(timestamp: string, nonce: string, rawBody: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${timestamp}\n${nonce}\n`), rawBody, Buffer.from('\n')]);
}

/** SHA256withRSA, PKCS#1 v1.5, base64. */
export function signMessage(message: string | Buffer, key: KeyObject): string {
  return sign('RSA-SHA256', Buffer.from(message), key).toString('base64');
}

const SIGNATURE_FORM = /^[A-Za-z0-9+/]+={0,2}$/;

/** False for whatever is not exactly the base64 of a good signature. */
export function verifyMessage(message: string | Buffer, signature: string, key: KeyObject): boolean {
  if (!SIGNATURE_FORM.test(signature)) return false;
  const bytes = Buffer.from(signature, 'base64');
  return bytes.toString('base64') === signature && verify('RSA-SHA256', Buffer.from(message), key, bytes);
}
