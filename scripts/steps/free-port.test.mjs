import assert from 'node:assert/strict';
import net from 'node:net';
import { test } from 'node:test';
import { anyFreePort, nextFreePort, portIsFree } from './free-port.mjs';

test('the wish itself when it is free, else the next free one', async () => {
  const taken = new Set([3000, 3001]);
  const isFree = async (/** @type {number} */ port) => !taken.has(port);
  assert.equal(await nextFreePort(2999, isFree), 2999);
  assert.equal(await nextFreePort(3000, isFree), 3002);
});

test('gives up with a sentence instead of searching for ever', async () => {
  await assert.rejects(nextFreePort(65_500, async () => false), /No free port/);
});

for (const host of ['127.0.0.1', '0.0.0.0']) {
  test(`a port that somebody listens on at ${host} is not free`, async () => {
    const server = net.createServer();
    await new Promise((resolve) => server.listen(0, host, () => resolve(null)));
    const { port } = /** @type {net.AddressInfo} */ (server.address());
    assert.equal(await portIsFree(port), false);
    await new Promise((resolve) => server.close(resolve));
    assert.equal(await portIsFree(port), true);
  });
}

test('any free port is free', async () => assert.equal(await portIsFree(await anyFreePort()), true));
