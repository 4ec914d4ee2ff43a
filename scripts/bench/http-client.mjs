import http from 'node:http';
import { gunzipSync } from 'node:zlib';

/**
 * HTTP to one address over kept connections, asking for gzip as browsers do.
 * @param {string} base
 * @param {number} connections
 */
export function httpClient(base, connections) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(base);

  /**
   * @param {string} method
   * @param {string} path
   * @param {{ headers?: Record<string, string>, content?: object }} [more]
   * @returns {Promise<{ status: number, headers: http.IncomingHttpHeaders, bytes: Buffer }>}
   */
  const exchange = (method, path, { headers = {}, content } = {}) =>
    new Promise((resolve, reject) => {
      const body = content ? JSON.stringify(content) : '';
      const typed = body ? { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) } : {};
      const request = http.request({ hostname, port, path, method, agent, headers: { 'accept-encoding': 'gzip', ...typed, ...headers } }, (answer) => {
        /** @type {Buffer[]} */
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(chunks) }));
      });
      request.on('error', reject);
      request.end(body);
    });

  /**
   * The parsed answer of a request that must succeed.
   * @param {Parameters<typeof exchange>} request
   */
  const ask = async (...request) => {
    const { status, headers, bytes } = await exchange(...request);
    const text = (headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8');
    if (status !== 200) throw new Error(`${request[0]} ${request[1]} answered ${status}: ${text.slice(0, 300)}`);
    return { value: JSON.parse(text), text, bytes: bytes.length };
  };

  return { exchange, ask };
}
