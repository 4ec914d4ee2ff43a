import type { Actor, CropNamesPage, GardenProfile } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, isUniqueViolation, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { Households } from '../catalogue/public';
import { OwnNameRepository } from './own-name.repository';
import { StoryQueries } from './story.queries';

/** A household's own name for a crop: asked for by her, looked at by the committee. */
@Injectable()
export class NameCrop {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly names: OwnNameRepository,
    private readonly households: Households,
    private readonly pages: StoryQueries,
  ) {}

  /** @throws Refusal NOT_FOUND for what the village does not sell, STATE_CHANGED when two ask at once */
  ask(actor: Actor, request: IdempotentRequest, { householdId, saleUnitId, name }: { readonly householdId: string; readonly saleUnitId: string; readonly name: string }): Promise<GardenProfile> {
    requirePermission(actor, 'garden:edit', householdId);
    return this.unitOfWork.once(request, async (tx) => {
      const { villageId } = await this.households.get(tx, householdId);
      const cropId = await this.names.cropOf(tx, villageId, saleUnitId);
      if (!cropId) throw new Refusal('NOT_FOUND');
      await this.names.ask(tx, { householdId, cropId, name, accountId: actor.accountId }).catch((error: unknown) => {
        throw isUniqueViolation(error) ? new Refusal('STATE_CHANGED') : error;
      });
      await tx.audit({ action: 'crop-name.asked', subjectType: 'household', subjectId: householdId, after: { cropId, name } });
      return this.pages.garden(tx, householdId, tx.now);
    });
  }

  /** @throws Refusal NOT_FOUND, STATE_CHANGED when decided before */
  decide(actor: Actor, request: IdempotentRequest, { villageId, nameId, agree }: { readonly villageId: string; readonly nameId: string; readonly agree: boolean }): Promise<CropNamesPage> {
    requirePermission(actor, 'story:write', villageId);
    return this.unitOfWork.once(request, async (tx) => {
      const householdId = await this.names.householdOf(tx, nameId, villageId);
      if (!householdId) throw new Refusal('NOT_FOUND');
      const state = agree ? 'agreed' : 'refused';
      if (!(await this.names.decide(tx, nameId, state, actor.accountId))) throw new Refusal('STATE_CHANGED');
      await tx.audit({ action: `crop-name.${state}`, subjectType: 'household', subjectId: householdId, before: { nameId, state: 'waiting' }, after: { nameId, state } });
      return this.pages.cropNames(tx, villageId, tx.now);
    });
  }
}
