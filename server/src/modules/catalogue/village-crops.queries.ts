import { type Actor, addDays, businessDateOf, type VillageCropsPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type Queryable, requirePermission } from '../../platform';
import { Pairings } from '../pairing/public';
import { GuidePriceRepository, pricedOn } from './guide-price.repository';
import { SaleUnitRepository } from './sale-unit.repository';

/** 菜和指导价 of a village, as its committee keeps them. */
@Injectable()
export class VillageCropQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pairings: Pairings,
    private readonly units: SaleUnitRepository,
    private readonly prices: GuidePriceRepository,
  ) {}

  async read(actor: Actor, villageId: string): Promise<VillageCropsPage> {
    requirePermission(actor, 'price:set', villageId);
    const villageName = await this.pairings.villageName(villageId);
    return this.page(this.database, villageId, villageName, await this.clock.now());
  }

  async page(from: Queryable, villageId: string, villageName: string, now: Date): Promise<VillageCropsPage> {
    const today = businessDateOf(now);
    const units = await this.units.ofVillage(from, villageId);
    const prices = await this.prices.of(from, units.map(({ id }) => id));
    return {
      serverNow: now.toISOString(),
      villageName,
      changesFrom: addDays(today, 1),
      crops: units.map((each) => {
        const { id, cropName, drawing, unit, guideFen, floorFen, ceilingFen } = pricedOn(each, prices, today);
        const next = prices.find(({ saleUnitId, fromDate }) => saleUnitId === id && fromDate > today);
        return {
          saleUnitId: id, cropName, drawing, kind: unit.kind, unitName: unit.name, gramsPerUnit: unit.gramsPerUnit, guideFen, floorFen, ceilingFen,
          next: next ? { fromDate: next.fromDate, guideFen: next.guideFen, floorFen: next.floorFen, ceilingFen: next.ceilingFen } : null,
        };
      }),
      known: await this.units.crops(from),
    };
  }
}
