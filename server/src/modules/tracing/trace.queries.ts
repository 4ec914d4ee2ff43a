import { type Actor, type BatchView, businessDateOf, certificateDue, type CertificatesPage, type CertificateView, type LineTrace } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type FileAnswer, pdfFile, postersOf, Refusal, requirePermission } from '../../platform';
import { HandedOverOrders } from '../ordering/public';
import { BatchRepository } from './batch.repository';
import { certificateMarks } from './certificate-sheet';
import { CertificateRepository } from './certificate.repository';
import { batchView } from './domain/batch';
import { CertificateLinks } from './certificate-links';
import { TracePlaces } from './trace-places';
import { typedDate } from './typed-date';

/** Where a line comes from, and the certificates of a day. */
@Injectable()
export class TraceQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly orders: HandedOverOrders,
    private readonly batches: BatchRepository,
    private readonly certificates: CertificateRepository,
    private readonly places: TracePlaces,
    private readonly links: CertificateLinks,
  ) {}

  /** For the order's owner. @throws Refusal NOT_FOUND */
  async line(actor: Actor, orderId: string, lineId: string): Promise<LineTrace> {
    const order = await this.orders.get(this.database, orderId);
    if (!order || !order.lines.some(({ id }) => id === lineId)) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'order:read', order.accountId);
    const batches = await this.batches.ofLine(this.database, lineId);
    return {
      serverNow: (await this.clock.now()).toISOString(), lineId, batches: batches.map(batchView), certificateDue: batches.some(({ category }) => certificateDue(category)),
      certificates: await this.certificates.ofBatches(this.database, batches.map(({ id }) => id)),
    };
  }

  /** @throws Refusal NOT_FOUND */
  async certificate(number: string): Promise<CertificateView> {
    const found = await this.certificates.byNumber(this.database, number);
    if (!found) throw new Refusal('NOT_FOUND');
    return found;
  }

  /** @throws Refusal NOT_FOUND when the operator runs no pairing, INVALID_INPUT for 31 February */
  async ofDay(operatorId: string, date: string | undefined): Promise<CertificatesPage> {
    return this.page([(await this.places.pairingOf(operatorId)).id], date);
  }

  /** For the village's committee. @throws Refusal INVALID_INPUT for 31 February */
  async ofVillage(actor: Actor, villageId: string, date: string | undefined): Promise<CertificatesPage> {
    requirePermission(actor, 'household:keep', villageId);
    return this.page(await this.places.pairingsOfVillage(villageId), date);
  }

  private async page(pairingIds: readonly string[], date: string | undefined): Promise<CertificatesPage> {
    const now = await this.clock.now();
    const day = date ? typedDate(date) : businessDateOf(now);
    const certificates: CertificateView[] = [];
    const notDue: BatchView[] = [];
    for (const pairingId of pairingIds) {
      certificates.push(...(await this.certificates.ofDay(this.database, pairingId, day)));
      notDue.push(...(await this.batches.ofDay(this.database, pairingId, day)).filter(({ category }) => !certificateDue(category)).map(batchView));
    }
    return { serverNow: now.toISOString(), businessDate: day, certificates, notDue };
  }

  /** A sheet for each certificate of the day. @throws Refusal NOT_FOUND when there are none */
  async file(operatorId: string, date: string): Promise<FileAnswer> {
    const { certificates, businessDate: day } = await this.ofDay(operatorId, date);
    if (certificates.length === 0) throw new Refusal('NOT_FOUND');
    const sheets = certificates.map((certificate) => certificateMarks(certificate, this.links.to(certificate.number)));
    return pdfFile(await postersOf({ title: `承诺达标合格证 ${day}`, landscape: false, sheets }), `合格证 ${day}`);
  }
}
