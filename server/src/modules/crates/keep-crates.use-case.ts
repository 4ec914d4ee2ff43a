import { type Actor, type AddCrateTypeRequest, businessDateOf, type ChangeDepotRequest, type CountCratesRequest, type CratesPage, type PointCratesPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { PickupPoints } from '../pairing/public';
import { CrateRepository } from './crate.repository';
import { assertKnown, Crates, depotOf } from './crates';
import { CrateQueries } from './crates.queries';
import { keyOf, movesOfCount, type Place } from './domain/crate-move';

/** The operator's hand on types and depot, the keeper's count. */
@Injectable()
export class KeepCrates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly points: PickupPoints,
    private readonly repository: CrateRepository,
    private readonly crates: Crates,
    private readonly pages: CrateQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, CRATE_TYPE_KNOWN */
  async addType(actor: Actor, request: IdempotentRequest, { operatorId, name, holdsGrams }: AddCrateTypeRequest): Promise<CratesPage> {
    requirePermission(actor, 'crates:keep', operatorId);
    const pairing = await this.pages.pairingOf(operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      const seq = (await this.repository.types(tx, pairing.id)).length + 1;
      const typeId = await this.repository.addType(tx, pairing.id, { name: name.trim(), holdsGrams, seq });
      if (!typeId) throw new Refusal('CRATE_TYPE_KNOWN', { name: name.trim() });
      await tx.audit({ action: 'crates.type-added', subjectType: 'crate_type', subjectId: typeId, after: { name: name.trim(), holdsGrams } });
      return this.pages.page(tx, pairing, tx.now);
    });
  }

  /** @throws Refusal NOT_FOUND, CRATES_TOO_FEW when the depot has not so many to write off */
  async changeDepot(actor: Actor, request: IdempotentRequest, { operatorId, typeId, change, crates }: ChangeDepotRequest): Promise<CratesPage> {
    requirePermission(actor, 'crates:keep', operatorId);
    const pairing = await this.pages.pairingOf(operatorId);
    const depot = depotOf(pairing.id);
    return this.unitOfWork.once(request, async (tx) => {
      assertKnown(await this.repository.types(tx, pairing.id), [{ typeId }]);
      const held = (await this.repository.hold(tx, pairing.id, [typeId], [depot])).get(keyOf(typeId, depot))!;
      if (change !== 'bought' && held < crates) throw new Refusal('CRATES_TOO_FEW', { crates: held });
      const end: Place = { party: change, id: pairing.id };
      const cause = { pairingId: pairing.id, businessDate: businessDateOf(tx.now), cause: 'depot' as const, causeId: pairing.id, byAccountId: actor.accountId };
      await this.crates.move(tx, cause, [{ typeId, from: change === 'bought' ? end : depot, to: change === 'bought' ? depot : end, crates }]);
      return this.pages.page(tx, pairing, tx.now);
    });
  }

  /** What stands at the gate is what the keeper counts: less is lost, more is found, broken ones are written off. @throws Refusal NOT_FOUND, INVALID_INPUT */
  async count(actor: Actor, request: IdempotentRequest, { pickupPointId, counts }: CountCratesRequest): Promise<PointCratesPage> {
    requirePermission(actor, 'point:count-in', pickupPointId);
    const point = await this.points.get(pickupPointId);
    const { pairingId } = point;
    const place: Place = { party: 'point', id: pickupPointId };
    return this.unitOfWork.once(request, async (tx) => {
      assertKnown(await this.repository.types(tx, pairingId), counts);
      const standing = await this.repository.hold(tx, pairingId, counts.map(({ typeId }) => typeId), [depotOf(pairingId), place]);
      const moves = counts.flatMap((count) => movesOfCount(count, standing.get(keyOf(count.typeId, place))!, place, depotOf(pairingId)));
      await this.crates.move(tx, { pairingId, businessDate: businessDateOf(tx.now), cause: 'count', causeId: pickupPointId, byAccountId: actor.accountId }, moves);
      return this.pages.pointPage(tx, point, tx.now);
    });
  }
}
