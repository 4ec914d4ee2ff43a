import type { Actor, HouseholdMoneyPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, requirePermission, UnitOfWork } from '../../platform';
import { Households } from '../catalogue/public';
import { HouseholdMoneyQueries } from './household-money.queries';
import { HouseholdPins } from './household-pins';

/** 定四位数. Nobody does it in a farmer's place: the digits are hers. */
@Injectable()
export class SetPin {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly households: Households,
    private readonly pins: HouseholdPins,
    private readonly pages: HouseholdMoneyQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, HELP_NOT_AGREED */
  execute(actor: Actor, request: IdempotentRequest, { householdId, pin }: { readonly householdId: string; readonly pin: string }): Promise<HouseholdMoneyPage> {
    requirePermission(actor, 'receipt:confirm', householdId);
    return this.unitOfWork.once(request, async (tx) => {
      const { pairingId } = await this.households.get(tx, householdId);
      await this.pins.set(tx, { householdId, pairingId }, pin);
      await tx.audit({ action: 'household.pin-set', subjectType: 'household', subjectId: householdId, after: {} });
      return this.pages.page(tx, householdId, tx.now);
    });
  }
}
