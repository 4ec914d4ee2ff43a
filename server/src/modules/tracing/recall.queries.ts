import { addDays, businessDateOf, type FileFormat, type RecallPage, type RecallRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type FileAnswer, fileOf, type Queryable, Refusal } from '../../platform';
import { type PairingBrief, PickupPoints } from '../pairing/public';
import { BatchRepository } from './batch.repository';
import { CertificateRepository } from './certificate.repository';
import type { Batch } from './domain/batch';
import { recallFacts, type Traced } from './domain/recall';
import { recallDocument } from './recall-document';
import { RecallRepository } from './recall.repository';
import { TracePlaces } from './trace-places';
import { typedDate } from './typed-date';

/** A household's batches of so many days when none are named. */
const USUAL_DAYS = 7;

/** From a batch, a household or a complaint to everything that came of the same cutting. */
@Injectable()
export class RecallQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly batches: BatchRepository,
    private readonly certificates: CertificateRepository,
    private readonly recalls: RecallRepository,
    private readonly points: PickupPoints,
    private readonly places: TracePlaces,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async page(wish: RecallRequest): Promise<RecallPage> {
    const began = performance.now();
    const pairing = await this.places.pairingOf(wish.operatorId);
    return this.present(this.database, pairing, wish, await this.trace(this.database, pairing, wish), { began, now: await this.clock.now() });
  }

  /** @throws Refusal NOT_FOUND */
  async file(wish: RecallRequest, format: FileFormat): Promise<FileAnswer> {
    const pairing = await this.places.pairingOf(wish.operatorId);
    const traced = await this.trace(this.database, pairing, wish);
    const now = await this.clock.now();
    return fileOf(recallDocument(`${pairing.villageName}·${pairing.communityName}`, recallFacts(traced, traced.lines.length), now), format, `召回 ${businessDateOf(now)}`);
  }

  /** @throws Refusal NOT_FOUND when nothing of this pairing begins there */
  async trace(from: Queryable, pairing: PairingBrief, wish: RecallRequest): Promise<Traced> {
    const batches = (await this.begin(from, wish)).filter(({ pairingId }) => pairingId === pairing.id);
    if (batches.length === 0) throw new Refusal('NOT_FOUND');
    const ids = batches.map(({ id }) => id);
    const lines = await this.recalls.lines(from, ids);
    const certificates = await this.certificates.ofBatches(from, ids);
    const pointNames = new Map((await this.points.ofPairing(pairing.id)).map(({ id, name }) => [id, name]));
    return { batches, lines, pointNames, certificates: new Map(certificates.flatMap(({ number, batches: of }) => of.map(({ batchId }) => [batchId, number] as const))) };
  }

  async present(from: Queryable, pairing: PairingBrief, { start, id }: RecallRequest, traced: Traced, { began, now }: { readonly began: number; readonly now: Date }): Promise<RecallPage> {
    const claims = await this.recalls.claimsOfOrders(from, traced.batches.map((batch) => batch.id));
    const toldAt = await this.recalls.toldAt(from, pairing.id, start, id);
    return {
      serverNow: now.toISOString(), ...recallFacts(traced), claims: claims.map(({ claimId, text, openedAt }) => ({ claimId, text, openedAt: openedAt.toISOString() })),
      toldAt: toldAt?.toISOString() ?? null, tookMs: Math.round(performance.now() - began),
    };
  }

  private async begin(from: Queryable, { start, id, ...dates }: RecallRequest): Promise<Batch[]> {
    if (start === 'batch') return this.batches.byIds(from, [id]);
    if (start === 'household') {
      const last = dates.to ? typedDate(dates.to) : businessDateOf(await this.clock.now());
      return this.batches.ofHousehold(from, id, dates.from ? typedDate(dates.from) : addDays(last, 1 - USUAL_DAYS), last);
    }
    const lineId = await this.recalls.lineOfClaim(from, id);
    return lineId ? this.batches.ofLine(from, lineId) : [];
  }
}
