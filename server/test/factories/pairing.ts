import { DEFAULT_DAY_SCHEDULE, type DaySchedule, type FeeRule, fen, basisPoints, type PairingState } from '@cunshe/shared';
import { ReferenceData } from '../../src/modules/pairing/public';
import { FieldCipher, Ids, type Tx } from '../../src/platform';
import type { TestApp } from '../test-app';

export interface BuiltPairing {
  readonly pairingId: string;
  readonly villageId: string;
  readonly communityId: string;
  readonly operatorId: string;
  /** One for each letter asked for, in order. */
  readonly pickupPointIds: readonly string[];
  readonly compoundIds: readonly string[];
}

export interface PairingWish {
  readonly state?: PairingState;
  readonly schedule?: Partial<DaySchedule>;
  readonly points?: number;
  readonly packAt?: 'door' | 'station' | 'gate';
  readonly keeperAccountId?: string;
  readonly fees?: readonly FeeRule[];
  readonly serviceWeekdays?: string;
  readonly closedDates?: readonly string[];
}

/** Van 1.50 yuan and point 0.60 yuan an order, operator 1.5 % of the crops. */
export const USUAL_FEES: readonly FeeRule[] = [
  { type: 'transport', base: { kind: 'per_order', fen: fen(150) }, payer: 'resident', payee: 'van' },
  { type: 'point', base: { kind: 'per_order', fen: fen(60) }, payer: 'resident', payee: 'point' },
  { type: 'operator', base: { kind: 'share_of_crops', basisPoints: basisPoints(150) }, payer: 'resident', payee: 'operator' },
];

/** A village and a community that trade: `const { pairingId, pickupPointIds } = await buildPairing(app, { points: 2 })`. */
export async function buildPairing(app: TestApp, wish: PairingWish = {}): Promise<BuiltPairing> {
  const built = await app.run((tx) => insertPairing(tx, app, wish));
  app.get(ReferenceData).forget();
  return built;
}

async function insertPairing(tx: Tx, app: TestApp, wish: PairingWish): Promise<BuiltPairing> {
  const ids = app.get(Ids);
  const [villageId, communityId, operatorId, pairingId] = [ids.next(), ids.next(), ids.next(), ids.next()];
  await insert(tx, 'village', { id: villageId, name: '滨湖新村', street: '南托街道', district: '天心区', batch: 1, station_name: '村口小站', station_lat_e6: 27_990_000, station_lng_e6: 112_990_000 });
  await insert(tx, 'community', { id: communityId, name: '九峰苑社区', street: '桂花坪街道' });
  await insert(tx, 'operator', { id: operatorId, name: `运营方 ${operatorId}` });
  await insert(tx, 'pairing', pairingRow(pairingId, { villageId, communityId, operatorId }, wish));
  for (const date of wish.closedDates ?? []) await insert(tx, 'closed_date', { id: ids.next(), pairing_id: pairingId, date });
  for (const rule of wish.fees ?? USUAL_FEES) await insert(tx, 'fee_rule', feeRow(ids.next(), pairingId, rule));
  const points = await insertPoints(tx, app, pairingId, communityId, wish);
  return { pairingId, villageId, communityId, operatorId, ...points };
}

async function insertPoints(tx: Tx, app: TestApp, pairingId: string, communityId: string, { points = 1, keeperAccountId }: PairingWish) {
  const ids = app.get(Ids);
  const letters = Array.from({ length: points }, (_, index) => String.fromCharCode(65 + index));
  const pickupPointIds: string[] = [];
  const compoundIds: string[] = [];
  for (const letter of letters) {
    const [id, compoundId] = [ids.next(), ids.next()];
    await insert(tx, 'compound', { id: compoundId, community_id: communityId, name: `${letter} 小区` });
    await insert(tx, 'pickup_point', {
      id, pairing_id: pairingId, compound_id: compoundId, letter, name: `${letter} 小区东门岗亭`, short_name: '东门',
      keeper_account_id: keeperAccountId ?? ids.next(), keeper_name: '老周', keeper_phone_cipher: app.get(FieldCipher).encrypt('13807310004'),
      pickup_from: '17:00', pickup_to: '19:00', capacity_crates: 40, lat_e6: 28_100_000, lng_e6: 112_990_000, open: true,
    });
    pickupPointIds.push(id);
    compoundIds.push(compoundId);
  }
  return { pickupPointIds, compoundIds };
}

function pairingRow(id: string, places: { villageId: string; communityId: string; operatorId: string }, wish: PairingWish): Record<string, string | number> {
  const schedule = { ...DEFAULT_DAY_SCHEDULE, ...wish.schedule };
  return {
    id, village_id: places.villageId, community_id: places.communityId, operator_id: places.operatorId,
    state: wish.state ?? 'trial', signed_on: '2023-07-12', pack_at: wish.packAt ?? 'door', service_weekdays: wish.serviceWeekdays ?? '1234567',
    opens_at: schedule.opensAt, cutoff_at: schedule.cutoffAt, collect_from: schedule.collectFrom, drop_by: schedule.dropBy,
    pickup_from: schedule.pickupFrom, pickup_to: schedule.pickupTo, list_from_evening_before: schedule.listFromEveningBefore,
    reservation_minutes: schedule.reservationMinutes, payment_grace_minutes: schedule.paymentGraceMinutes,
  };
}

function feeRow(id: string, pairingId: string, { type, base, payer, payee }: FeeRule): Record<string, string | number> {
  const amount = base.kind === 'share_of_crops' ? base.basisPoints : base.fen;
  return { id, pairing_id: pairingId, type, base_kind: base.kind, amount, payer, payee, valid_from: '2023-07-12' };
}

/** One row into one table. */
export async function insert(tx: Tx, table: string, row: Record<string, string | number | boolean | Date | null>): Promise<void> {
  const columns = Object.keys(row);
  await tx.execute(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, Object.values(row));
}
