/**
 * The invented WeChat Pay on its own, so that a benchmark does not count its work as ours:
 *   node scripts/fake-wechat.mjs [--port 0] [--data data] [--ahead-ms 0]
 * Prints `{"url": …}`. The server is then started with SANDBOX_URL=<url>, the same data folder (shared keys) and PUBLIC_URL
 * naming itself; --ahead-ms tells how far the server's clock was moved. A payment is made by `POST <url>/desk/payments/<prepay id>/pay`. Needs a built server.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' }, data: { type: 'string', default: 'data' }, 'ahead-ms': { type: 'string', default: '0' } } });
const { startStandaloneSandbox } = createRequire(import.meta.url)('../server/dist/platform/wechat/sandbox/standalone-sandbox.js');
const { url, server } = await startStandaloneSandbox(resolve(values.data), Number(values.port), Number(values['ahead-ms']));
process.stdout.write(`${JSON.stringify({ url })}\n`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close(() => process.exit(0)));
