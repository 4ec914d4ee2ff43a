import { type Actor, may } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, type FileAnswer, Refusal } from '../../platform';
import { Pairings } from '../pairing/public';
import { PhotoFiles } from './photo-files';
import { type Photo, PhotoRepository } from './photo.repository';

@Injectable()
export class PhotoQueries {
  constructor(
    private readonly database: Database,
    private readonly photos: PhotoRepository,
    private readonly files: PhotoFiles,
    private readonly pairings: Pairings,
  ) {}

  /** @throws Refusal NOT_FOUND for another's photo, as if it were not there */
  async photo(actor: Actor, photoId: string): Promise<FileAnswer> {
    const photo = await this.photos.kept(this.database, photoId);
    if (!photo || !(await this.mayRead(actor, photo))) throw new Refusal('NOT_FOUND');
    return this.files.answer(photoId, photo.media);
  }

  /** Whoever took it, and the operator of the pairing it belongs to. */
  private async mayRead(actor: Actor, { accountId, pairingId }: Photo): Promise<boolean> {
    if (may(actor, 'photo:keep', accountId)) return true;
    const operatorId = pairingId && (await this.pairings.get(pairingId)).operatorId;
    return Boolean(operatorId) && may(actor, 'photo:review', operatorId!);
  }
}
