import net from 'node:net';

/**
 * Whether nobody listens on a port, on this machine or for the outside.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export async function portIsFree(port) {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    if (await refused(port, host)) return false;
  }
  return true;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function refused(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve('code' in error && ['EADDRINUSE', 'EACCES'].includes(String(error.code))));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(false)));
  });
}

/**
 * The first free port from a wish upwards.
 * @param {number} wish
 * @param {(port: number) => Promise<boolean>} [isFree]
 * @returns {Promise<number>}
 */
export async function nextFreePort(wish, isFree = portIsFree) {
  for (let port = wish; port < Math.min(wish + 200, 65_536); port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port between ${wish} and ${wish + 199}.`);
}

/** Any free port of this machine. @returns {Promise<number>} */
export function anyFreePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
