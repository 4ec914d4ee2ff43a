import { type Actor, type PhotoTaken, businessDateOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, Refusal, UnitOfWork, requirePermission } from '../../platform';
import { FileMaker, type Media } from './file-maker';
import { PhotoFiles } from './photo-files';
import { PhotoRepository } from './photo.repository';

/** Sent by one account on one date. */
const MOST_A_DAY = 40;
/** Longer than anybody takes to write a claim. */
const UNUSED_MS = 24 * 3_600_000;

/**
 * Takes a photo, a recording or a paper in: counted first, made anew, stored, and only then readable. Whatever ends it in between leaves at
 * most a row and a file that nobody can read, and the sweep that removes both is on its way before either is there.
 */
@Injectable()
export class TakePhoto {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly photos: PhotoRepository,
    private readonly making: FileMaker,
    private readonly files: PhotoFiles,
    private readonly ids: Ids,
  ) {}

  /** @throws Refusal PHOTO_QUOTA, PHOTO_UNREADABLE, SOUND_UNREADABLE, PAPER_UNREADABLE, TOO_MANY_REQUESTS, STORAGE_FULL */
  async execute(actor: Actor, bytes: Buffer, as: Media = 'picture'): Promise<PhotoTaken> {
    const { accountId } = actor;
    requirePermission(actor, 'photo:keep', accountId);
    await this.count(accountId);
    const { media, bytes: made, width, height, seconds } = await this.making[as](bytes);
    const photoId = this.ids.next();
    await this.begin(photoId, accountId, media);
    await this.files.write(photoId, made, media);
    await this.keep(photoId, { width, height, bytes: made.length });
    return { photoId, width, height, ...(media === 'sound' && { seconds }) };
  }

  private count(accountId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.photos.useAllowance(tx, accountId, businessDateOf(tx.now), MOST_A_DAY))) throw new Refusal('PHOTO_QUOTA');
    });
  }

  private begin(photoId: string, accountId: string, media: Media): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.photos.begin(tx, photoId, accountId, media);
      await tx.enqueue({ kind: 'photo.sweep', payload: { photoId }, runAt: new Date(tx.now.getTime() + UNUSED_MS), dedupKey: `photo.sweep:${photoId}` });
    });
  }

  private keep(photoId: string, facts: { width: number; height: number; bytes: number }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.photos.keep(tx, photoId, facts))) throw new Refusal('STATE_CHANGED');
    });
  }
}
