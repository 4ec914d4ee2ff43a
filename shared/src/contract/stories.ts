import { download, read, write } from './route';

/** 菜园介绍: what a garden tells of itself. Public. */
export interface GardenProfile {
  readonly serverNow: string;
  readonly householdId: string;
  readonly story: string;
  readonly photoIds: readonly string[];
  readonly plots: readonly string[];
  readonly certificates: readonly { readonly number: string; readonly cropName: string; readonly issuedOn: string }[];
  /** Today's crops as she photographed them. */
  readonly fresh: readonly { readonly cropName: string; readonly photoId: string }[];
  /** What she calls her crops, as the committee agreed. */
  readonly names: readonly { readonly cropName: string; readonly name: string }[];
  /** Number of its table plaque while that is valid. */
  readonly plaque: string | null;
  /** Rises with every change. */
  readonly revision: number;
}

/** A part of a village's story; `text`: HTML of a few tags, or the id of a photo or recording. */
export interface StoryBlock {
  readonly kind: 'heading' | 'text' | 'photo' | 'sound';
  readonly text: string;
}
export type StoryKind = 'story' | 'house';
export interface VillageStory {
  readonly storyId: string;
  readonly kind: StoryKind;
  readonly title: string;
  readonly blocks: readonly StoryBlock[];
}

/** 村故事. Public; `x` and `y` of a garden in thousandths of the sketch. */
export interface VillageStoriesPage {
  readonly serverNow: string;
  readonly villageName: string;
  readonly stories: readonly VillageStory[];
  readonly gardens: readonly { readonly householdId: string; readonly plaqueNumber: string; readonly farmerName: string; readonly x: number; readonly y: number }[];
}

/** What the committee writes; residents see what was published last. */
export interface StoryDraft extends VillageStory {
  readonly revision: number;
  readonly published: boolean;
  /** Has it changed since? */
  readonly changed: boolean;
}
export interface StoryDraftsPage {
  readonly serverNow: string;
  readonly stories: readonly StoryDraft[];
}
export interface KeepStoryRequest {
  readonly villageId: string;
  /** Left out for a new one, which has revision 0. */
  readonly storyId?: string;
  readonly revision: number;
  readonly kind: StoryKind;
  readonly title: string;
  readonly blocks: readonly StoryBlock[];
}

/** 自己的叫法: waits for the committee. */
export interface CropNamesPage {
  readonly serverNow: string;
  readonly waiting: readonly { readonly nameId: string; readonly plaqueNumber: string; readonly farmerName: string; readonly cropName: string; readonly name: string }[];
}

export const storyRoutes = {
  photographListing: write<{ listingId: string; photoId: string }, GardenProfile>('/farmer/listings/:listingId/photo'),
  nameCrop: write<{ householdId: string; saleUnitId: string; name: string }, GardenProfile>('/farmer/:householdId/crop-names'),
  cropNames: read<{ villageId: string }, CropNamesPage>('/villages/:villageId/crop-names'),
  decideCropName: write<{ villageId: string; nameId: string; agree: boolean }, CropNamesPage>('/villages/:villageId/crop-names/:nameId/decide'),
  gardenProfile: read<{ householdId: string }, GardenProfile>('/gardens/:householdId/profile'),
  editGarden: write<{ householdId: string; revision: number; text: string; photoIds: readonly string[] }, GardenProfile>('/farmer/:householdId/garden'),
  villageStories: read<{ villageId: string }, VillageStoriesPage>('/villages/:villageId/stories'),
  storyDrafts: read<{ villageId: string }, StoryDraftsPage>('/villages/:villageId/story-drafts'),
  keepStory: write<KeepStoryRequest, StoryDraftsPage>('/villages/:villageId/story-drafts'),
  publishStory: write<{ villageId: string; storyId: string; revision: number; publish: boolean }, StoryDraftsPage>('/villages/:villageId/story-drafts/:storyId/publish'),
  openPhoto: download<{ photoId: string }>('/open-photos/:photoId'),
};
