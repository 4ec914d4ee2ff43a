import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import type { Order, OrderLine } from './domain/order';
import { packedText, orderedText } from './domain/three-quantities';
import { OrderingRepository } from './ordering.repository';

export interface HandedOverLine {
  readonly id: string;
  readonly cropName: string;
  readonly drawing: string;
  readonly householdId: string;
  readonly plaqueNumber: string;
  readonly farmerName: string;
  /** "2 把", "1.42 斤": as it was packed. */
  readonly amountText: string;
  readonly billedFen: number;
  /** Billed and not given back. */
  readonly leftFen: number;
  readonly handedOver: boolean;
}

/** An order as whoever speaks about its quality sees it. */
export interface HandedOverOrder {
  readonly id: string;
  readonly accountId: string;
  readonly pairingId: string;
  readonly pickupPointId: string;
  readonly businessDate: BusinessDate;
  readonly bagLabel: string | null;
  /** Null while nothing of it is in anybody's hands. */
  readonly handedOverAt: Date | null;
  /** Billed and not given back, of the whole order with its fees. */
  readonly leftFen: number;
  readonly lines: readonly HandedOverLine[];
}

/** Orders after the gate, for claims and goodwill. */
@Injectable()
export class HandedOverOrders {
  constructor(private readonly orders: OrderingRepository) {}

  /** Null for an unknown order. */
  async get(from: Queryable, orderId: string): Promise<HandedOverOrder | null> {
    return (await this.ofIds(from, [orderId])).get(orderId) ?? null;
  }

  /** Those of a bag that are in somebody's hands, latest first. */
  async byBag(from: Queryable, pairingIds: readonly string[], bag: { readonly bagLabel: string; readonly since: BusinessDate }): Promise<HandedOverOrder[]> {
    const found = await this.ofIds(from, await this.orders.idsByBag(from, pairingIds, bag));
    return [...found.values()].filter(({ handedOverAt }) => handedOverAt !== null).sort((one, other) => other.businessDate.localeCompare(one.businessDate));
  }

  async ofIds(from: Queryable, orderIds: readonly string[]): Promise<Map<string, HandedOverOrder>> {
    const orders = await this.orders.byIds(from, orderIds);
    const lines = await this.orders.linesOf(from, orders.map(({ id }) => id));
    return new Map(orders.map((order) => [order.id, handedOver(order, lines.filter(({ orderId }) => orderId === order.id))]));
  }
}

function handedOver(order: Order, lines: readonly OrderLine[]): HandedOverOrder {
  const { id, accountId, pairingId, pickupPointId, businessDate, bagLabel } = order;
  const some = lines.some(({ state }) => state === 'handed_over');
  return {
    id, accountId, pairingId, pickupPointId, businessDate, bagLabel,
    handedOverAt: some ? (order.pickedUpAt ?? order.arrivedAt) : null,
    leftFen: (order.billedFen ?? 0) - order.compensatedFen,
    lines: lines.map((line) => ({
      id: line.id, cropName: line.cropName, drawing: line.drawing, householdId: line.householdId, plaqueNumber: line.plaqueNumber, farmerName: line.farmerName,
      amountText: packedText(line) ?? orderedText(line), billedFen: line.billedFen ?? 0,
      leftFen: Math.min((line.billedFen ?? 0) - line.refundedFen, (order.billedFen ?? 0) - order.compensatedFen), handedOver: line.state === 'handed_over',
    })),
  };
}
