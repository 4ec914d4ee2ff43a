import { amountText, type Offer, priceWords } from '../selling/selling-words';
import type { Heard } from './spoken-offers';

/** Read aloud before anything is put up. */
export function heardWords({ offers, gone, ask }: Heard): string {
  const said = [...offers.map(offerWords), ...gone.map(({ cropName }) => `${cropName}，卖完了，不再接单。`)].join('');
  if (ask.length > 0) return `${said}${ask.join('')}`;
  return `${said}对，就点“${agreeText(offers.length > 0)}”。`;
}

/** The button that does what was heard. */
export function agreeText(puts: boolean): string {
  return puts ? '对，挂出去' : '对，不再接单';
}

function offerWords(offer: Offer): string {
  return `${offer.choice.cropName}，${amountText(offer)}，${priceWords(offer)}。`;
}
