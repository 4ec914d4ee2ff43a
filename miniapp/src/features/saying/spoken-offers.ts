import { fen, type ListingChoice, spokenYuan } from '@cunshe/shared';
import type { HarvestTalk, SaidItem } from '../harvest-talk/harvest-talk';
import { usualCropName } from '../speech/crop-names';
import { amountText, type Offer, repeatOf } from '../selling/selling-words';
import { priceInUnit, unitsOf } from './spoken-units';

/** What may be put up as it was said, and what has to be asked first. */
export interface Heard {
  readonly offers: readonly Offer[];
  readonly ask: readonly string[];
}

/** Names of the same crop that a village lists only once. */
const KIN: readonly (readonly string[])[] = [['大蒜', '蒜苗', '大蒜叶'], ['葱', '小葱', '香葱', '细葱'], ['白萝卜', '萝卜'], ['土鸡蛋', '鸡蛋'], ['富硒彩稻米', '彩稻米', '大米', '新米', '富硒米'], ['红菜薹', '菜薹'], ['芋头', '芋子']];

/** Sets what was said against the village's crops, units and price bands. Nothing is rounded to fit. */
export function heardOffers(talk: HarvestTalk, choices: readonly ListingChoice[]): Heard {
  const said = talk.items.filter(({ amount, priceFen }) => amount !== null || priceFen !== null).map((item) => offerOf(item, choices));
  const again = talk.sameAsYesterday ? sameAgain(choices) : [];
  const nothing = talk.sameAsYesterday && again.length === 0 ? ['昨天没有挂菜，今天有什么，请一样一样说。'] : [];
  const gone = talk.allSoldOut ? ['都卖完了，不用再挂。挂着的菜要停卖，请打给村里的帮手。'] : talk.soldOut.map((crop) => `${crop}卖完了，不用再挂。挂着的要停卖，请打给村里的帮手。`);
  const offers = [...again, ...said].filter((offer) => typeof offer !== 'string');
  return {
    offers: offers.filter((offer, index) => firstOf(offers, offer) === index),
    ask: [...talk.ask, ...nothing, ...gone, ...said.filter((question) => typeof question === 'string'), ...offers.filter((offer, index) => firstOf(offers, offer) !== index).map(twice)],
  };
}

function firstOf(offers: readonly Offer[], { choice }: Offer): number {
  return offers.findIndex((offer) => offer.choice.saleUnitId === choice.saleUnitId);
}

/** 大蒜 and 蒜苗 are one crop here. */
function twice(offer: Offer): string {
  return `${offer.choice.cropName}说了两回，另一回是 ${amountText(offer)}，到底有多少？`;
}

function sameAgain(choices: readonly ListingChoice[]): Offer[] {
  return choices.filter(({ last }) => last?.daysAgo === 1).flatMap((choice) => repeatOf(choice) ?? []);
}

/** The offer, or the question that stands in its way. */
function offerOf(item: SaidItem, choices: readonly ListingChoice[]): Offer | string {
  const choice = choiceOf(item.crop, choices);
  if (!choice) return `村里还没有“${item.crop}”这样菜，请点格子选，或者打给村里的帮手。`;
  const units = item.amount === null || item.unit === null ? null : unitsOf(choice, item.amount, item.unit);
  if (units === null) return `${choice.cropName}有几${choice.unitName}？请说整数，比如“${choice.cropName}十${choice.unitName}”。`;
  const priceFen = item.priceFen === null ? choice.priceFen : priceInUnit(choice, item.priceFen, item.priceUnit);
  if (priceFen === null) return `${choice.cropName}在村里${priceKind(choice)}，一${priceUnit(choice)}卖多少？`;
  if (priceFen < choice.floorFen || priceFen > choice.ceilingFen) return `${choice.cropName}一${priceUnit(choice)} ${spoken(priceFen)}，村里定的是 ${spoken(choice.floorFen)}到 ${spoken(choice.ceilingFen)}，您说多少？`;
  return { choice, units, priceFen, most: null };
}

function choiceOf(crop: string, choices: readonly ListingChoice[]): ListingChoice | undefined {
  const kin = KIN.find((names) => names.includes(crop)) ?? [];
  return choices.find(({ cropName }) => cropName === crop) ?? choices.find(({ cropName }) => usualCropName(cropName) === usualCropName(crop)) ?? choices.find(({ cropName }) => kin.includes(cropName));
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
