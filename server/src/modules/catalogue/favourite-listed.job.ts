import { type BusinessDate, businessDateOf, timeOfDay } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, type Tx } from '../../platform';
import { Notices } from '../notifications/public';
import { FavouriteRepository } from './favourite.repository';
import { ListingRepository } from './listing.repository';
import { Households } from './listings';

export interface FavouriteListedJob {
  readonly householdId: string;
  readonly businessDate: BusinessDate;
}

const CROPS_NAMED = 3;

/** Tells whoever likes a garden that it has listed, once a date, however many crops follow. */
@Injectable()
@HandlesJob('garden.listed')
export class TellFavourers extends JobHandler<FavouriteListedJob> {
  constructor(
    private readonly favourites: FavouriteRepository,
    private readonly listings: ListingRepository,
    private readonly households: Households,
    private readonly notices: Notices,
  ) {
    super();
  }

  async handle(tx: Tx, { householdId, businessDate }: FavouriteListedJob): Promise<void> {
    const standing = (await this.listings.ofHousehold(tx, householdId, businessDate)).filter((listing) => listing.businessDate === businessDate);
    const accountIds = await this.favourites.accountsOf(tx, householdId);
    if (standing.length === 0 || accountIds.length === 0) return;
    const { farmerName } = await this.households.get(tx, householdId);
    const day = businessDate === businessDateOf(tx.now) ? '今天' : '明天';
    const crops = standing.slice(0, CROPS_NAMED).map(({ cropName }) => cropName).join('、');
    const until = timeOfDay(new Date(Math.min(...standing.map(({ cutoffAt }) => cutoffAt.getTime()))));
    await this.notices.postAll(tx, accountIds.map((accountId) => ({
      accountId, kind: 'favourite_listed', subjectId: `${householdId}:${businessDate}`, title: `${farmerName}挂${day}的菜了`,
      body: `有${crops}${standing.length > CROPS_NAMED ? '等' : ''}，${until} 前订，去看看`, place: `/personas/resident/garden/index?householdId=${householdId}`,
    })));
  }
}

/** Asked for by whoever lists; nothing to do for a garden nobody likes. */
export async function tellFavourers(tx: Tx, favourites: FavouriteRepository, job: FavouriteListedJob): Promise<void> {
  if (!(await favourites.isAnyones(tx, job.householdId))) return;
  await tx.enqueue({ kind: 'garden.listed', payload: job, dedupKey: `garden.listed:${job.householdId}:${job.businessDate}` });
}
