import { type Actor, businessDateOf, type OrderCycleState, type PackAt, type PackingPlacePage, type SetPackAtRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type IdempotentRequest, Refusal, requirePermission, type Queryable, type Tx, UnitOfWork } from '../../platform';
import { OrderCycles } from '../order-cycle/public';
import { type PairingBrief, Pairings, PairingSettings } from '../pairing/public';

/** The bags of such a day are on their way: the door has weighed, or is about to, what the place decides. */
const UNDER_WAY: readonly OrderCycleState[] = ['locked', 'collecting', 'in_transit', 'at_points'];

/** 在哪装袋: what the operator has set for the pairing, and sets anew. */
@Injectable()
export class PackingPlaceDesk {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly pairings: Pairings,
    private readonly cycles: OrderCycles,
    private readonly settings: PairingSettings,
  ) {}

  async page(actor: Actor, operatorId: string): Promise<PackingPlacePage> {
    requirePermission(actor, 'packing-place:set', operatorId);
    const [pairing, now] = [await this.pairingOf(operatorId), await this.clock.now()];
    return present(pairing, { now, packAt: pairing.packAt, changeable: !(await this.underWay(this.database, pairing.id, now)) });
  }

  /** @throws Refusal NOT_FOUND, PACKING_UNDER_WAY once today's orders are locked and until the day is over */
  async set(actor: Actor, request: IdempotentRequest, { operatorId, packAt }: SetPackAtRequest): Promise<PackingPlacePage> {
    requirePermission(actor, 'packing-place:set', operatorId);
    const pairing = await this.pairingOf(operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      await this.requireBeforeLock(tx, pairing.id);
      await this.settings.setPackAt(tx, pairing.id, packAt);
      return present(pairing, { now: tx.now, packAt, changeable: true });
    });
  }

  private async pairingOf(operatorId: string): Promise<PairingBrief> {
    const pairing = await this.pairings.runBy(operatorId);
    if (!pairing) throw new Refusal('NOT_FOUND');
    return pairing;
  }

  /** Today's cycle stays as it is until the commit: the lines lock after the change, or the change finds them locked. */
  private async requireBeforeLock(tx: Tx, pairingId: string): Promise<void> {
    const today = await this.cycles.onDate(tx, pairingId, businessDateOf(tx.now));
    if (today && UNDER_WAY.includes((await this.cycles.hold(tx, today.id)).state)) throw new Refusal('PACKING_UNDER_WAY');
  }

  private async underWay(from: Queryable, pairingId: string, now: Date): Promise<boolean> {
    const today = await this.cycles.onDate(from, pairingId, businessDateOf(now));
    return today !== null && UNDER_WAY.includes(today.state);
  }
}

function present({ villageName, communityName }: PairingBrief, { now, packAt, changeable }: { readonly now: Date; readonly packAt: PackAt; readonly changeable: boolean }): PackingPlacePage {
  return { serverNow: now.toISOString(), pairingName: `${villageName}·${communityName}`, packAt, changeable };
}
