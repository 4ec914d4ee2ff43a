import { type Actor, type AddCropRequest, addDays, businessDateOf, isOrderedByWeight, type PriceBand, type SetPriceRequest, type VillageCropsPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, isUniqueViolation, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { Pairings } from '../pairing/public';
import { GuidePriceRepository, pricedOn } from './guide-price.repository';
import { SaleUnitRepository } from './sale-unit.repository';
import { VillageCropQueries } from './village-crops.queries';

const GRAMS_OF_A_JIN = 500;

/** The committee says what its village sells, by which unit, and what it may cost from which day. */
@Injectable()
export class KeepCrops {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pairings: Pairings,
    private readonly units: SaleUnitRepository,
    private readonly prices: GuidePriceRepository,
    private readonly pages: VillageCropQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, PRICE_BAND_WRONG, CROP_UNIT_KNOWN */
  async add(actor: Actor, request: IdempotentRequest, { villageId, ...wish }: AddCropRequest): Promise<VillageCropsPage> {
    requirePermission(actor, 'price:set', villageId);
    requireBand(wish);
    const villageName = await this.pairings.villageName(villageId);
    return this.unitOfWork.once(request, async (tx) => {
      if (!(await this.units.crops(tx)).some(({ cropId }) => cropId === wish.cropId)) throw new Refusal('NOT_FOUND');
      const unit = isOrderedByWeight(wish.kind) ? { ...wish, unitName: '斤', gramsPerUnit: GRAMS_OF_A_JIN } : wish;
      const id = await this.units.insert(tx, { villageId, ...unit }).catch((error: unknown) => {
        if (isUniqueViolation(error)) throw new Refusal('CROP_UNIT_KNOWN');
        throw error;
      });
      await tx.audit({ action: 'crop.added', subjectType: 'sale_unit', subjectId: id, after: { villageId, ...unit } });
      return this.pages.page(tx, villageId, villageName, tx.now);
    });
  }

  /** From tomorrow on: what is listed today keeps its price. @throws Refusal NOT_FOUND, DATE_IS_PAST, PRICE_BAND_WRONG */
  async setPrice(actor: Actor, request: IdempotentRequest, { villageId, saleUnitId, fromDate, guideFen, floorFen, ceilingFen }: SetPriceRequest): Promise<VillageCropsPage> {
    requirePermission(actor, 'price:set', villageId);
    requireBand({ guideFen, floorFen, ceilingFen });
    const villageName = await this.pairings.villageName(villageId);
    return this.unitOfWork.once(request, async (tx) => {
      const unit = await this.units.byId(tx, saleUnitId);
      if (unit?.villageId !== villageId) throw new Refusal('NOT_FOUND');
      if (fromDate < addDays(businessDateOf(tx.now), 1)) throw new Refusal('DATE_IS_PAST', { date: fromDate });
      const before = pricedOn(unit, await this.prices.of(tx, [saleUnitId]), fromDate);
      await this.prices.set(tx, { saleUnitId, fromDate, guideFen, floorFen, ceilingFen }, actor.accountId);
      await tx.audit({
        action: 'price.set', subjectType: 'sale_unit', subjectId: saleUnitId,
        before: { guideFen: before.guideFen, floorFen: before.floorFen, ceilingFen: before.ceilingFen }, after: { fromDate, guideFen, floorFen, ceilingFen },
      });
      return this.pages.page(tx, villageId, villageName, tx.now);
    });
  }
}

/** @throws Refusal PRICE_BAND_WRONG */
function requireBand({ guideFen, floorFen, ceilingFen }: PriceBand): void {
  if (floorFen > guideFen || guideFen > ceilingFen) throw new Refusal('PRICE_BAND_WRONG');
}
