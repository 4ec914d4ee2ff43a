import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { PairingModule } from '../pairing/public';
import { PhotosModule } from '../photos/public';
import { PlaquesModule } from '../plaques/public';
import { EditGarden } from './edit-garden.use-case';
import { NameCrop } from './name-crop.use-case';
import { OwnNameRepository } from './own-name.repository';
import { PhotographListing } from './photograph-listing.use-case';
import { ProfileRepository } from './profile.repository';
import { StoriesController } from './stories.controller';
import './stories.entities';
import { StoryQueries } from './story.queries';
import { StoryRepository } from './story.repository';
import { WriteStory } from './write-story.use-case';

@Module({
  imports: [PairingModule, CatalogueModule, PhotosModule, PlaquesModule],
  controllers: [StoriesController],
  providers: [ProfileRepository, StoryRepository, OwnNameRepository, StoryQueries, NameCrop, PhotographListing, EditGarden, WriteStory],
})
export class StoriesModule {}
