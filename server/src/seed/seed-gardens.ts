import { addDays } from '@cunshe/shared';
import { FieldCipher, type Tx } from '../platform';
import { CROPS } from './data/crops';
import { HOUSEHOLDS, type HouseholdData } from './data/households';
import { HELPER } from './data/people';
import { VILLAGE } from './data/places';
import { Dice } from './dice';
import { plotRows } from './history/certificate-history';
import { insertRows, type Row } from './rows';
import { householdId, PAIRING_ID, provided, saleUnitId, type SeedGround, VILLAGE_ID } from './seed-ground';
import { seedId } from './seed-ids';
import { seedSigns } from './seed-signs';

/** Crops with their price bands, the 30 gardens, and a sign in front of each. */
export async function seedGardens(tx: Tx, ground: SeedGround, households: readonly HouseholdData[] = HOUSEHOLDS): Promise<void> {
  await insertRows(tx, 'crop', CROPS.map(({ drawing, name, category, initials }) => ({ id: seedId('crop', drawing), name, drawing, category, initials })));
  await insertRows(tx, 'sale_unit', CROPS.map(saleUnitRow));
  await insertRows(tx, 'household', households.map((household) => householdRow(household, ground)));
  await insertRows(tx, 'cutoff_rule', Object.entries(OWN_CUTOFF).map(([drawing, time]) => cutoffRow(seedId('crop', drawing), time, tx.now)));
  await insertRows(tx, 'plot', plotRows());
  await seedSigns(tx, households);
}

/** Crops that must be known earlier than the cut-off of all: rice is milled, eggs are gathered at noon. */
export const OWN_CUTOFF: Readonly<Record<string, string>> = { caidao: '13:00', tujidan: '13:30' };

function cutoffRow(cropId: string, time: string, setAt: Date): Row {
  return { id: seedId('cutoff', cropId), pairing_id: PAIRING_ID, household_id: null, crop_id: cropId, target: `|${cropId}`, from_date: '2023-07-12', cutoff_at: time, set_by: null, set_at: setAt };
}

/** The committee lets a household go a third below the guide price and a half above it, in steps of 5 fen. */
function saleUnitRow({ drawing, kind, unit, grams, guideFen }: (typeof CROPS)[number]): Row {
  return {
    id: saleUnitId(drawing),
    village_id: VILLAGE_ID,
    crop_id: seedId('crop', drawing),
    kind,
    name: unit,
    grams_per_unit: grams,
    guide_fen: guideFen,
    floor_fen: Math.floor((guideFen * 2) / 3 / 5) * 5,
    ceiling_fen: Math.ceil((guideFen * 3) / 2 / 5) * 5,
  };
}

/** Each of the six groups lies in its own direction from the station, 300 to 1,300 metres away. */
function householdRow({ plaque, name, group, years, quote, audioSeconds, hint, tested }: HouseholdData, ground: SeedGround): Row {
  const cipher = provided(ground, FieldCipher);
  const dice = new Dice(`garden ${plaque}`);
  const angle = ((group + dice.next() * 0.7) / 6) * 2 * Math.PI;
  const metres = dice.between(300, 1300);
  return {
    id: householdId(plaque),
    village_id: VILLAGE_ID,
    pairing_id: PAIRING_ID,
    plaque_number: plaque,
    farmer_name: name,
    group_name: `${group} 组`,
    growing_years: years,
    quote: quote ?? null,
    audio_seconds: audioSeconds ?? null,
    phone_cipher: cipher.encrypt(`138000002${plaque}`),
    helper_name: HELPER.name,
    helper_phone_cipher: cipher.encrypt(HELPER.phone),
    lat_e6: Math.round(VILLAGE.station.lat * 1e6 + (metres * Math.sin(angle)) / 0.1112),
    lng_e6: Math.round(VILLAGE.station.lng * 1e6 + (metres * Math.cos(angle)) / 0.0981),
    hint: hint ?? null,
    tested_on: tested ? addDays(ground.today, -3) : null,
  };
}
