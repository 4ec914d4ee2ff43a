import { jsonOf, NoAccessToken, TOKEN_TROUBLE, TokenedPlatform, TRY_LATER } from './access-token';
import type { Merchant } from './merchant';
import type { WechatTransport, WireAnswer } from './transport';
import { ProviderRefused, ProviderSilent } from './wechat-pay';

export interface CodeOrder {
  /** At most 32 visible characters. */
  readonly scene: string;
  /** "personas/resident/garden/index". */
  readonly page: string;
}

/** Mini-program codes (小程序码) without limit. Goes over the network: never inside a transaction. */
export abstract class WechatCodes {
  /** @throws ProviderSilent when WeChat is busy or gives no answer, ProviderRefused for a scene or page it does not take */
  abstract picture(order: CodeOrder): Promise<Buffer>;
}

/** What a scene may hold: digits, letters and these, no per cent sign. */
export const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{1,32}$/;
/** The largest WeChat draws: 52 mm at 600 dots an inch. */
const WIDTH = 1280;

/** The real one: wxacode.getUnlimited. */
export class WechatCodesClient extends WechatCodes {
  private readonly platform: TokenedPlatform;

  constructor(merchant: Pick<Merchant, 'appId' | 'appSecret'>, transport: WechatTransport) {
    super();
    this.platform = new TokenedPlatform(merchant, transport);
  }

  async picture(order: CodeOrder): Promise<Buffer> {
    if (!SCENE.test(order.scene)) throw new ProviderRefused(400, '40129', `no scene: ${order.scene}`);
    const answer = await this.ask(order);
    if (isPicture(answer)) return answer.body;
    const { errcode = 0 } = jsonOf(answer);
    if (!TOKEN_TROUBLE.has(errcode)) throw troubleOf(errcode);
    this.platform.forgetToken();
    const again = await this.ask(order);
    if (isPicture(again)) return again.body;
    throw troubleOf(jsonOf(again).errcode ?? 0);
  }

  private ask({ scene, page }: CodeOrder): Promise<WireAnswer> {
    return this.platform.post('/wxa/getwxacodeunlimit', { scene, page, check_path: true, env_version: 'release', width: WIDTH, is_hyaline: false }).catch((cause: unknown) => {
      throw new ProviderSilent(cause instanceof NoAccessToken ? cause.message : 'getwxacodeunlimit gave no answer', { cause });
    });
  }
}

/** Errors come with status 200 too, as JSON. */
function isPicture({ headers }: WireAnswer): boolean {
  return String(headers['content-type'] ?? '').startsWith('image/');
}

function troubleOf(errcode: number): Error {
  return TRY_LATER.has(errcode) || TOKEN_TROUBLE.has(errcode) ? new ProviderSilent(`getwxacodeunlimit: ${errcode}`) : new ProviderRefused(400, String(errcode), 'getwxacodeunlimit');
}
