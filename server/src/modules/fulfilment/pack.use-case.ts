import type { Actor, PackingPage, PackRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { OwnRuns } from './own-runs';
import { PackBags } from './pack-bags';
import { type PackingHere, PackingQueries } from './packing.queries';

/** 装袋 away from the door: at the station by the driver who brought it, at the gate by its keeper. */
@Injectable()
export class Pack {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnRuns,
    private readonly packing: PackingQueries,
    private readonly bags: PackBags,
  ) {}

  /** @throws Refusal NOT_FOUND, PACKED_ELSEWHERE, STATE_CHANGED, CROP_NOT_RECEIVED, WEIGHT_UNLIKELY, PACKED_BEYOND_RECEIVED, PACKED_LESS_THAN_RECEIVED, INVALID_INPUT */
  atStation(actor: Actor, request: IdempotentRequest, { routeId, ...wish }: PackRequest & { readonly routeId: string }): Promise<PackingPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const route = await this.own.route(tx, actor, 'run:drive', routeId);
      if (route.state !== 'running') throw new Refusal('STATE_CHANGED', { state: route.state });
      await this.pack(tx, actor, await this.packing.atStation(tx, route), wish);
      return this.packing.page(tx, await this.packing.atStation(tx, route), tx.now);
    });
  }

  /** @throws Refusal as `atStation` */
  atGate(actor: Actor, request: IdempotentRequest, { pickupPointId, ...wish }: PackRequest & { readonly pickupPointId: string }): Promise<PackingPage> {
    requirePermission(actor, 'point:count-in', pickupPointId);
    return this.unitOfWork.once(request, async (tx) => {
      await this.pack(tx, actor, await this.packing.atGate(tx, pickupPointId, tx.now), wish);
      return this.packing.page(tx, await this.packing.atGate(tx, pickupPointId, tx.now), tx.now);
    });
  }

  private async pack(tx: Tx, actor: Actor, { place, pairingId, cycle, lines, giftCap }: PackingHere, wish: PackRequest): Promise<void> {
    if (!place) throw new Refusal('PACKED_ELSEWHERE');
    const by = { pairingId, place, packerAccountId: actor.accountId };
    await this.bags.execute(tx, { by, cycle, here: lines, giftCap, bags: wish.bags, weightsChecked: wish.weightsChecked === true, leftReason: wish.leftReason?.trim() || null });
  }
}
