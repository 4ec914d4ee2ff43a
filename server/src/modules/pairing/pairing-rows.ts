import type { DaySchedule, FeePayee, FeePayer, FeeRule, FeeType, PackAt, PairingState, ShortageStrategy, TimeOfDay } from '@cunshe/shared';
import type { PairingBrief, PickupPointBrief } from './domain/briefs';
import type { ServiceCalendar } from './domain/service-calendar';

export interface PairingRow {
  readonly id: string;
  readonly village_id: string;
  readonly village_name: string;
  readonly community_name: string;
  readonly operator_id: string | null;
  readonly state: PairingState;
  readonly pack_at: PackAt;
  readonly buyers_shown: number;
  readonly service_weekdays: string;
  readonly opens_at: string;
  readonly cutoff_at: string;
  readonly collect_from: string;
  readonly drop_by: string;
  readonly pickup_from: string;
  readonly pickup_to: string;
  readonly list_from_evening_before: string;
  readonly reservation_minutes: number;
  readonly payment_grace_minutes: number;
  readonly gift_percent: number;
  readonly gift_grams: number;
  readonly shortage_strategy: ShortageStrategy;
  readonly least_useful_grams: number;
  readonly shortage_confirms_at: TimeOfDay;
  readonly station_name: string;
  readonly station_lat_e6: number;
  readonly station_lng_e6: number;
}

export interface PickupPointRow {
  readonly id: string;
  readonly pairing_id: string;
  readonly compound_id: string;
  readonly compound_name: string;
  readonly letter: string;
  readonly name: string;
  readonly short_name: string;
  readonly keeper_account_id: string;
  readonly keeper_name: string;
  readonly keeper_phone_cipher: string | null;
  readonly pickup_from: string;
  readonly pickup_to: string;
  readonly donate_from: string;
  readonly capacity_crates: number;
  readonly lat_e6: number;
  readonly lng_e6: number;
  readonly open: number;
}

export interface CompoundRow {
  readonly id: string;
  readonly pairing_id: string;
  readonly name: string;
  readonly community_name: string;
  readonly village_name: string;
}

export interface FeeRuleRow {
  readonly pairing_id: string;
  readonly type: FeeType;
  readonly base_kind: FeeRule['base']['kind'];
  readonly amount: number;
  readonly payer: FeePayer;
  readonly payee: FeePayee;
  readonly valid_from: string;
  readonly valid_to: string | null;
}

export interface ClosedDateRow {
  readonly pairing_id: string;
  readonly date: string;
  readonly reason: string | null;
}

export interface WeekdayChangeRow {
  readonly pairing_id: string;
  readonly from_date: string;
  readonly weekdays: string;
  readonly closes_on_holidays: number;
}

/** The weekdays the pairing began with, and what was changed since. */
export function calendarOf(weekdays: string, changes: readonly WeekdayChangeRow[], closed: readonly ClosedDateRow[]): ServiceCalendar {
  const changed = changes.map((row) => ({ fromDate: row.from_date, weekdays: row.weekdays, closesOnHolidays: Boolean(row.closes_on_holidays) }));
  return {
    rules: [{ fromDate: '', weekdays, closesOnHolidays: false }, ...changed.sort((a, b) => (a.fromDate < b.fromDate ? -1 : 1))],
    closedDates: new Map(closed.map(({ date, reason }) => [date, reason])),
  };
}

const MICRODEGREES = 1_000_000;

export function pairingBrief(row: PairingRow): PairingBrief {
  return {
    id: row.id,
    villageId: row.village_id,
    villageName: row.village_name,
    communityName: row.community_name,
    operatorId: row.operator_id,
    state: row.state,
    schedule: schedule(row),
    packAt: row.pack_at,
    buyersShown: Boolean(row.buyers_shown),
    giftCap: { percent: row.gift_percent, grams: row.gift_grams },
    shortage: { strategy: row.shortage_strategy, leastUsefulGrams: row.least_useful_grams, confirmsAt: row.shortage_confirms_at },
    station: { name: row.station_name, lat: row.station_lat_e6 / MICRODEGREES, lng: row.station_lng_e6 / MICRODEGREES },
  };
}

export function pickupPointBrief(row: PickupPointRow, keeperPhone: string | null): PickupPointBrief {
  return {
    id: row.id,
    pairingId: row.pairing_id,
    compoundId: row.compound_id,
    compoundName: row.compound_name,
    letter: row.letter,
    name: row.name,
    shortName: row.short_name,
    keeperAccountId: row.keeper_account_id,
    keeperName: row.keeper_name,
    keeperPhone,
    pickupFrom: row.pickup_from,
    pickupTo: row.pickup_to,
    donateFrom: row.donate_from,
    capacityCrates: row.capacity_crates,
    lat: row.lat_e6 / MICRODEGREES,
    lng: row.lng_e6 / MICRODEGREES,
    open: Boolean(row.open),
  };
}

function schedule(row: PairingRow): DaySchedule {
  return {
    opensAt: row.opens_at,
    cutoffAt: row.cutoff_at,
    collectFrom: row.collect_from,
    dropBy: row.drop_by,
    pickupFrom: row.pickup_from,
    pickupTo: row.pickup_to,
    listFromEveningBefore: row.list_from_evening_before,
    reservationMinutes: row.reservation_minutes,
    paymentGraceMinutes: row.payment_grace_minutes,
  };
}
