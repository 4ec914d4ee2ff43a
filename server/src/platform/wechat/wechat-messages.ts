import { jsonOf, NoAccessToken, type PlatformAnswer, TOKEN_TROUBLE, TokenedPlatform, TRY_LATER } from './access-token';
import type { Merchant } from './merchant';
import type { WechatTransport } from './transport';
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

const REFUSED = 43101;

/** The real one: subscribeMessage.send. */
export class WechatMessagesClient extends WechatMessages {
  private readonly platform: TokenedPlatform;

  constructor(merchant: Pick<Merchant, 'appId' | 'appSecret'>, transport: WechatTransport) {
    super();
    this.platform = new TokenedPlatform(merchant, transport);
  }

  async send({ openid, templateId, page, fields }: SubscriptionMessage): Promise<MessageFate> {
    const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]));
    const answer = await this.platform.post('/cgi-bin/message/subscribe/send', { touser: openid, template_id: templateId, page, data }).then(jsonOf).catch((cause: unknown) => {
      if (cause instanceof NoAccessToken) throw new MessageNotTaken(cause.message, { cause });
      throw new ProviderSilent('subscribeMessage.send gave no answer', { cause });
    });
    return this.fateOf(answer);
  }

  private fateOf({ errcode = 0 }: PlatformAnswer): MessageFate {
    if (TOKEN_TROUBLE.has(errcode)) this.platform.forgetToken();
    if (TOKEN_TROUBLE.has(errcode) || TRY_LATER.has(errcode)) throw new MessageNotTaken(`subscribeMessage.send: ${errcode}`);
    return { fate: errcode === 0 ? 'sent' : errcode === REFUSED ? 'refused' : 'failed', code: String(errcode) };
  }
}
