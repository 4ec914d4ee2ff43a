import type { Merchant } from './merchant';
import type { WechatTransport, WireAnswer } from './transport';
import { ProviderSilent } from './wechat-pay';

export interface SubscriptionMessage {
  /** Ours; the sandbox keeps one message for each. WeChat itself knows no such id, so a message is sent once or not at all. */
  readonly id: string;
  readonly openid: string;
  readonly templateId: string;
  /** Address of the page that a tap opens, without the leading slash. */
  readonly page: string;
  /** Template fields: up to 20 characters each. */
  readonly fields: Readonly<Record<string, string>>;
}

/** `refused`: the person has no grant (any more) or took it back, WeChat's 43101. `failed`: the message itself is wrong. */
export interface MessageFate {
  readonly fate: 'sent' | 'refused' | 'failed';
  readonly code: string;
}

/** WeChat has surely not taken the message: it may be sent again. */
export class MessageNotTaken extends Error {}

/** Subscription messages (订阅消息). Goes over the network: never inside a transaction. */
export abstract class WechatMessages {
  /** @throws MessageNotTaken, ProviderSilent when nobody knows whether it was taken */
  abstract send(message: SubscriptionMessage): Promise<MessageFate>;
}

interface Answer {
  readonly errcode?: number;
  readonly errmsg?: string;
  readonly access_token?: string;
  readonly expires_in?: number;
}

const REFUSED = 43101;
/** The token is old or void. */
const TOKEN_TROUBLE = new Set([40001, 40014, 42001]);
/** Busy, or over today's or this minute's limit. */
const TRY_LATER = new Set([-1, 45009, 45011]);

/** The real one: stable_token, then subscribeMessage.send. */
export class WechatMessagesClient extends WechatMessages {
  private token: Promise<string> | null = null;

  constructor(
    private readonly merchant: Pick<Merchant, 'appId' | 'appSecret'>,
    private readonly transport: WechatTransport,
  ) {
    super();
  }

  async send({ openid, templateId, page, fields }: SubscriptionMessage): Promise<MessageFate> {
    const token = await this.accessToken();
    const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]));
    const answer = await this.post(`/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(token)}`, { touser: openid, template_id: templateId, page, data }).catch((cause: unknown) => {
      throw new ProviderSilent('subscribeMessage.send gave no answer', { cause });
    });
    return this.fateOf(answer);
  }

  private fateOf({ errcode = 0 }: Answer): MessageFate {
    if (TOKEN_TROUBLE.has(errcode)) this.token = null;
    if (TOKEN_TROUBLE.has(errcode) || TRY_LATER.has(errcode)) throw new MessageNotTaken(`subscribeMessage.send: ${errcode}`);
    return { fate: errcode === 0 ? 'sent' : errcode === REFUSED ? 'refused' : 'failed', code: String(errcode) };
  }

  /** Kept until WeChat says that it is void: stable_token gives the same one to all processes. */
  private accessToken(): Promise<string> {
    this.token ??= this.askToken().catch((error: unknown) => {
      this.token = null;
      throw error;
    });
    return this.token;
  }

  private async askToken(): Promise<string> {
    const wish = { grant_type: 'client_credential', appid: this.merchant.appId, secret: this.merchant.appSecret };
    const answer = await this.post('/cgi-bin/stable_token', wish).catch((cause: unknown) => {
      throw new MessageNotTaken('stable_token gave no answer', { cause });
    });
    if (!answer.access_token) throw new MessageNotTaken(`stable_token: ${answer.errcode ?? 'no token'}`);
    return answer.access_token;
  }

  private async post(path: string, body: object): Promise<Answer> {
    const text = JSON.stringify(body);
    const answer: WireAnswer = await this.transport({ method: 'POST', path, headers: { 'content-type': 'application/json', accept: 'application/json' }, body: text });
    if (answer.status !== 200) throw new Error(`${path.split('?')[0]} answered ${answer.status}`);
    return JSON.parse(answer.body.toString('utf8')) as Answer;
  }
}
