import { type Actor, type BusinessDate, type FileFormat, instantAt } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, fileOf, type FileAnswer, instantOf, type Queryable, requirePermission, type TableDocument, type Cell } from '../../platform';
import { Accounts } from '../identity/public';

interface TripYear {
  readonly trip_date: string;
  readonly title: string;
  readonly children: number | string;
  readonly consents: number | string;
  readonly kept: number | string;
}

interface Event {
  readonly action: string;
  readonly at: Date | string;
  readonly actor_id: string | null;
  readonly state_after: string | null;
}

const WORDS: Readonly<Record<string, string>> = { 'trip.names-viewed': '看名字', 'trip.insurance-exported': '导出投保名单', 'trip.families-erased': '到期删除', 'trip.people-named': '家长填名字', 'trip.guardian-consented': '监护人同意', 'trip.photos-added': '放照片，领队说监护人同意', 'trip.photo-removed': '拿掉照片' };

/** 未成年人信息年度审计: how many, agreed to by whom, seen by whom, gone when. No name is in it. */
@Injectable()
export class MinorsAudit {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
  ) {}

  file(actor: Actor, { pairingId, year, format }: { readonly pairingId: string; readonly year: number; readonly format: FileFormat }): Promise<FileAnswer> {
    requirePermission(actor, 'trip:manage', pairingId);
    return this.document(this.database, pairingId, year).then((document) => fileOf(document, format, `未成年人信息审计 ${year}`));
  }

  private async document(from: Queryable, pairingId: string, year: number): Promise<TableDocument> {
    const trips = await from.query<TripYear>(
      `SELECT t.trip_date, t.title, COALESCE(SUM(b.children), 0) AS children, COUNT(b.consent_id) AS consents, (SELECT COUNT(*) FROM trip_person p WHERE p.trip_id = t.id AND p.kind = 'child') AS kept
       FROM trip t LEFT JOIN trip_booking b ON b.trip_id = t.id AND b.children > 0 WHERE t.pairing_id = ? AND t.trip_date >= ? AND t.trip_date < ? GROUP BY t.id, t.trip_date, t.title ORDER BY t.trip_date`,
      [pairingId, `${year}-01-01`, `${year + 1}-01-01`],
    );
    const events = await this.events(from, pairingId, year);
    const who = await this.accounts.names(from, [...new Set(events.flatMap(({ actor_id }) => actor_id ?? []))]);
    return {
      title: `${year} 年未成年人信息审计`, lines: ['只有人数和动作，没有名字'],
      sections: [
        { heading: '每次村游', columns: [{ title: '日期', kind: 'text', width: 0.2 }, { title: '村游', kind: 'text', width: 0.35 }, { title: '孩子', kind: 'number', width: 0.15 }, { title: '监护人同意', kind: 'number', width: 0.15 }, { title: '还存着的名字', kind: 'number', width: 0.15 }], rows: trips.map((trip): Cell[] => [trip.trip_date, trip.title, Number(trip.children), Number(trip.consents), Number(trip.kept)]) },
        { heading: '谁动过', columns: [{ title: '什么时候', kind: 'text', width: 0.3 }, { title: '做了什么', kind: 'text', width: 0.25 }, { title: '谁', kind: 'text', width: 0.45 }], rows: events.map(({ action, at, actor_id }): Cell[] => [instantOf(at).toISOString(), WORDS[action] ?? action, actor_id === null ? '系统' : (who.get(actor_id) ?? actor_id)]) },
      ],
    };
  }

  private events(from: Queryable, pairingId: string, year: number): Promise<Event[]> {
    const [since, until] = [instantAt(`${year}-01-01` as BusinessDate, '00:00'), instantAt(`${year + 1}-01-01` as BusinessDate, '00:00')];
    const actions = Object.keys(WORDS);
    return from.query<Event>(
      `SELECT e.action, e.at, e.actor_id, e.state_after FROM audit_event e LEFT JOIN trip t ON e.subject_type = 'trip' AND t.id = e.subject_id
       LEFT JOIN trip_booking b ON e.subject_type = 'trip_booking' AND b.id = e.subject_id LEFT JOIN trip_consent c ON e.subject_type = 'trip_consent' AND c.id = e.subject_id LEFT JOIN trip ct ON ct.id = c.trip_id
       WHERE e.subject_type IN ('trip', 'trip_booking', 'trip_consent') AND e.action IN (${actions.map(() => '?').join()}) AND e.at >= ? AND e.at < ? AND COALESCE(t.pairing_id, b.pairing_id, ct.pairing_id) = ? ORDER BY e.at, e.id LIMIT 5000`,
      [...actions, since, until, pairingId],
    );
  }
}
