import type { Plaque, TripHousehold } from './problem';
import { Notes, refuseTwins } from './read-fields';

const MONEY = 100_000_000;
const ENOUGH = 1_000_000;
const DEFAULT_PRICE_FEN = 6000;
const known = [
  ...['id', 'name', 'seats', 'plots', 'dates', 'date', 'plaque', 'menuAllergens', 'allergens', 'bathroom', 'stairs'],
  ...['incomeFen', 'incomeSoFarFen', 'income', 'pricePerPersonFen', 'priceFen', 'price', 'pricePerFamilyFen'],
];

export function readHouseholds(problem: Notes): TripHousehold[] {
  const usual = problem.count('pricePerPersonFen', MONEY, DEFAULT_PRICE_FEN);
  const given = problem.list('households', 'hosts').map((each, at) => readHousehold(problem, new Notes(`households[${at}]`, each, known), usual));
  refuseTwins('households', given);
  return given;
}

function readHousehold(problem: Notes, notes: Notes, usualFen: number): TripHousehold {
  const id = notes.text('id');
  problem.warnings.push(...notes.warnings);
  return {
    id,
    name: notes.optionalText('name') ?? id,
    seats: notes.count('seats', 100_000, 0),
    plots: notes.count('plots', ENOUGH, ENOUGH),
    dates: notes.dates('dates', 'date'),
    plaque: readPlaque(notes),
    menuAllergens: notes.words('menuAllergens', 'allergens'),
    bathroom: notes.flag(true, 'bathroom'),
    stairs: notes.flag(false, 'stairs'),
    incomeFen: notes.count(['incomeFen', 'incomeSoFarFen', 'income'], MONEY, 0),
    perPersonFen: notes.count(['pricePerPersonFen', 'priceFen', 'price'], MONEY, usualFen),
    perFamilyFen: notes.count('pricePerFamilyFen', MONEY, 0),
  };
}

const states: Readonly<Record<string, Plaque['state']>> = {
  valid: 'awarded', awarded: 'awarded', true: 'awarded', suspended: 'suspended', revoked: 'revoked', expired: 'expired', none: 'none', false: 'none', applied: 'none', inspecting: 'none', rejected: 'none',
};

/** `"valid"`, `"suspended"`, `true`, or `{ "status": "valid", "from": "2026-01-01", "until": "2026-12-31" }`; left out: valid. */
function readPlaque(notes: Notes): Plaque {
  const given = notes.value('plaque') ?? 'valid';
  const plaque = new Notes(`${notes.path}.plaque`, typeof given === 'object' ? given : { status: String(given) }, ['status', 'state', 'from', 'until', 'to', 'validUntil', 'number']);
  const state = states[String(plaque.value('status', 'state') ?? 'valid')];
  if (!state) throw notes.flaw('plaque', 'plaque_unknown', String(plaque.value('status', 'state')));
  const [from] = plaque.dates('from');
  const [until] = plaque.dates('until', 'to', 'validUntil');
  if (from !== undefined && until !== undefined && until < from) throw notes.flaw('plaque', 'dates_backwards', `${from} … ${until}`);
  return { state, from, until };
}
