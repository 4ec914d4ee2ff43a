import { addDays, businessDateOf, type CropNamesPage, type GardenProfile, type StoryDraftsPage, type VillageStoriesPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Households, Listings } from '../catalogue/public';
import { Pairings } from '../pairing/public';
import { Photos } from '../photos/public';
import { Tables } from '../plaques/public';
import { sketchOf } from './domain/village-sketch';
import { OwnNameRepository } from './own-name.repository';
import { ProfileRepository } from './profile.repository';
import { StoryRepository } from './story.repository';

/** Certificates are kept for six months, and shown as long. */
const CERTIFICATE_DAYS = 183;

@Injectable()
export class StoryQueries {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly stories: StoryRepository,
    private readonly households: Households,
    private readonly pairings: Pairings,
    private readonly names: OwnNameRepository,
    private readonly listings: Listings,
    private readonly photos: Photos,
    private readonly tables: Tables,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async garden(from: Queryable, householdId: string, now: Date): Promise<GardenProfile> {
    await this.households.get(from, householdId);
    const { story, photoIds, revision } = await this.profiles.get(from, householdId);
    const certificates = await this.profiles.certificates(from, householdId, addDays(businessDateOf(now), -CERTIFICATE_DAYS));
    const [plots, fresh, names, plaque] = [await this.profiles.plots(from, householdId), await this.fresh(from, householdId, now), await this.names.agreed(from, householdId), await this.tables.validNumber(from, householdId)];
    return { serverNow: now.toISOString(), householdId, story, photoIds, plots, certificates, fresh, names, plaque, revision };
  }

  /** @throws Refusal NOT_FOUND for a village of no pairing */
  async village(from: Queryable, villageId: string, now: Date): Promise<VillageStoriesPage> {
    const villageName = await this.pairings.villageName(villageId);
    const shown = (await this.stories.ofVillage(from, villageId)).flatMap(({ id: storyId, kind, published }) => (published ? [{ storyId, kind, title: published.title, blocks: published.blocks }] : []));
    const gardens = sketchOf(await this.households.ofVillage(from, villageId));
    return {
      serverNow: now.toISOString(), villageName, stories: shown,
      gardens: gardens.map(({ id: householdId, plaqueNumber, farmerName, x, y }) => ({ householdId, plaqueNumber, farmerName, x, y })),
    };
  }

  private async fresh(from: Queryable, householdId: string, now: Date): Promise<GardenProfile['fresh']> {
    const listings = (await this.listings.ofHousehold(from, householdId, businessDateOf(now))).filter(({ businessDate }) => businessDate === businessDateOf(now));
    const photos = await this.photos.openOf(from, listings.map(({ id }) => id));
    return listings.flatMap(({ id, cropName }) => (photos.has(id) ? [{ cropName, photoId: photos.get(id)! }] : []));
  }

  /** What waits for the committee's word. */
  async cropNames(from: Queryable, villageId: string, now: Date): Promise<CropNamesPage> {
    return { serverNow: now.toISOString(), waiting: await this.names.waiting(from, villageId) };
  }

  async drafts(from: Queryable, villageId: string, now: Date): Promise<StoryDraftsPage> {
    const stories = await this.stories.ofVillage(from, villageId);
    return {
      serverNow: now.toISOString(),
      stories: stories.map(({ id: storyId, kind, title, blocks, revision, publishedRevision }) => ({ storyId, kind, title, blocks, revision, published: publishedRevision !== null, changed: publishedRevision !== revision })),
    };
  }
}
