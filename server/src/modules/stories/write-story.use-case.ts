import type { Actor, KeepStoryRequest, StoryDraftsPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Pairings } from '../pairing/public';
import { Photos } from '../photos/public';
import { cleanBlocks, photosOf, plainWords } from './clean-story';
import { StoryQueries } from './story.queries';
import { type Story, StoryRepository } from './story.repository';

/** The committee writes the village's stories, and shows them to residents when they are ready. */
@Injectable()
export class WriteStory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stories: StoryRepository,
    private readonly photos: Photos,
    private readonly pairings: Pairings,
    private readonly pages: StoryQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, STATE_CHANGED when somebody else wrote on it since */
  async keep(actor: Actor, request: IdempotentRequest, wish: KeepStoryRequest): Promise<StoryDraftsPage> {
    const { villageId } = wish;
    requirePermission(actor, 'story:write', villageId);
    const pairingId = await this.pairings.ofVillage(villageId);
    return this.unitOfWork.once(request, async (tx) => {
      const blocks = cleanBlocks(wish.blocks);
      const id = await this.kept(tx, { ...wish, blocks, title: plainWords(wish.title) }, actor.accountId);
      await this.photos.attachNew(tx, photosOf(blocks), actor.accountId, { id, pairingId });
      await tx.audit({ action: 'story.kept', subjectType: 'village_story', subjectId: id, after: { title: wish.title, blocks: blocks.length } });
      return this.pages.drafts(tx, villageId, tx.now);
    });
  }

  /** @throws Refusal NOT_FOUND, STATE_CHANGED when it is not what was looked at */
  publish(actor: Actor, request: IdempotentRequest, { villageId, storyId, revision, publish }: { readonly villageId: string; readonly storyId: string; readonly revision: number; readonly publish: boolean }): Promise<StoryDraftsPage> {
    requirePermission(actor, 'story:write', villageId);
    return this.unitOfWork.once(request, async (tx) => {
      const story = await this.ofVillage(tx, villageId, storyId);
      if (!(await this.stories.publish(tx, { ...story, revision }, publish))) throw new Refusal('STATE_CHANGED');
      await this.photos.openOnly(tx, storyId, publish ? photosOf(story.blocks) : []);
      await tx.audit({ action: publish ? 'story.published' : 'story.taken-back', subjectType: 'village_story', subjectId: storyId, before: { revision: story.publishedRevision }, after: { revision: publish ? revision : null } });
      return this.pages.drafts(tx, villageId, tx.now);
    });
  }

  private async kept(tx: Tx, { storyId, villageId, revision, ...words }: KeepStoryRequest, accountId: string): Promise<string> {
    if (storyId === undefined) return this.stories.insert(tx, { villageId, ...words }, accountId);
    await this.ofVillage(tx, villageId, storyId);
    if (!(await this.stories.update(tx, { id: storyId, revision, ...words }, accountId))) throw new Refusal('STATE_CHANGED');
    return storyId;
  }

  private async ofVillage(tx: Tx, villageId: string, storyId: string): Promise<Story> {
    const story = await this.stories.byId(tx, storyId);
    if (story?.villageId !== villageId) throw new Refusal('NOT_FOUND');
    return story;
  }
}
