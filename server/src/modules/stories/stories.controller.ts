import { type Actor, type CropNamesPage, type GardenProfile, type StoryDraftsPage, storyRoutes, type VillageStoriesPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, Clock, CurrentActor, Database, Endpoint, type FileAnswer, Idempotent, type IdempotentRequest, Input, Public, requirePermission } from '../../platform';
import { Photos } from '../photos/public';
import { EditGarden } from './edit-garden.use-case';
import { NameCrop } from './name-crop.use-case';
import { PhotographListing } from './photograph-listing.use-case';
import { DecideCropNameDto, EditGardenDto, GardenInput, KeepStoryDto, NameCropDto, OpenPhotoInput, PhotographListingDto, PublishStoryDto, StoryVillageInput } from './stories.dto';
import { StoryQueries } from './story.queries';
import { WriteStory } from './write-story.use-case';

@Controller()
export class StoriesController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pages: StoryQueries,
    private readonly gardens: EditGarden,
    private readonly writing: WriteStory,
    private readonly photos: Photos,
    private readonly naming: NameCrop,
    private readonly photograph: PhotographListing,
  ) {}

  @Endpoint(storyRoutes.gardenProfile)
  @Public()
  async gardenProfile(@Input() { householdId }: GardenInput): Promise<GardenProfile> {
    return this.pages.garden(this.database, householdId, await this.clock.now());
  }

  @Endpoint(storyRoutes.editGarden)
  @Allow('garden:edit')
  editGarden(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: EditGardenDto): Promise<GardenProfile> {
    return this.gardens.execute(actor, request, wish);
  }

  @Endpoint(storyRoutes.villageStories)
  @Public()
  async villageStories(@Input() { villageId }: StoryVillageInput): Promise<VillageStoriesPage> {
    return this.pages.village(this.database, villageId, await this.clock.now());
  }

  @Endpoint(storyRoutes.storyDrafts)
  @Allow('story:write')
  async storyDrafts(@CurrentActor() actor: Actor, @Input() { villageId }: StoryVillageInput): Promise<StoryDraftsPage> {
    requirePermission(actor, 'story:write', villageId);
    return this.pages.drafts(this.database, villageId, await this.clock.now());
  }

  @Endpoint(storyRoutes.keepStory)
  @Allow('story:write')
  keepStory(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: KeepStoryDto): Promise<StoryDraftsPage> {
    return this.writing.keep(actor, request, wish);
  }

  @Endpoint(storyRoutes.publishStory)
  @Allow('story:write')
  publishStory(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: PublishStoryDto): Promise<StoryDraftsPage> {
    return this.writing.publish(actor, request, wish);
  }

  @Endpoint(storyRoutes.openPhoto)
  @Public()
  openPhoto(@Input() { photoId }: OpenPhotoInput): Promise<FileAnswer> {
    return this.photos.open(this.database, photoId);
  }

  @Endpoint(storyRoutes.photographListing)
  @Allow('listing:publish')
  photographListing(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: PhotographListingDto): Promise<GardenProfile> {
    return this.photograph.execute(actor, request, wish);
  }

  @Endpoint(storyRoutes.nameCrop)
  @Allow('garden:edit')
  nameCrop(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: NameCropDto): Promise<GardenProfile> {
    return this.naming.ask(actor, request, wish);
  }

  @Endpoint(storyRoutes.cropNames)
  @Allow('story:write')
  async cropNames(@CurrentActor() actor: Actor, @Input() { villageId }: StoryVillageInput): Promise<CropNamesPage> {
    requirePermission(actor, 'story:write', villageId);
    return this.pages.cropNames(this.database, villageId, await this.clock.now());
  }

  @Endpoint(storyRoutes.decideCropName)
  @Allow('story:write')
  decideCropName(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: DecideCropNameDto): Promise<CropNamesPage> {
    return this.naming.decide(actor, request, wish);
  }
}
