import { Injectable } from '@nestjs/common';
import { Database } from '../../platform';
import { WechatPay } from '../../platform/wechat';
import { Accounts } from '../identity/public';

/** Whom WeChat knows an account as. */
@Injectable()
export class Openids {
  constructor(
    private readonly accounts: Accounts,
    private readonly database: Database,
    private readonly wechat: WechatPay,
  ) {}

  /** Null for who never came through WeChat; the sandbox knows everybody. */
  async of(accountId: string): Promise<string | null> {
    const known = await this.accounts.openidOf(this.database, accountId);
    return known ?? (this.wechat.provider === 'sandbox' ? `sandbox-${accountId}` : null);
  }
}
