import { amountText, type Offer, priceWords } from '../selling/selling-words';
import type { Heard } from './spoken-offers';

/** Read aloud before anything is put up. */
export function heardWords({ offers, ask }: Heard): string {
  const said = offers.map(offerWords).join('');
  if (ask.length > 0) return `${said}${ask.join('')}`;
  return `${said}对，就点“对，挂出去”。`;
}

function offerWords(offer: Offer): string {
  return `${offer.choice.cropName}，${amountText(offer)}，${priceWords(offer)}。`;
}
