import type { Actor, AddVanRequest, TimeOfDay, VansPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, type IdempotentRequest, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { Operators, Pairings } from '../pairing/public';
import { VanSeed } from '../pickup-routing/public';
import { VanQueries } from './vans.queries';

/** A van of a pairing with its driver, room and cash; it begins its days at the village's station. */
@Injectable()
export class AddVan {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly operators: Operators,
    private readonly pairings: Pairings,
    private readonly vans: VanSeed,
    private readonly pages: VanQueries,
  ) {}

  /** @throws Refusal NOT_FOUND without a pairing, or for somebody who is no driver here or drives a van already, INVALID_INPUT */
  async execute(actor: Actor, request: IdempotentRequest, { operatorId, driverId, capacityKg, shiftFrom, shiftTo, ...van }: AddVanRequest): Promise<VansPage> {
    requirePermission(actor, 'run:dispatch', operatorId);
    if (shiftFrom >= shiftTo) throw new Refusal('INVALID_INPUT', { shiftTo: 'after shiftFrom' });
    const { id: pairingId } = await this.pages.pairingOf(this.database, operatorId);
    const { station } = await this.pairings.get(pairingId);
    return this.unitOfWork.once(request, async (tx) => {
      await this.operators.hold(tx, operatorId);
      if (!(await this.pages.page(tx, operatorId, tx.now)).drivers.some(({ accountId }) => accountId === driverId)) throw new Refusal('NOT_FOUND');
      const shift = { shiftFrom: shiftFrom as TimeOfDay, shiftTo: shiftTo as TimeOfDay };
      const vanId = await this.vans.add(tx, { ...van, ...shift, operatorId, pairingId, driverAccountId: driverId, capacityGrams: capacityKg * 1_000, startLat: station.lat, startLng: station.lng });
      await tx.audit({ action: 'van.added', subjectType: 'van', subjectId: vanId, after: { ...van, driverId, capacityKg, shiftFrom, shiftTo } });
      return this.pages.page(tx, operatorId, tx.now);
    });
  }
}
