import { type Actor, signAfter, type SignsPage, type SignStepRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, isUniqueViolation, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Households } from '../catalogue/public';
import { SignQueries } from './sign.queries';
import { SignRepository } from './sign.repository';

/** The committee plans a garden's sign, and says what has happened to it since. */
@Injectable()
export class KeepSigns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly households: Households,
    private readonly signs: SignRepository,
    private readonly pages: SignQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, SIGN_STANDS while the garden has one that is not retired */
  plan(actor: Actor, request: IdempotentRequest, { villageId, householdId }: { readonly villageId: string; readonly householdId: string }): Promise<SignsPage> {
    requirePermission(actor, 'sign:keep', villageId);
    return this.unitOfWork.once(request, async (tx) => {
      if ((await this.households.get(tx, householdId)).villageId !== villageId) throw new Refusal('NOT_FOUND');
      const signId = await this.planned(tx, actor, villageId, householdId);
      await tx.audit({ action: 'sign.planned', subjectType: 'garden_sign', subjectId: signId, after: { householdId, state: 'planned' } });
      return this.pages.page(tx, villageId, tx.now);
    });
  }

  /** @throws Refusal NOT_FOUND, STATE_CHANGED when that cannot happen to the sign (any more) */
  step(actor: Actor, request: IdempotentRequest, { villageId, signId, step, note }: SignStepRequest): Promise<SignsPage> {
    requirePermission(actor, 'sign:keep', villageId);
    return this.unitOfWork.once(request, async (tx) => {
      const sign = await this.signs.get(tx, villageId, signId);
      if (!sign) throw new Refusal('NOT_FOUND');
      const to = signAfter(sign.state, step);
      if (!to || !(await this.signs.move(tx, sign, { to, note, accountId: actor.accountId }))) throw new Refusal('STATE_CHANGED');
      await tx.audit({ action: `sign.${to}`, subjectType: 'garden_sign', subjectId: signId, before: { state: sign.state }, after: { state: to }, ...(note ? { reason: note } : {}) });
      return this.pages.page(tx, villageId, tx.now);
    });
  }

  private async planned(tx: Tx, actor: Actor, villageId: string, householdId: string): Promise<string> {
    try {
      return await this.signs.plan(tx, { villageId, householdId, accountId: actor.accountId });
    } catch (error) {
      if (isUniqueViolation(error)) throw new Refusal('SIGN_STANDS');
      throw error;
    }
  }
}
