import type { Session } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Config, isUniqueViolation, Refusal, type Tx, UnitOfWork } from '../../platform';
import { ProviderRefused, ProviderSilent, WechatLogin } from '../../platform/wechat';
import { Accounts } from './accounts';
import { DemoPersonRepository } from './demo-person.repository';
import { IdentityQueries } from './identity.queries';
import { presentSession } from './identity.presenter';
import { Roles } from './roles';
import { Sessions, type SessionTokens } from './sessions';

/** Being somebody of the demo, without proof. Never in production, whatever the settings say. */
@Injectable()
export class DemoSignIn {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly people: DemoPersonRepository,
    private readonly sessions: Sessions,
    private readonly queries: IdentityQueries,
  ) {}

  /** @throws Refusal DEMO_ONLY, NOT_FOUND */
  async execute(personId: string): Promise<Session> {
    if (!this.config.demoSignIn || this.config.mode === 'production') throw new Refusal('DEMO_ONLY');
    const tokens = await this.unitOfWork.run(async (tx) => {
      const accountId = await this.people.accountOf(tx, personId);
      if (!accountId) throw new Refusal('NOT_FOUND');
      return this.sessions.open(tx, accountId);
    });
    return presentSession(tokens, await this.queries.me(tokens.accountId));
  }
}

/** Coming in through WeChat: the code is changed for an openid by the server; whoever is new becomes a resident. */
@Injectable()
export class WechatSignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wechat: WechatLogin,
    private readonly accounts: Accounts,
    private readonly roles: Roles,
    private readonly sessions: Sessions,
    private readonly queries: IdentityQueries,
  ) {}

  /** @throws Refusal WECHAT_CODE_INVALID, PROVIDER_UNAVAILABLE */
  async execute(code: string): Promise<Session> {
    const openid = await this.openidOf(code);
    const tokens = await this.enter(openid).catch((error: unknown) => {
      // The same stranger came in twice at once: the other one has made the account by now.
      if (isUniqueViolation(error)) return this.enter(openid);
      throw error;
    });
    return presentSession(tokens, await this.queries.me(tokens.accountId));
  }

  private enter(openid: string): Promise<SessionTokens> {
    return this.unitOfWork.run(async (tx) => {
      const accountId = (await this.accounts.idOfOpenid(tx, openid)) ?? (await this.welcome(tx, openid));
      return this.sessions.open(tx, accountId);
    });
  }

  private async openidOf(code: string): Promise<string> {
    try {
      return await this.wechat.openidOf(code);
    } catch (error) {
      if (error instanceof ProviderRefused) throw new Refusal('WECHAT_CODE_INVALID');
      if (error instanceof ProviderSilent) throw new Refusal('PROVIDER_UNAVAILABLE');
      throw error;
    }
  }

  private async welcome(tx: Tx, openid: string): Promise<string> {
    const accountId = await this.accounts.register(tx, { displayName: '新住户', surname: '新', openid });
    await this.roles.grant(tx, accountId, { persona: 'resident', scopeType: 'account', scopeId: accountId, title: '住户' });
    return accountId;
  }
}
