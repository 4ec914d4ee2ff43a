import { clausesOf } from './clauses';
import type { HarvestTalk, SaidItem } from './harvest-talk';
import type { Draft } from './draft';
import { Listening } from './listening';
import { questions } from './questions';

/**
 * Reads one sentence of a farmer about what she has today. Rules only: every character is a crop, an amount, a price or
 * a word that changes nothing; a clause with anything else is asked about, and so is whatever may mean two things.
 * @param ownNames a household's own names of crops, beside those known to all
 */
export function parseHarvestTalk(sentence: string, ownNames: readonly string[] = []): HarvestTalk {
  const clauses = clausesOf(sentence, ownNames);
  const listening = new Listening();
  clauses.forEach((clause, index) => listening.hear(clause, index));
  listening.end();
  if (clauses.length === 0) listening.ask.push(questions.nothing());
  else if (saysNothing(listening)) listening.ask.push(questions.unclear(sentence.trim()));
  return {
    items: listening.drafts.filter(({ sold }) => !sold).map(itemOf),
    soldOut: listening.drafts.filter(({ sold }) => sold).map(({ crop }) => crop),
    allSoldOut: listening.allSoldOut,
    sameAsYesterday: listening.sameAsYesterday,
    ask: [...new Set(listening.ask)],
  };
}

function saysNothing({ drafts, allSoldOut, sameAsYesterday, ask }: Listening): boolean {
  return drafts.length === 0 && !allSoldOut && !sameAsYesterday && ask.length === 0;
}

function itemOf({ crop, amount, unit, priceFen, priceUnit, about }: Draft): SaidItem {
  return { crop, amount, unit, priceFen, priceUnit: priceFen === null ? null : (priceUnit ?? unit), about };
}
