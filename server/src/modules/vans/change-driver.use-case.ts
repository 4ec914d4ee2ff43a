import { type Actor, businessDateOf, type VansPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { HandOverRun } from '../dispatch/public';
import { Operators } from '../pairing/public';
import { Runs } from '../pickup-routing/public';
import { VanDrivers } from './van-drivers';
import { VanRepository } from './van.repository';
import { VanQueries } from './vans.queries';

export interface DriverWish {
  readonly operatorId: string;
  readonly vanId: string;
  readonly driverId: string;
  /** As the operator saw it. */
  readonly seenDriverId: string;
}

/** Another driver for a van; what it has still to drive today goes with it. */
@Injectable()
export class ChangeDriver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly operators: Operators,
    private readonly driven: VanDrivers,
    private readonly vans: VanRepository,
    private readonly runs: Runs,
    private readonly handing: HandOverRun,
    private readonly pages: VanQueries,
  ) {}

  /** @throws Refusal NOT_FOUND for another's van, or somebody who is no driver here or drives one already, STATE_CHANGED */
  execute(actor: Actor, request: IdempotentRequest, wish: DriverWish): Promise<VansPage> {
    requirePermission(actor, 'run:dispatch', wish.operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      await this.operators.hold(tx, wish.operatorId);
      const { vans, drivers } = await this.driven.of(tx, wish.operatorId, tx.now);
      const van = vans.find(({ id }) => id === wish.vanId);
      if (!van || !drivers.includes(wish.driverId) || vans.some(({ driverId }) => driverId === wish.driverId)) throw new Refusal('NOT_FOUND');
      if (!(await this.vans.changeDriver(tx, van.id, wish.seenDriverId, wish.driverId))) throw new Refusal('STATE_CHANGED');
      await tx.audit({ action: 'van.driver-changed', subjectType: 'van', subjectId: van.id, before: { driverId: wish.seenDriverId }, after: { driverId: wish.driverId } });
      await this.handToday(tx, wish);
      return this.pages.page(tx, wish.operatorId, tx.now);
    });
  }

  private async handToday(tx: Tx, { operatorId, vanId, driverId, seenDriverId }: DriverWish): Promise<void> {
    const { id } = await this.pages.pairingOf(tx, operatorId);
    const open = await this.runs.openOfPairing(tx, id, businessDateOf(tx.now));
    for (const route of open.filter((each) => each.vanId === vanId && each.driverAccountId === seenDriverId)) await this.handing.execute(tx, route, driverId);
  }
}
