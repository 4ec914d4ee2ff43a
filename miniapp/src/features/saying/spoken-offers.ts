import { type FarmerListing, fen, type ListingChoice, spokenYuan } from '@cunshe/shared';
import type { HarvestTalk, SaidItem } from '../harvest-talk/harvest-talk';
import { amountText, type Offer, repeatOf } from '../selling/selling-words';
import { sameCrop } from './same-crop';
import { spokenEndings } from './spoken-endings';
import { priceInUnit, unitsOf } from './spoken-units';

/** What may be put up as it was said, what takes no more orders, and what has to be asked first. */
export interface Heard {
  readonly offers: readonly Offer[];
  readonly gone: readonly FarmerListing[];
  readonly ask: readonly string[];
}

/** Sets what was said against the village's crops, units and price bands, and what is up already. Nothing is rounded to fit. */
export function heardOffers(talk: HarvestTalk, choices: readonly ListingChoice[], listings: readonly FarmerListing[] | null = []): Heard {
  const said = talk.items.filter(({ amount, priceFen }) => amount !== null || priceFen !== null).map((item) => offerOf(item, choices));
  const again = talk.sameAsYesterday ? sameAgain(choices, talk.soldOut) : [];
  const nothing = talk.sameAsYesterday && again.length === 0 ? ['昨天没有挂菜，今天有什么，请一样一样说。'] : [];
  const endings = spokenEndings(talk, listings);
  const offers = [...again, ...said].filter((offer) => typeof offer !== 'string');
  return {
    offers: offers.filter((offer, index) => firstOf(offers, offer) === index),
    gone: endings.gone,
    ask: [...talk.ask, ...nothing, ...endings.ask, ...said.filter((question) => typeof question === 'string'), ...offers.filter((offer, index) => firstOf(offers, offer) !== index).map(twice)],
  };
}

function firstOf(offers: readonly Offer[], { choice }: Offer): number {
  return offers.findIndex((offer) => offer.choice.saleUnitId === choice.saleUnitId);
}

/** 大蒜 and 蒜苗 are one crop here. */
function twice(offer: Offer): string {
  return `${offer.choice.cropName}说了两回，另一回是 ${amountText(offer)}，到底有多少？`;
}

/** But for what she says is gone. */
function sameAgain(choices: readonly ListingChoice[], soldOut: readonly string[]): Offer[] {
  return choices.filter((choice) => choice.last?.daysAgo === 1 && !soldOut.some((crop) => sameCrop(crop, choices) === choice)).flatMap((choice) => repeatOf(choice) ?? []);
}

/** The offer, or the question that stands in its way. */
function offerOf(item: SaidItem, choices: readonly ListingChoice[]): Offer | string {
  const choice = sameCrop(item.crop, choices);
  if (!choice) return `村里还没有“${item.crop}”这样菜，请点格子选，或者打给村里的帮手。`;
  const units = item.amount === null || item.unit === null ? null : unitsOf(choice, item.amount, item.unit);
  if (units === null) return `${choice.cropName}有几${choice.unitName}？请说整数，比如“${choice.cropName}十${choice.unitName}”。`;
  const priceFen = item.priceFen === null ? choice.priceFen : priceInUnit(choice, item.priceFen, item.priceUnit);
  if (priceFen === null) return `${choice.cropName}在村里${priceKind(choice)}，一${priceUnit(choice)}卖多少？`;
  if (priceFen < choice.floorFen || priceFen > choice.ceilingFen) return `${choice.cropName}一${priceUnit(choice)} ${spoken(priceFen)}，村里定的是 ${spoken(choice.floorFen)}到 ${spoken(choice.ceilingFen)}，您说多少？`;
  return { choice, units, priceFen, most: null };
}

function priceUnit({ unitKind, unitName }: ListingChoice): string {
  return unitKind === 'count' ? unitName : '斤';
}

function priceKind(choice: ListingChoice): string {
  return `按${priceUnit(choice)}卖`;
}

function spoken(price: number): string {
  return spokenYuan(fen(price));
}
