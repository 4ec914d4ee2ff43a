import { businessDate, businessDateOf, DEFAULT_DAY_SCHEDULE, type PairingSetUp } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '../../platform';
import { ruleOn } from './domain/service-calendar';
import type { PairingLife } from './pairing-life.repository';
import { PlaceRepository } from './place.repository';
import { ReferenceData } from './reference-data';
import { ServiceCalendars } from './service-calendars';
import { SetUpRepository } from './set-up.repository';

const E6 = 1_000_000;

/** What a pairing needs before its first day: calendar, hours, station, points and fees. */
@Injectable()
export class PairingSetUps {
  constructor(
    private readonly rows: SetUpRepository,
    private readonly places: PlaceRepository,
    private readonly calendars: ServiceCalendars,
    private readonly reference: ReferenceData,
  ) {}

  /** Null until it is set. */
  async of(from: Queryable, { id }: PairingLife, now: Date): Promise<PairingSetUp | null> {
    const times = await this.rows.times(from, id);
    const points = await this.rows.points(from, id);
    if (times.weekdays === '' || points.length === 0) return null;
    const calendar = await this.calendars.of(from, id);
    const { weekdays, closesOnHolidays } = ruleOn(calendar, businessDateOf(now));
    const fees = await this.rows.fees(from, id);
    return {
      weekdays, closesOnHolidays, closedDates: [...calendar.closedDates.keys()].sort(), opensAt: times.opens_at, cutoffAt: times.cutoff_at,
      stationName: times.station_name, stationLat: times.station_lat_e6 / E6, stationLng: times.station_lng_e6 / E6,
      transportFen: fees.get('transport') ?? 0, pointFen: fees.get('point') ?? 0, operatorBasisPoints: fees.get('operator') ?? 0,
      points,
    };
  }

  async set(tx: Tx, { id, villageId, communityId }: PairingLife, setUp: PairingSetUp): Promise<void> {
    const today = businessDateOf(tx.now);
    await this.rows.setTimes(tx, id, setUp);
    await this.calendars.setWeekdays(tx, id, { fromDate: today, weekdays: setUp.weekdays, closesOnHolidays: setUp.closesOnHolidays });
    if (setUp.closedDates.length > 0) await this.calendars.close(tx, id, setUp.closedDates.map((date) => businessDate(date)), '结对时定的不送菜的日子');
    await this.places.setStation(tx, villageId, { name: setUp.stationName, lat: setUp.stationLat, lng: setUp.stationLng });
    const points = [];
    for (const point of setUp.points) points.push({ ...point, compoundId: await this.places.enterCompound(tx, communityId, point.compoundName) });
    await this.rows.replacePoints(tx, id, points, DEFAULT_DAY_SCHEDULE);
    await this.rows.replaceFees(tx, id, today, feesOf(setUp));
    await tx.audit({ action: 'pairing.set-up', subjectType: 'pairing', subjectId: id, after: { ...setUp, points: setUp.points.map(({ compoundName, name, keeperName }) => ({ compoundName, name, keeperName })) } });
    tx.afterCommit(() => this.reference.forget());
  }
}

function feesOf({ transportFen, pointFen, operatorBasisPoints }: PairingSetUp) {
  return ([
    { type: 'transport', kind: 'per_order', amount: transportFen, payee: 'van' },
    { type: 'point', kind: 'per_order', amount: pointFen, payee: 'point' },
    { type: 'operator', kind: 'share_of_crops', amount: operatorBasisPoints, payee: 'operator' },
  ] as const).filter(({ amount }) => amount > 0);
}
