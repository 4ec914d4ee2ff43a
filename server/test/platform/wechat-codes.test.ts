import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ProviderRefused, ProviderSilent, WechatCodesClient } from '../../src/platform/wechat';
import { httpTransport } from '../../src/platform/wechat/transport';

const PICTURE = Buffer.from('89504e470d0a1a0a', 'hex');
const ORDER = { scene: 'g-0123456789ab', page: 'personas/resident/garden/index' };

/** WeChat's side of stable_token and wxacode.getUnlimited, as its documentation has it. */
class FakeWechat {
  private readonly server: Server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      const { type, body } = this.answer(request.url ?? '', JSON.parse(text) as Record<string, unknown>);
      response.writeHead(200, { 'content-type': type });
      response.end(body);
    });
  });
  readonly tokens: string[] = [];
  readonly drawn: Record<string, unknown>[] = [];
  busy = false;

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }

  private answer(url: string, body: Record<string, unknown>): { type: string; body: Buffer | string } {
    if (url === '/cgi-bin/stable_token') return json(body.appid === 'wx1' && body.secret === 's' && body.grant_type === 'client_credential' ? { access_token: this.freshToken(), expires_in: 7200 } : { errcode: 40013 });
    if (url !== `/wxa/getwxacodeunlimit?access_token=${this.tokens.at(-1)}`) return json({ errcode: 40001, errmsg: 'invalid credential' });
    if (this.busy) return json({ errcode: 45009 });
    if (typeof body.scene !== 'string' || !/^[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{1,32}$/.test(body.scene)) return json({ errcode: 40129 });
    if (typeof body.page !== 'string' || body.page.startsWith('/')) return json({ errcode: 41030 });
    if (typeof body.check_path !== 'boolean' || typeof body.is_hyaline !== 'boolean' || Number(body.width) < 280 || Number(body.width) > 1280) return json({ errcode: 47001 });
    this.drawn.push(body);
    return { type: 'image/png', body: PICTURE };
  }

  private freshToken(): string {
    this.tokens.push(`T${this.tokens.length + 1}`);
    return this.tokens.at(-1)!;
  }
}

const json = (answer: object) => ({ type: 'application/json; encoding=utf-8', body: JSON.stringify(answer) });

describe('WeChat’s codes', () => {
  const wechat = new FakeWechat();
  let codes: WechatCodesClient;
  beforeAll(async () => {
    codes = new WechatCodesClient({ appId: 'wx1', appSecret: 's' }, httpTransport(await wechat.listen(), 2000));
  });
  afterAll(() => wechat.close());

  test('come as pictures of the scene and page asked for, over one token', async () => {
    expect(await codes.picture(ORDER)).toEqual(PICTURE);
    expect(await codes.picture({ ...ORDER, scene: 'v-0123456789ab' })).toEqual(PICTURE);
    expect(wechat.drawn).toMatchObject([{ scene: 'g-0123456789ab', page: 'personas/resident/garden/index', env_version: 'release', width: 1280 }, { scene: 'v-0123456789ab' }]);
    expect(wechat.tokens).toHaveLength(1);
  });

  test('a token that has become void is fetched anew, once', async () => {
    wechat.tokens.push('somebody else’s');
    expect(await codes.picture(ORDER)).toEqual(PICTURE);
    expect(wechat.tokens).toHaveLength(3);
  });

  test('errors come as JSON under status 200: later for a limit, never for a wrong page or scene', async () => {
    await expect(codes.picture({ ...ORDER, page: '/personas' })).rejects.toThrow(ProviderRefused);
    for (const scene of ['', 'x'.repeat(33), '菜园', '100%']) await expect(codes.picture({ ...ORDER, scene })).rejects.toThrow(ProviderRefused);
    wechat.busy = true;
    await expect(codes.picture(ORDER)).rejects.toThrow(ProviderSilent);
    await wechat.close();
    await expect(codes.picture(ORDER)).rejects.toThrow(ProviderSilent);
  });
});
