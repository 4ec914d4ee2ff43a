import { type Actor, type PhotoTaken, businessDateOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, Refusal, UnitOfWork, requirePermission } from '../../platform';
import { PhotoFiles } from './photo-files';
import { PhotoRepository } from './photo.repository';
import { PictureMaker } from './picture-maker';

/** Sent by one account on one date. */
const MOST_A_DAY = 40;
/** Longer than anybody takes to write a claim. */
const UNUSED_MS = 24 * 3_600_000;

/**
 * Takes a photo in: counted first, made anew, stored, and only then readable. Whatever ends it in between leaves at
 * most a row and a file that nobody can read, and the sweep that removes both is on its way before either is there.
 */
@Injectable()
export class TakePhoto {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly photos: PhotoRepository,
    private readonly pictures: PictureMaker,
    private readonly files: PhotoFiles,
    private readonly ids: Ids,
  ) {}

  /** @throws Refusal PHOTO_QUOTA, PHOTO_UNREADABLE, TOO_MANY_REQUESTS, STORAGE_FULL */
  async execute(actor: Actor, bytes: Buffer): Promise<PhotoTaken> {
    const { accountId } = actor;
    requirePermission(actor, 'photo:keep', accountId);
    await this.count(accountId);
    const picture = await this.pictures.make(bytes);
    const photoId = this.ids.next();
    await this.begin(photoId, accountId);
    await this.files.write(photoId, picture.bytes);
    await this.keep(photoId, { width: picture.width, height: picture.height, bytes: picture.bytes.length });
    return { photoId, width: picture.width, height: picture.height };
  }

  private count(accountId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.photos.useAllowance(tx, accountId, businessDateOf(tx.now), MOST_A_DAY))) throw new Refusal('PHOTO_QUOTA');
    });
  }

  private begin(photoId: string, accountId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.photos.begin(tx, photoId, accountId);
      await tx.enqueue({ kind: 'photo.sweep', payload: { photoId }, runAt: new Date(tx.now.getTime() + UNUSED_MS), dedupKey: `photo.sweep:${photoId}` });
    });
  }

  private keep(photoId: string, facts: { width: number; height: number; bytes: number }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.photos.keep(tx, photoId, facts))) throw new Refusal('STATE_CHANGED');
    });
  }
}
