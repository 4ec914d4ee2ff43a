import { type Actor, type HelpersPage, type VillageHelpPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Households } from '../catalogue/public';
import type { Consent } from './domain/help';
import { ConsentRepository } from './consent.repository';
import { HelpingQueries } from './helping.queries';

/** 收回: one tap, and the next thing the helper tries is refused. */
@Injectable()
export class EndHelp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consents: ConsentRepository,
    private readonly households: Households,
    private readonly pages: HelpingQueries,
  ) {}

  /** @throws Refusal NOT_FOUND */
  own(actor: Actor, request: IdempotentRequest, { householdId, grantId }: { readonly householdId: string; readonly grantId: string }): Promise<HelpersPage> {
    requirePermission(actor, 'helper:keep', householdId);
    return this.unitOfWork.once(request, async (tx) => {
      const consent = await this.consents.byId(tx, grantId);
      if (consent?.householdId !== householdId) throw new Refusal('NOT_FOUND');
      await this.end(tx, actor, consent);
      return this.pages.page(tx, householdId, tx.now, null);
    });
  }

  /** For a farmer who said so to the committee. @throws Refusal NOT_FOUND */
  recorded(actor: Actor, request: IdempotentRequest, { villageId, grantId }: { readonly villageId: string; readonly grantId: string }): Promise<VillageHelpPage> {
    requirePermission(actor, 'helper:record', villageId);
    return this.unitOfWork.once(request, async (tx) => {
      const consent = await this.consents.byId(tx, grantId);
      if (!consent || (await this.households.get(tx, consent.householdId)).villageId !== villageId) throw new Refusal('NOT_FOUND');
      await this.end(tx, actor, consent);
      return this.pages.village(tx, villageId, tx.now);
    });
  }

  /** What is over already stays so. */
  private async end(tx: Tx, { accountId }: Actor, { id, householdId, actions }: Consent): Promise<void> {
    if (await this.consents.end(tx, id, accountId)) await tx.audit({ action: 'help.ended', subjectType: 'household', subjectId: householdId, before: { grantId: id, actions } });
  }
}
