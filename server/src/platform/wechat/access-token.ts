import type { Merchant } from './merchant';
import type { WechatTransport, WireAnswer } from './transport';

export interface PlatformAnswer {
  readonly errcode?: number;
  readonly errmsg?: string;
  readonly access_token?: string;
  readonly expires_in?: number;
}

/** The token is old or void. */
export const TOKEN_TROUBLE: ReadonlySet<number> = new Set([40001, 40014, 42001]);
/** Busy, or over today's or this minute's limit. */
export const TRY_LATER: ReadonlySet<number> = new Set([-1, 45009, 45011]);

/** No token to be had: nothing else was asked. */
export class NoAccessToken extends Error {}

/** The mini-program platform behind its access token: kept until WeChat says that it is void. */
export class TokenedPlatform {
  private token: Promise<string> | null = null;

  constructor(
    private readonly merchant: Pick<Merchant, 'appId' | 'appSecret'>,
    private readonly transport: WechatTransport,
  ) {}

  /** @throws NoAccessToken, or whatever the line throws when there is no answer */
  async post(path: string, body: object): Promise<WireAnswer> {
    const token = await this.accessToken();
    return this.send(`${path}?access_token=${encodeURIComponent(token)}`, body);
  }

  /** WeChat has refused the token: the next call asks for another. */
  forgetToken(): void {
    this.token = null;
  }

  /** stable_token gives the same one to all processes. */
  private accessToken(): Promise<string> {
    this.token ??= this.askToken().catch((error: unknown) => {
      this.token = null;
      throw error;
    });
    return this.token;
  }

  private async askToken(): Promise<string> {
    const wish = { grant_type: 'client_credential', appid: this.merchant.appId, secret: this.merchant.appSecret };
    const answer = await this.send('/cgi-bin/stable_token', wish).then(jsonOf).catch((cause: unknown) => {
      throw new NoAccessToken('stable_token gave no answer', { cause });
    });
    if (!answer.access_token) throw new NoAccessToken(`stable_token: ${answer.errcode ?? 'no token'}`);
    return answer.access_token;
  }

  private async send(path: string, body: object): Promise<WireAnswer> {
    const answer = await this.transport({ method: 'POST', path, headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify(body) });
    if (answer.status !== 200) throw new Error(`${path.split('?')[0]} answered ${answer.status}`);
    return answer;
  }
}

export function jsonOf({ body }: WireAnswer): PlatformAnswer {
  return JSON.parse(body.toString('utf8')) as PlatformAnswer;
}
