const text = { type: 'string' };
const date = { type: 'string', format: 'date', examples: ['2026-12-05'] };
const dates = { type: 'array', items: date };
const whole = { type: 'integer', minimum: 0 };
const fen = { ...whole, description: 'fen: 6000 is 60 yuan' };
const words = { type: 'array', items: text };

const family = {
  type: 'object',
  required: ['id', 'adults'],
  properties: {
    id: text,
    name: { ...text, description: 'said in sentences; the id when left out' },
    adults: { ...whole, description: 'at least 1 with children; a family is 1 to 50 people' },
    children: { description: 'how many (2), their age bands (["3-6", "7-13"]) or bands with numbers ({ "0-2": 1, "3-6": 1 }); each takes a seat', type: ['integer', 'array', 'object'] },
    allergies: { ...words, description: 'never at a household whose menuAllergens has one of them' },
    needs: { description: 'any of "stroller", "noStairs", "bathroom"; also as { "bathroom": true } or beside adults. A stroller needs a house without stairs, as noStairs does', type: ['array', 'object'] },
    friends: { ...words, description: 'ids of families to share a table with, a wish; one of the two saying so is enough' },
    friendCode: { ...text, description: 'all families with one code are friends' },
    maySplit: { type: 'boolean', default: false, description: 'the family asks that it may sit at several tables of one day; no child without an adult' },
    dates: { ...dates, description: 'when it can come; left out: any day of the trip' },
    plots: { ...whole, default: 1, description: 'garden plots kept for it at its table' },
    pinnedTo: { ...text, description: 'a household chosen by hand' },
  },
};

const household = {
  type: 'object',
  required: ['id', 'seats'],
  properties: {
    id: text,
    name: text,
    seats: { ...whole, description: 'people on one day' },
    plots: { ...whole, description: 'garden plots on one day; left out: enough' },
    dates: { ...dates, description: 'when it hosts; left out: any day of the trip' },
    plaque: { description: '"valid" (when left out), "suspended", "revoked", "expired", "none", or { "status": "valid", "from": date, "until": date }', type: ['string', 'boolean', 'object'] },
    menuAllergens: { ...words, description: 'what the menu cannot do without' },
    bathroom: { type: 'boolean', default: true },
    stairs: { type: 'boolean', default: false },
    incomeFen: { ...fen, default: 0, description: 'earned from trips so far, fen' },
    pricePerPersonFen: { ...fen, default: 6000, description: 'earned for each person, child or adult, fen' },
    pricePerFamilyFen: { ...fen, default: 0, description: 'earned for each party at the table besides, fen' },
  },
};

/** JSON Schema of what `npm run plan:trip` reads. */
export const problemSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Trip problem',
  type: 'object',
  required: ['families', 'households'],
  properties: {
    dates: { ...dates, description: 'the days of the trip; left out: all days that families and households name' },
    families: { type: 'array', items: family },
    households: { type: 'array', items: household },
    current: { type: 'object', description: 'who sits where now: { "f1": "h2", "f2": { "household": "h3", "date": "2026-12-05" } }. Given, the plan repairs it with the fewest moves' },
    moves: { type: 'array', description: 'moves by hand to be judged, not done: [{ "family": "f1", "household": "h2" }]', items: { type: 'object', required: ['family', 'household'] } },
    pricePerPersonFen: { ...fen, description: 'for households that name no price' },
    seed: { ...whole, default: 1 },
  },
};
