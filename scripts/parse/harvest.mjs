// npm run -s parse:harvest: one sentence a line comes in, one JSON of what was understood a line goes out.
import { parseStdin } from './parse-stdin.mjs';

/** @param {{ crop: string, amount: number | null, unit: string | null, priceFen: number | null, priceUnit: string | null }} item */
const asSaid = ({ crop, amount, unit, priceFen, priceUnit }) => ({ crop, amount, unit, priceFen, priceUnit });

await parseStdin('harvest-talk/parse-harvest-talk.ts', (text, { parseHarvestTalk }) => {
  const lines = text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
  const answers = lines.map((line) => parseHarvestTalk(line)).map(({ items, soldOut, allSoldOut, sameAsYesterday, ask }) => ({ items: items.map(asSaid), soldOut, allSoldOut, sameAsYesterday, ask }));
  return answers.map((answer) => `${JSON.stringify(answer)}\n`).join('');
});
