import { baseQuantity, type ExpectedBag, type PostReceiptRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import { Pairings } from '../pairing/public';
import type { RouteBrief, StopBrief } from '../pickup-routing/public';
import { AcceptReceipt } from './accept-receipt';
import { DayLinesReader, expectedBag } from './day-lines';
import { readBags } from './domain/read-bags';

/** Reads the bags of a door and has the receipt accepted. */
@Injectable()
export class DoorReceipt {
  constructor(
    private readonly pairings: Pairings,
    private readonly dayLines: DayLinesReader,
    private readonly receipts: AcceptReceipt,
  ) {}

  async accept(tx: Tx, route: RouteBrief, stop: StopBrief, wish: PostReceiptRequest & { payeeAccountId: string | null }): Promise<void> {
    if (wish.method === 'owed' && !wish.owedReason?.trim()) throw new Refusal('INVALID_INPUT', { owedReason: 'required' });
    const lines = (await this.dayLines.ofCycle(tx, route.cycleId)).openAt(stop);
    const { packAt, giftCap } = await this.pairings.get(route.pairingId);
    const perCrop = packAt !== 'door';
    const bags = perCrop ? wholeCrops(lines.map(expectedBag)) : lines.map(expectedBag);
    const given = perCrop ? (wish.crops ?? []).map(({ listingId, ...reading }) => ({ lineId: listingId, ...reading })) : wish.bags;
    const read = readBags(bags, given, wish.weightsChecked === true, giftCap);
    if ('refused' in read) throw new Refusal(read.refused, read.details);
    if (!wish.farmerConfirmed) throw new Refusal('FARMER_NOT_CONFIRMED');
    await this.receipts.execute(tx, { route, stop, lines, bags, readings: read.readings, perCrop, method: wish.method, owedReason: wish.owedReason?.trim() ?? null, payeeAccountId: wish.payeeAccountId });
  }
}

/** Where bags are packed elsewhere, each crop stands on the scale as one bag that bears the listing's id. */
function wholeCrops(bags: readonly ExpectedBag[]): ExpectedBag[] {
  const crops = new Map<string, ExpectedBag>();
  for (const bag of bags) crops.set(bag.listingId, { ...bag, lineId: bag.listingId, ordered: baseQuantity((crops.get(bag.listingId)?.ordered ?? 0) + bag.ordered) });
  return [...crops.values()];
}
