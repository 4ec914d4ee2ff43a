import { type Actor, businessDateOf, type HostGoodsPage, type SaveGoodRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Households } from '../catalogue/public';
import { Ledger } from '../settlement/public';
import { sumOf } from './domain/fetching';
import { GoodOrderRepository, type OrderedGood } from './good-order.repository';
import { GoodQueries } from './good.queries';
import { GoodRepository } from './good.repository';

/** What a household puts up, and gives to whoever says the code: its money is its own at that moment. */
@Injectable()
export class SellGoods {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly goods: GoodRepository,
    private readonly orders: GoodOrderRepository,
    private readonly households: Households,
    private readonly ledger: Ledger,
    private readonly queries: GoodQueries,
  ) {}

  /** Who has ordered keeps the price as it was. @throws Refusal NOT_FOUND, STATE_CHANGED when more is ordered than would be offered */
  save(actor: Actor, request: IdempotentRequest, { householdId, goodId, name, unit, priceFen, offered }: SaveGoodRequest): Promise<HostGoodsPage> {
    requirePermission(actor, 'good:sell', householdId);
    return this.unitOfWork.once(request, async (tx) => {
      const good = { householdId, name, unit, priceFen, offered };
      const id = goodId ?? (await this.goods.insert(tx, { ...good, pairingId: (await this.households.get(tx, householdId)).pairingId }));
      if (goodId !== undefined && !(await this.goods.update(tx, goodId, good))) throw new Refusal('STATE_CHANGED');
      await tx.audit({ action: 'good.saved', subjectType: 'village_good', subjectId: id, after: { name, priceFen, offered } });
      return this.queries.hostIn(tx, tx.now, householdId);
    });
  }

  /** @throws Refusal NOT_FOUND, PICKUP_CODE_UNKNOWN */
  hand(actor: Actor, request: IdempotentRequest, { householdId, code }: { readonly householdId: string; readonly code: string }): Promise<HostGoodsPage> {
    requirePermission(actor, 'good:sell', householdId);
    return this.unitOfWork.once(request, async (tx) => {
      const id = await this.orders.idByCode(tx, householdId, code);
      const order = id === null ? null : await this.orders.hold(tx, id);
      if (!order || !(await this.orders.end(tx, order.id, 'paid', 'handed'))) throw new Refusal('PICKUP_CODE_UNKNOWN');
      await this.post(tx, order);
      await tx.audit({ action: 'good.handed', subjectType: 'village_good_order', subjectId: order.id, before: { state: 'paid' }, after: { state: 'handed', fen: sumOf(order) } });
      return this.queries.hostIn(tx, tx.now, householdId);
    });
  }

  private async post(tx: Tx, order: OrderedGood): Promise<void> {
    const { id, pairingId, householdId } = order;
    const [head, sum] = [{ subjectId: id, pairingId, businessDate: businessDateOf(tx.now) }, sumOf(order)];
    await this.ledger.postAll(tx, [
      { ...head, kind: 'good_sold', facts: { orderId: id, householdId, fen: sum } },
      { ...head, kind: 'good_host_paid', facts: { householdId, fen: sum } },
    ]);
  }
}
