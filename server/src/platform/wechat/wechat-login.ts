import type { Merchant } from './merchant';
import type { WechatTransport } from './transport';
import { ProviderRefused, ProviderSilent } from './wechat-pay';

/** Who stands behind a code of `wx.login`. */
export abstract class WechatLogin {
  /**
   * code2Session; the session key stays on the server and is not kept.
   * @throws ProviderRefused when the code is wrong, used or too old; ProviderSilent without an answer.
   */
  abstract openidOf(code: string): Promise<string>;
}

interface Code2Session {
  readonly openid?: string;
  readonly errcode?: number;
  readonly errmsg?: string;
}

const BUSY = -1;

/** The mini-program's sign-in in its own wire format. */
export class WechatLoginClient extends WechatLogin {
  constructor(
    private readonly merchant: Pick<Merchant, 'appId' | 'appSecret'>,
    private readonly transport: WechatTransport,
  ) {
    super();
  }

  async openidOf(code: string): Promise<string> {
    const query = new URLSearchParams({ appid: this.merchant.appId, secret: this.merchant.appSecret, js_code: code, grant_type: 'authorization_code' });
    const answer = await this.transport({ method: 'GET', path: `/sns/jscode2session?${query.toString()}`, headers: { accept: 'application/json' }, body: '' }).catch(
      (cause: unknown) => {
        throw new ProviderSilent('code2Session gave no answer', { cause });
      },
    );
    if (answer.status !== 200) throw new ProviderSilent(`code2Session answered ${answer.status}`);
    return openidIn(JSON.parse(answer.body.toString('utf8')) as Code2Session);
  }
}

function openidIn({ openid, errcode, errmsg }: Code2Session): string {
  if (errcode === BUSY) throw new ProviderSilent('code2Session is busy');
  if (!openid) throw new ProviderRefused(400, String(errcode ?? 'NO_OPENID'), errmsg ?? '');
  return openid;
}
