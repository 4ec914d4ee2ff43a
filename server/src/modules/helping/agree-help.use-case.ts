import { type Actor, type HelpersPage, type HelpWish, type VillageHelpPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, isUniqueViolation, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Accounts, Invitations, Roles } from '../identity/public';
import { Households } from '../catalogue/public';
import { asActions, type Consent, helpEndsAt } from './domain/help';
import { ConsentRepository, type NewConsent } from './consent.repository';
import { Consents } from './consents';
import { HelpingQueries } from './helping.queries';

export interface SpokenConsent extends Pick<HelpWish, 'householdId' | 'actions' | 'days'> {
  readonly villageId: string;
  /** "11 月 29 日在她家当面说好": kept with the consent. */
  readonly reason: string;
}

/** 请人帮忙: who may do what for a farmer, until when; by her own tap, or as she said to the committee. */
@Injectable()
export class AgreeHelp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consents: ConsentRepository,
    private readonly helpers: Consents,
    private readonly accounts: Accounts,
    private readonly roles: Roles,
    private readonly invitations: Invitations,
    private readonly households: Households,
    private readonly pages: HelpingQueries,
  ) {}

  /** @throws Refusal NOT_FOUND for somebody who is not of the village's committee */
  own(actor: Actor, request: IdempotentRequest, { householdId, accountId, name, actions, days }: HelpWish): Promise<HelpersPage> {
    requirePermission(actor, 'helper:keep', householdId);
    return this.unitOfWork.once(request, async (tx) => {
      const { villageId } = await this.households.get(tx, householdId);
      if (accountId !== undefined && !(await this.roles.holders(tx, 'committee', villageId)).includes(accountId)) throw new Refusal('NOT_FOUND');
      const offered = accountId === undefined ? this.invitations.newCode() : null;
      const called = accountId === undefined ? name : await this.nameOf(tx, accountId);
      await this.keep(tx, { householdId, accountId: accountId ?? null, name: called, actions: asActions(actions), note: null, endsAt: helpEndsAt(tx.now, days), givenBy: actor.accountId, codeHash: offered?.codeHash ?? null });
      return this.pages.page(tx, householdId, tx.now, offered?.code ?? null);
    });
  }

  /** A member of the committee writes down what a farmer said. @throws Refusal NOT_FOUND for a household of another village */
  spoken(actor: Actor, request: IdempotentRequest, { villageId, householdId, actions, days, reason }: SpokenConsent): Promise<VillageHelpPage> {
    requirePermission(actor, 'helper:record', villageId);
    return this.unitOfWork.once(request, async (tx) => {
      if ((await this.households.get(tx, householdId)).villageId !== villageId) throw new Refusal('NOT_FOUND');
      const { accountId } = actor;
      await this.keep(tx, { householdId, accountId, name: await this.nameOf(tx, accountId), actions: asActions(actions), note: reason, endsAt: helpEndsAt(tx.now, days), givenBy: accountId, codeHash: null });
      return this.pages.village(tx, villageId, tx.now);
    });
  }

  /** A new consent takes the place of the one that the same person had. */
  private async keep(tx: Tx, consent: NewConsent): Promise<void> {
    const standing = (await this.consents.liveIn(tx, [consent.householdId])).find(({ accountId }) => accountId !== null && accountId === consent.accountId);
    if (standing && !(await this.consents.end(tx, standing.id, consent.givenBy))) throw new Refusal('STATE_CHANGED');
    const id = await this.inserted(tx, consent);
    if (consent.accountId) await this.helpers.mark(tx, consent.householdId, consent.accountId);
    const { actions, accountId: helper, endsAt, name, note } = consent;
    await tx.audit({ action: 'help.agreed', subjectType: 'household', subjectId: consent.householdId, ...(standing ? { before: factsOf(standing) } : {}), after: { grantId: id, helper, name, actions, endsAt }, ...(note ? { reason: note } : {}) });
  }

  private async inserted(tx: Tx, consent: NewConsent): Promise<string> {
    try {
      return await this.consents.insert(tx, consent);
    } catch (error) {
      if (isUniqueViolation(error)) throw new Refusal('STATE_CHANGED');
      throw error;
    }
  }

  private async nameOf(tx: Tx, accountId: string): Promise<string> {
    return (await this.accounts.names(tx, [accountId])).get(accountId) ?? '帮手';
  }
}

function factsOf({ id, actions, endsAt }: Consent): object {
  return { grantId: id, actions, endsAt };
}
