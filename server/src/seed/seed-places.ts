import { DEFAULT_DAY_SCHEDULE, type PairingState } from '@cunshe/shared';
import { FieldCipher, type Tx } from '../platform';
import { COMMUNITY, COMPOUNDS, NEIGHBOURS, OPERATOR_NAME, POINTS, type PointData, SIGNED_ON, VILLAGE } from './data/places';
import { DEMO_PEOPLE } from './data/people';
import { insertRows, type Row } from './rows';
import { COMMUNITY_ID, compoundId, OPERATOR_ID, PAIRING_ID, personAccountId, pickupPointId, provided, type SeedGround, VILLAGE_ID } from './seed-ground';
import { seedId } from './seed-ids';

const MICRODEGREES = 1_000_000;
const CRATES_AT_A_POINT = 40;

/** The village, the community, their pairing with its points and fees, and the neighbours of the city programme. */
export async function seedPlaces(tx: Tx, ground: SeedGround): Promise<void> {
  await insertRows(tx, 'operator', [{ id: OPERATOR_ID, name: OPERATOR_NAME }]);
  await insertRows(tx, 'village', [villageRow(VILLAGE_ID, VILLAGE.name, VILLAGE), ...NEIGHBOURS.map(neighbourVillage)]);
  await insertRows(tx, 'community', [{ id: COMMUNITY_ID, ...COMMUNITY }, ...NEIGHBOURS.map(({ community, communityStreet }) => ({ id: seedId('community', community), name: community, street: communityStreet }))]);
  await insertRows(tx, 'compound', COMPOUNDS.map((name) => ({ id: compoundId(name), community_id: COMMUNITY_ID, name })));
  await insertRows(tx, 'pairing', [
    pairingRow(PAIRING_ID, VILLAGE_ID, COMMUNITY_ID, 'trial', SIGNED_ON, OPERATOR_ID),
    ...NEIGHBOURS.map(({ village, community, state, signedOn }) =>
      pairingRow(seedId('pairing', village, community), seedId('village', village), seedId('community', community), state, signedOn, null),
    ),
  ]);
  await insertRows(tx, 'pickup_point', POINTS.map((point) => pointRow(point, provided(ground, FieldCipher))));
  await insertRows(tx, 'fee_rule', FEES.map((fee) => ({ id: seedId('fee', fee.type), pairing_id: PAIRING_ID, payer: 'resident', valid_from: SIGNED_ON, valid_to: null, ...fee })));
}

/** An order pays 1.50 yuan for the van and 0.60 for the point; the operator takes 1.5 % of the crops on top. */
const FEES = [
  { type: 'transport', base_kind: 'per_order', amount: 150, payee: 'van' },
  { type: 'point', base_kind: 'per_order', amount: 60, payee: 'point' },
  { type: 'operator', base_kind: 'share_of_crops', amount: 150, payee: 'operator' },
];

interface VillagePlace {
  readonly street: string;
  readonly district: string;
  readonly batch: number;
  readonly station: { readonly name: string; readonly lat: number; readonly lng: number };
}

function villageRow(id: string, name: string, { street, district, batch, station }: VillagePlace): Row {
  return { id, name, street, district, batch, station_name: station.name, station_lat_e6: e6(station.lat), station_lng_e6: e6(station.lng) };
}

function neighbourVillage({ village, lat, lng, ...place }: (typeof NEIGHBOURS)[number]): Row {
  return villageRow(seedId('village', village), village, { ...place, station: { name: `${village}村委会`, lat, lng } });
}

function pairingRow(id: string, villageId: string, communityId: string, state: PairingState, signedOn: string | null, operatorId: string | null): Row {
  const day = DEFAULT_DAY_SCHEDULE;
  return {
    id,
    village_id: villageId,
    community_id: communityId,
    operator_id: operatorId,
    state,
    signed_on: signedOn,
    pack_at: 'door',
    service_weekdays: '1234567',
    opens_at: day.opensAt,
    cutoff_at: day.cutoffAt,
    collect_from: day.collectFrom,
    drop_by: day.dropBy,
    pickup_from: day.pickupFrom,
    pickup_to: day.pickupTo,
    list_from_evening_before: day.listFromEveningBefore,
    reservation_minutes: day.reservationMinutes,
    payment_grace_minutes: day.paymentGraceMinutes,
  };
}

function pointRow(point: PointData, cipher: FieldCipher): Row {
  const keeper = DEMO_PEOPLE.find(({ id }) => id === point.keeper)!;
  return {
    id: pickupPointId(point.letter),
    pairing_id: PAIRING_ID,
    compound_id: compoundId(point.compound),
    letter: point.letter,
    name: point.name,
    short_name: point.shortName,
    keeper_account_id: personAccountId(keeper.id),
    keeper_name: keeper.name,
    keeper_phone_cipher: cipher.encrypt(keeper.phone),
    pickup_from: DEFAULT_DAY_SCHEDULE.pickupFrom,
    pickup_to: DEFAULT_DAY_SCHEDULE.pickupTo,
    capacity_crates: CRATES_AT_A_POINT,
    lat_e6: e6(point.lat),
    lng_e6: e6(point.lng),
    open: true,
  };
}

function e6(degrees: number): number {
  return Math.round(degrees * MICRODEGREES);
}
