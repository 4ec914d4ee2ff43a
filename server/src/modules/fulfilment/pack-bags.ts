import { type GiftCap, measuredText } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import { type LockedLine, Orders } from '../ordering/public';
import { expectedBag } from './day-lines';
import type { BagReading, GivenBag } from './domain/bag';
import { packingVerdict } from './domain/packing-sums';
import { readBags } from './domain/read-bags';
import { type CropTotals, type PackedBy, PackingRepository } from './packing.repository';
import { ProgressOrders } from './progress-orders';

export interface BagsToPack {
  readonly by: PackedBy;
  readonly cycle: Parameters<ProgressOrders['afterStep']>[1];
  /** What may be packed here. */
  readonly here: readonly LockedLine[];
  readonly giftCap: GiftCap;
  readonly bags: readonly GivenBag[];
  readonly weightsChecked: boolean;
  /** What became of what is left over, when a crop's bags hold less than was received. */
  readonly leftReason: string | null;
}

/** 装袋: bags on the scale at the station or the gate; per crop they sum to what the door received. */
@Injectable()
export class PackBags {
  constructor(
    private readonly orders: Orders,
    private readonly packing: PackingRepository,
    private readonly progress: ProgressOrders,
  ) {}

  /** @throws Refusal NOT_FOUND, STATE_CHANGED for a bag packed before, CROP_NOT_RECEIVED, BAGS_INCOMPLETE, WEIGHT_UNLIKELY, PACKED_BEYOND_RECEIVED, PACKED_LESS_THAN_RECEIVED */
  async execute(tx: Tx, wish: BagsToPack): Promise<void> {
    const lines = wish.bags.map(({ lineId }) => wish.here.find((line) => line.lineId === lineId));
    if (!lines.every((line) => line !== undefined)) throw new Refusal('NOT_FOUND');
    if (lines.some(({ state }) => state !== 'ordered')) throw new Refusal('STATE_CHANGED');
    const listingIds = [...new Set(lines.map(({ listingId }) => listingId))].sort();
    const totals = await this.packing.holdTotals(tx, listingIds);
    const unreceived = lines.find(({ listingId }) => totals.get(listingId)?.received === null);
    if (unreceived) throw new Refusal('CROP_NOT_RECEIVED', { cropName: unreceived.cropName });
    const read = readBags(lines.map(expectedBag), wish.bags, wish.weightsChecked, wish.giftCap);
    if ('refused' in read) throw new Refusal(read.refused, read.details);
    await this.orders.packLines(tx, read.readings.map(({ lineId, net }) => ({ lineId, packed: net })));
    await this.packing.keep(tx, wish.by, read.readings.map((reading) => ({ ...reading, orderId: lines.find(({ lineId }) => lineId === reading.lineId)!.orderId })));
    for (const listingId of listingIds) await this.addUp(tx, wish, lines.find((line) => line.listingId === listingId)!, totals.get(listingId)!, read.readings);
    await this.note(tx, wish.by, lines);
    await this.progress.afterStep(tx, wish.cycle);
  }

  private async addUp(tx: Tx, { by, leftReason }: BagsToPack, { listingId, cropName, unit }: LockedLine, before: CropTotals, readings: readonly BagReading[]): Promise<void> {
    const received = before.received ?? 0;
    const bagged = readings.filter((reading) => reading.listingId === listingId).reduce((sum, { net }) => sum + net, before.bagged);
    const open = (await this.orders.linesOfListings(tx, [listingId])).some(({ state }) => state === 'ordered');
    const verdict = packingVerdict({ unit, received, bagged, open });
    const details = { cropName, received: measuredText(unit, received), packed: measuredText(unit, bagged) };
    if (verdict === 'beyond') throw new Refusal('PACKED_BEYOND_RECEIVED', details);
    if (verdict === 'short' && !leftReason) throw new Refusal('PACKED_LESS_THAN_RECEIVED', details);
    if (verdict !== 'going_on') await this.packing.close(tx, by, listingId, { received, bagged, reason: verdict === 'short' ? leftReason : null });
  }

  private async note(tx: Tx, { place, packerAccountId }: PackedBy, lines: readonly LockedLine[]): Promise<void> {
    for (const orderId of [...new Set(lines.map((line) => line.orderId))]) {
      const packed = lines.filter((line) => line.orderId === orderId).map(({ lineId }) => lineId);
      await tx.audit({ action: 'order.bags-packed', subjectType: 'resident_order', subjectId: orderId, after: { place, lines: packed, packerAccountId } });
    }
  }
}
