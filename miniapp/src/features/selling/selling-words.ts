import { fen, type ListingChoice, priceOfMeasured, estimatedMeasure, spokenYuan, toBaseQuantity, isPricedByWeight } from '@cunshe/shared';
import { unitOf } from '../today/listing-words';

/** What is about to be put on the bed. */
export interface Offer {
  readonly choice: ListingChoice;
  readonly units: number;
  readonly priceFen: number;
  /** 每家最多, in units; null without a limit. */
  readonly most: number | null;
}

/** "20 把". */
export function amountText({ choice, units }: Offer): string {
  return `${units} ${choice.unitName}`;
}

/** "一把 4 块 5"; weighed crops are priced by the 斤. */
export function priceWords({ choice, priceFen }: Offer): string {
  return `一${isPricedByWeight(choice.unitKind) ? '斤' : choice.unitName} ${spokenYuan(fen(priceFen))}`;
}

/** What it comes to when all of it is sold. */
export function allSoldFen({ choice, units, priceFen }: Offer): number {
  const unit = unitOf(choice);
  return priceOfMeasured(unit.kind, fen(priceFen), estimatedMeasure(unit, toBaseQuantity(unit, units)));
}

/** "，一家最多 2 把"; nothing without a limit. */
export function limitWords({ choice, most }: Offer): string {
  return most === null ? '' : `，一家最多 ${most} ${choice.unitName}`;
}

/** Read aloud before it is published. */
export function readBackWords(offer: Offer): string {
  return `${offer.choice.cropName}，${amountText(offer)}，${priceWords(offer)}${limitWords(offer)}。全卖完是 ${spokenYuan(fen(allSoldFen(offer)))}。对，就点“对，挂出去”。`;
}

/** "昨天挂 15 把，都卖完了". */
export function lastTimeText({ last, unitName }: ListingChoice): string | null {
  if (!last) return null;
  const day = last.daysAgo === 1 ? '昨天' : last.daysAgo === 2 ? '前天' : `${last.daysAgo} 天前`;
  return `${day}挂 ${last.units} ${unitName}${last.soldOut ? '，都卖完了' : ''}`;
}

/** "13:00 截单，比别的早，您早点挂". */
export function ownCutoffText(ownCutoff: string): string {
  return `${ownCutoff} 截单，比别的早，您早点挂`;
}

/** The offer a repeat tile already says; null for a crop that was not sold lately. */
export function repeatOf(choice: ListingChoice): Offer | null {
  return choice.last && { choice, units: choice.last.units, priceFen: choice.priceFen, most: null };
}
