import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal, type Tx } from '../../platform';
import { PhotoRepository } from './photo.repository';

/** What shows something: a claim, a damaged bag. */
@Injectable()
export class Photos {
  constructor(private readonly photos: PhotoRepository) {}

  /**
   * Makes photos of this account show a subject of a pairing; from then on its operator may look, and they stay.
   * @throws Refusal NOT_FOUND when one is another's, shows something else, or is gone
   */
  async attach(tx: Tx, photoIds: readonly string[], accountId: string, subject: { readonly id: string; readonly pairingId: string }): Promise<void> {
    if ((await this.photos.attach(tx, photoIds, accountId, subject)) !== photoIds.length) throw new Refusal('NOT_FOUND');
  }

  /** Ids of what shows these subjects, by subject, in the order they were taken. */
  async ofSubjects(from: Queryable, subjectIds: readonly string[]): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>(subjectIds.map((id) => [id, []]));
    for (const { id, subjectId } of await this.photos.ofSubjects(from, subjectIds)) found.get(subjectId)!.push(id);
    return found;
  }
}
