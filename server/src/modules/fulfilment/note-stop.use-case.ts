import type { Actor, NoteStopRequest, RunPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, UnitOfWork } from '../../platform';
import { Photos } from '../photos/public';
import { Runs } from '../pickup-routing/public';
import { OwnRuns } from './own-runs';
import { RunQueries } from './run.queries';

/** More pictures of one stop show nothing new. */
const MOST_PHOTOS = 6;

/** A photo or the van's temperature at a door or a gate. It waits on no step and holds none up: a phone tells it when it can. */
@Injectable()
export class NoteStop {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnRuns,
    private readonly runs: Runs,
    private readonly photos: Photos,
    private readonly pages: RunQueries,
  ) {}

  /** @throws Refusal NOT_FOUND for a stop or a photo of somebody else, PHOTO_QUOTA when the stop has enough */
  execute(actor: Actor, request: IdempotentRequest, { stopId, photoId, temperature }: NoteStopRequest): Promise<RunPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const { stop, route } = await this.own.anyStop(tx, actor, stopId);
      if (photoId !== undefined) {
        await this.runs.holdStop(tx, stopId);
        if ((await this.photos.ofSubjects(tx, [stopId])).get(stopId)!.length >= MOST_PHOTOS) throw new Refusal('PHOTO_QUOTA');
        await this.photos.attach(tx, [photoId], actor.accountId, { id: stopId, pairingId: route.pairingId });
      }
      if (temperature !== undefined) await this.runs.noteTemperature(tx, stop, temperature);
      return this.pages.pageOf(tx, route, tx.now);
    });
  }
}
