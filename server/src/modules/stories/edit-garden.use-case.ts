import type { Actor, GardenProfile } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, isUniqueViolation, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Households } from '../catalogue/public';
import { Photos } from '../photos/public';
import { plainWords } from './clean-story';
import { type Profile, ProfileRepository } from './profile.repository';
import { StoryQueries } from './story.queries';

export interface GardenEdit {
  readonly householdId: string;
  readonly revision: number;
  readonly text: string;
  readonly photoIds: readonly string[];
}

/** The farmer, or who helps her with it, tells of her garden. */
@Injectable()
export class EditGarden {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: ProfileRepository,
    private readonly households: Households,
    private readonly photos: Photos,
    private readonly pages: StoryQueries,
  ) {}

  /** @throws Refusal NOT_FOUND for another's photo, STATE_CHANGED when somebody else edited it since */
  execute(actor: Actor, request: IdempotentRequest, { householdId, revision, text, photoIds }: GardenEdit): Promise<GardenProfile> {
    requirePermission(actor, 'garden:edit', householdId);
    return this.unitOfWork.once(request, async (tx) => {
      const { pairingId } = await this.households.get(tx, householdId);
      const before = await this.profiles.get(tx, householdId);
      await this.keep(tx, householdId, { story: plainWords(text), photoIds, revision }, actor.accountId);
      await this.photos.attachNew(tx, photoIds, actor.accountId, { id: householdId, pairingId });
      await this.photos.openOnly(tx, householdId, photoIds);
      await tx.audit({ action: 'garden.edited', subjectType: 'household', subjectId: householdId, before: { story: before.story, photos: before.photoIds.length }, after: { story: plainWords(text), photos: photoIds.length } });
      return this.pages.garden(tx, householdId, tx.now);
    });
  }

  private async keep(tx: Tx, householdId: string, profile: Profile, accountId: string): Promise<void> {
    if (profile.revision > 0) {
      if (!(await this.profiles.update(tx, householdId, profile, accountId))) throw new Refusal('STATE_CHANGED');
      return;
    }
    try {
      await this.profiles.insert(tx, householdId, profile, accountId);
    } catch (error) {
      if (isUniqueViolation(error)) throw new Refusal('STATE_CHANGED');
      throw error;
    }
  }
}
