import { Injectable } from '@nestjs/common';
import { type FileAnswer, type Queryable, Refusal, type Tx } from '../../platform';
import { PhotoFiles } from './photo-files';
import { PhotoRepository } from './photo.repository';

/** What shows something: a claim, a damaged bag. */
@Injectable()
export class Photos {
  constructor(
    private readonly photos: PhotoRepository,
    private readonly files: PhotoFiles,
  ) {}

  /**
   * Makes photos of this account show a subject of a pairing; from then on its operator may look, and they stay.
   * @throws Refusal NOT_FOUND when one is another's, shows something else, or is gone
   */
  async attach(tx: Tx, photoIds: readonly string[], accountId: string, subject: { readonly id: string; readonly pairingId: string }): Promise<void> {
    if ((await this.photos.attach(tx, photoIds, accountId, subject)) !== photoIds.length) throw new Refusal('NOT_FOUND');
  }

  /** As `attach`, but no operator may look: the subject's own module says who may. @throws Refusal NOT_FOUND */
  async attachPrivately(tx: Tx, photoIds: readonly string[], accountId: string, subjectId: string): Promise<void> {
    if ((await this.photos.attach(tx, photoIds, accountId, { id: subjectId, pairingId: null })) !== photoIds.length) throw new Refusal('NOT_FOUND');
  }

  /** These of a subject, or all of them, show nothing any more: the sweep takes their files away at once. @returns how many */
  async letGo(tx: Tx, subjectId: string, photoIds?: readonly string[]): Promise<number> {
    const ids = photoIds ?? (await this.photos.ofSubjects(tx, [subjectId])).map(({ id }) => id);
    for (const photoId of ids) {
      await this.photos.letGo(tx, photoId, subjectId);
      await tx.enqueue({ kind: 'photo.sweep', payload: { photoId }, runAt: tx.now, dedupKey: `photo.sweep:${photoId}:let-go` });
    }
    return ids.length;
  }

  /** As `attach`, for what is not there yet. @throws Refusal NOT_FOUND */
  async attachNew(tx: Tx, photoIds: readonly string[], accountId: string, subject: { readonly id: string; readonly pairingId: string }): Promise<void> {
    const there = new Set((await this.photos.ofSubjects(tx, [subject.id])).map(({ id }) => id));
    await this.attach(tx, photoIds.filter((id) => !there.has(id)), accountId, subject);
  }

  /** Shows these of a subject to everybody, and no others of it. @throws Refusal NOT_FOUND for one that is not the subject's */
  async openOnly(tx: Tx, subjectId: string, photoIds: readonly string[]): Promise<void> {
    if ((await this.photos.openOnly(tx, subjectId, photoIds)) !== new Set(photoIds).size) throw new Refusal('NOT_FOUND');
  }

  /** Subject → the latest of its photos that everybody may see. */
  async openOf(from: Queryable, subjectIds: readonly string[]): Promise<Map<string, string>> {
    return new Map((await this.photos.openOf(from, subjectIds)).map(({ id, subject_id: subjectId }) => [subjectId, id]));
  }

  /** The picture, when everybody may see it. @throws Refusal NOT_FOUND */
  async open(from: Queryable, photoId: string): Promise<FileAnswer> {
    const media = await this.photos.openMedia(from, photoId);
    if (!media) throw new Refusal('NOT_FOUND');
    return this.files.answer(photoId, media);
  }

  /** A file of this subject, for whoever may see the subject. @throws Refusal NOT_FOUND */
  async ofSubject(from: Queryable, photoId: string, subjectId: string): Promise<FileAnswer> {
    const media = await this.photos.mediaOf(from, photoId, subjectId);
    if (!media) throw new Refusal('NOT_FOUND');
    return this.files.answer(photoId, media);
  }

  /** Ids of what shows these subjects, by subject, in the order they were taken. */
  async ofSubjects(from: Queryable, subjectIds: readonly string[]): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>(subjectIds.map((id) => [id, []]));
    for (const { id, subjectId } of await this.photos.ofSubjects(from, subjectIds)) found.get(subjectId)!.push(id);
    return found;
  }
}
