import type { Good, GoodOrder } from '@cunshe/shared';
import { sumOf } from './domain/fetching';
import type { OrderedGood } from './good-order.repository';
import type { VillageGood } from './good.repository';

export function presentGood({ id, name, unit, priceFen, offered, taken }: VillageGood, householdName: string): Good {
  return { goodId: id, name, unit, householdName, priceFen, left: offered - taken };
}

export function presentOrder(order: OrderedGood, who: string, code: string | null): GoodOrder {
  const { id, name, unit, pieces, fetchDate, state, heldUntil } = order;
  return { orderId: id, name, unit, who, count: pieces, fen: sumOf(order), date: fetchDate, state, code, heldUntil: state === 'held' ? heldUntil.toISOString() : null };
}
