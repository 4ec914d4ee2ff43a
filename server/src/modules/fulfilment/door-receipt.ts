import { baseQuantity, type ConfirmedBy, type ExpectedBag, type Grade, type PostReceiptRequest, receiptOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import type { LockedLine } from '../ordering/public';
import { Pairings } from '../pairing/public';
import type { RouteBrief, StopBrief } from '../pickup-routing/public';
import { AcceptReceipt } from './accept-receipt';
import { DayLinesReader, expectedBag } from './day-lines';
import { readBags } from './domain/read-bags';
import { HouseholdPins } from './household-pins';

/** Reads the bags of a door and has the receipt accepted. */
@Injectable()
export class DoorReceipt {
  constructor(
    private readonly pairings: Pairings,
    private readonly dayLines: DayLinesReader,
    private readonly receipts: AcceptReceipt,
    private readonly pins: HouseholdPins,
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
    const confirmedBy = this.confirmed(stop, receiptOf(bags, read.readings).totalFen, wish);
    await this.receipts.execute(tx, { route, stop, lines, bags, readings: read.readings, perCrop, method: wish.method, owedReason: wish.owedReason?.trim() ?? null, payeeAccountId: wish.payeeAccountId, confirmedBy, grades: gradesOf(lines, wish) });
  }

  /** A proof holds for one stop and one sum. @throws Refusal FARMER_NOT_CONFIRMED */
  private confirmed(stop: StopBrief, totalFen: number, { farmerConfirmed, pinProof }: PostReceiptRequest): ConfirmedBy {
    if (!farmerConfirmed || (pinProof !== undefined && pinProof !== this.pins.proofOf(stop.id, totalFen))) throw new Refusal('FARMER_NOT_CONFIRMED');
    return pinProof === undefined ? 'heard' : 'pin';
  }
}

/** @throws Refusal INVALID_INPUT for a crop that is not of this door */
function gradesOf(lines: readonly LockedLine[], { grades = [] }: PostReceiptRequest): ReadonlyMap<string, Grade> {
  const strange = grades.filter(({ listingId }) => !lines.some((line) => line.listingId === listingId));
  if (strange.length > 0) throw new Refusal('INVALID_INPUT', { grades: strange });
  return new Map(grades.map(({ listingId, grade }) => [listingId, grade]));
}

/** Where bags are packed elsewhere, each crop stands on the scale as one bag that bears the listing's id. */
function wholeCrops(bags: readonly ExpectedBag[]): ExpectedBag[] {
  const crops = new Map<string, ExpectedBag>();
  for (const bag of bags) crops.set(bag.listingId, { ...bag, lineId: bag.listingId, ordered: baseQuantity((crops.get(bag.listingId)?.ordered ?? 0) + bag.ordered) });
  return [...crops.values()];
}
