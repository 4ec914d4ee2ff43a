import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProviderRefused, ProviderSilent, type Notification } from '../../src/platform/wechat';
import type { Merchant } from '../../src/platform/wechat/merchant';
import { RemoteSandboxDesk } from '../../src/platform/wechat/sandbox/sandbox-desk';
import { SANDBOX_KEYS_FILE, sandboxKeys } from '../../src/platform/wechat/sandbox/sandbox-keys';
import { startStandaloneSandbox } from '../../src/platform/wechat/sandbox/standalone-sandbox';
import { httpTransport } from '../../src/platform/wechat/transport';
import { wallClock } from '../../src/platform/wechat/wall-clock';
import { WechatLoginClient } from '../../src/platform/wechat/wechat-login';
import { WechatPayClient } from '../../src/platform/wechat/wechat-pay-client';

const TIMEOUT_MS = 2000;
const EXPIRES_AT = new Date(wallClock() + 600_000);
const ORDER = { outTradeNo: '018f3c2a9d5e7b40a1c2d3e4f5a6b7c8', description: '红菜薹 2 把', totalFen: 925, openid: 'oUpF8uMuAJO', expiresAt: EXPIRES_AT };

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('WeChat Pay over HTTP, against a provider that runs on its own', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cunshe-wechat-'));
  const received: Notification[] = [];
  const sockets = new Set<unknown>();
  let sandbox: { url: string; server: Server };
  let receiver: Server;
  let notifyBase: string;
  let pay: WechatPayClient;
  let desk: RemoteSandboxDesk;

  const clientOf = (merchant: Merchant, url = sandbox.url): WechatPayClient => new WechatPayClient(merchant, { provider: 'sandbox', notifyBase }, httpTransport(url, TIMEOUT_MS), wallClock);

  async function receive(request: IncomingMessage): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push(pay.openNotification(request.headers, Buffer.concat(chunks)));
  }

  beforeAll(async () => {
    sandbox = await startStandaloneSandbox(dataDir, 0);
    sandbox.server.on('connection', (socket) => sockets.add(socket));
    receiver = createServer((request, response) => void receive(request).then(() => response.writeHead(204).end(), () => response.writeHead(401).end()));
    notifyBase = await listening(receiver);
    pay = clientOf(sandboxKeys(dataDir).merchant);
    desk = new RemoteSandboxDesk(httpTransport(sandbox.url, TIMEOUT_MS));
  });

  afterAll(async () => {
    for (const server of [sandbox.server, receiver]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
    rmSync(dataDir, { recursive: true });
  });

  it('keeps its keys for the owner alone, and gives every process the same', () => {
    expect(sandboxKeys(dataDir).merchant.apiV3Key).toEqual(sandboxKeys(dataDir).merchant.apiV3Key);
    expect(statSync(join(dataDir, SANDBOX_KEYS_FILE)).mode & 0o077).toBe(0);
  });

  it('opens, queries and pays an order, and is told so', async () => {
    expect(await pay.queryOrder(ORDER.outTradeNo)).toBeNull();
    const prepayId = await pay.createOrder(ORDER);
    expect(await pay.createOrder(ORDER)).toBe(prepayId);
    expect(await pay.queryOrder(ORDER.outTradeNo)).toMatchObject({ state: 'NOTPAY', transactionId: null, totalFen: 925 });
    expect(await desk.act(prepayId, 'pay')).toMatchObject({ state: 'SUCCESS', totalFen: 925 });
    expect(received).toMatchObject([{ eventType: 'TRANSACTION.SUCCESS', resource: { out_trade_no: ORDER.outTradeNo, trade_state: 'SUCCESS', amount: { total: 925, currency: 'CNY' } } }]);
    expect(await pay.queryOrder(ORDER.outTradeNo)).toMatchObject({ state: 'SUCCESS', transactionId: received[0]!.resource.transaction_id });
    expect(await pay.closeOrder(ORDER.outTradeNo)).toBe('paid');
  });

  it('refunds in parts, never above what was paid', async () => {
    const refund = (outRefundNo: string, refundFen: number) => pay.refund({ outTradeNo: ORDER.outTradeNo, outRefundNo, refundFen, totalFen: 925, reason: '轻了' });
    expect(await refund('r1', 900)).toMatchObject({ status: 'PROCESSING' });
    expect(await refund('r1', 900)).toMatchObject({ status: 'PROCESSING' });
    await expect(refund('r2', 26)).rejects.toMatchObject({ status: 400 });
    expect(await refund('r2', 25)).toMatchObject({ outRefundNo: 'r2' });
    expect(await pay.queryRefund('r1')).toMatchObject({ status: 'SUCCESS' });
    expect(await pay.queryRefund('r9')).toBeNull();
    expect(await pay.queryOrder(ORDER.outTradeNo)).toMatchObject({ state: 'REFUND' });
  });

  it('closes what is not paid', async () => {
    const order = { ...ORDER, outTradeNo: '018f3c2a9d5e7b40a1c2d3e4f5a6b7c9' };
    const prepayId = await pay.createOrder(order);
    expect(await pay.closeOrder(order.outTradeNo)).toBe('closed');
    expect(await desk.act(prepayId, 'pay')).toMatchObject({ state: 'CLOSED' });
    expect(await pay.closeOrder('018f3c2a9d5e7b40a1c2d3e4f5a6b700')).toBe('closed');
  });

  it('talks over few connections', () => {
    expect(sockets.size).toBeLessThanOrEqual(2);
  });

  it('tries once more when a kept connection turns out to be closed', async () => {
    const served = new Map<unknown, number>();
    const server = createServer((request, response) => {
      const turn = (served.get(request.socket) ?? 0) + 1;
      served.set(request.socket, turn);
      if (turn > 1) request.socket.resetAndDestroy();
      else response.writeHead(404).end('{"code":"ORDER_NOT_EXIST"}');
    });
    const forgetful = clientOf(sandboxKeys(dataDir).merchant, await listening(server));
    expect([await forgetful.queryOrder('1'), await forgetful.queryOrder('2')]).toEqual([null, null]);
    expect([...served.values()]).toEqual([2, 1]);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('is refused with another key, another serial or another merchant', async () => {
    const { merchant } = sandboxKeys(dataDir);
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const own = { ...merchant };
    for (const stranger of [{ ...own, privateKey }, { ...own, serial: 'AB' }, { ...own, merchantId: '1900000009' }]) {
      await expect(clientOf(stranger).queryOrder(ORDER.outTradeNo)).rejects.toMatchObject({ status: 401, code: 'SIGN_ERROR' });
    }
  });

  it('believes no answer under a key it does not know', async () => {
    const { merchant } = sandboxKeys(dataDir);
    await expect(clientOf({ ...merchant, platformKeys: new Map() }).queryOrder(ORDER.outTradeNo)).rejects.toBeInstanceOf(ProviderSilent);
  });

  it.each([
    ['says nothing', () => undefined],
    ['hangs up', (request: IncomingMessage) => request.socket.destroy()],
    ['answers 502', (_: IncomingMessage, response: { writeHead(status: number): { end(): void } }) => response.writeHead(502).end()],
  ])('calls a provider silent that %s', async (_name, manner) => {
    const server = createServer(manner as never);
    const url = await listening(server);
    const impatient = new WechatPayClient(sandboxKeys(dataDir).merchant, { provider: 'sandbox', notifyBase }, httpTransport(url, 200), wallClock);
    await expect(impatient.queryOrder(ORDER.outTradeNo)).rejects.toBeInstanceOf(ProviderSilent);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('signs in: one openid per code name, and none for a code that is not one', async () => {
    const login = new WechatLoginClient(sandboxKeys(dataDir).merchant, httpTransport(sandbox.url, TIMEOUT_MS));
    expect(await login.openidOf('sandbox-zhoumin')).toMatch(/^o[\w-]{27}$/);
    expect(await login.openidOf('sandbox-zhoumin')).toBe(await login.openidOf('sandbox-zhoumin'));
    expect(await login.openidOf('sandbox-zhoumin')).not.toBe(await login.openidOf('sandbox-hesf'));
    await expect(login.openidOf('071wxyz')).rejects.toEqual(new ProviderRefused(400, '40029', 'invalid code'));
  });
});
