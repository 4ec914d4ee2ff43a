import { type Actor, type PhotoTaken, photoRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, type FileAnswer, Input, Uploaded, UploadedFile } from '../../platform';
import { PhotoQueries } from './photo.queries';
import { PhotoInput } from './photos.dto';
import { TakePhoto } from './take-photo.use-case';

@Controller()
export class PhotosController {
  constructor(
    private readonly taking: TakePhoto,
    private readonly queries: PhotoQueries,
  ) {}

  @Endpoint(photoRoutes.takePhoto)
  @Allow('photo:keep')
  takePhoto(@CurrentActor() actor: Actor, @Uploaded() { bytes }: UploadedFile): Promise<PhotoTaken> {
    return this.taking.execute(actor, bytes);
  }

  /** A recording for a village's story. */
  @Endpoint(photoRoutes.takeSound)
  @Allow('story:write')
  takeSound(@CurrentActor() actor: Actor, @Uploaded() { bytes }: UploadedFile): Promise<PhotoTaken> {
    return this.taking.execute(actor, bytes, 'sound');
  }

  /** A paper of a pairing: a PDF, or a photo of it. */
  @Endpoint(photoRoutes.takePaper)
  @Allow('pairing:keep')
  takePaper(@CurrentActor() actor: Actor, @Uploaded() { bytes }: UploadedFile): Promise<PhotoTaken> {
    return this.taking.execute(actor, bytes, 'paper');
  }

  @Endpoint(photoRoutes.photo)
  @Allow('photo:keep', 'photo:review')
  photo(@CurrentActor() actor: Actor, @Input() { photoId }: PhotoInput): Promise<FileAnswer> {
    return this.queries.photo(actor, photoId);
  }
}
