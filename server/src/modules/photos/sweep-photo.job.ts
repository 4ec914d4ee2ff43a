import { Injectable } from '@nestjs/common';
import { ExternalJobHandler, HandlesExternalJob, type Tx, UnitOfWork } from '../../platform';
import { PhotoFiles } from './photo-files';
import { PhotoRepository } from './photo.repository';

/** A day later: a photo that shows nothing is no longer readable, then its file goes, then its row. */
@Injectable()
@HandlesExternalJob('photo.sweep')
export class SweepPhoto extends ExternalJobHandler<{ readonly photoId: string }> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly photos: PhotoRepository,
    private readonly files: PhotoFiles,
  ) {
    super();
  }

  async handle({ photoId }: { readonly photoId: string }): Promise<(tx: Tx) => Promise<void>> {
    const unused = await this.unitOfWork.run((tx) => this.photos.discard(tx, photoId));
    if (!unused) return async () => undefined;
    await this.files.remove(photoId);
    return (tx) => this.photos.forget(tx, photoId);
  }
}
