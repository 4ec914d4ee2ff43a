import { dateText } from '@cunshe/shared';
import type { TableDocument } from '../../platform';
import type { Trip } from './domain/trip';
import type { TripPerson } from './people.repository';

export type InsuredRow = Pick<TripPerson, 'kind' | 'band'> & { readonly name: string };

/** What the insurer needs and nothing else: who, grown or of which ages, which day. */
export function insuranceDocument({ date, title, startsAt, endsAt }: Trip, people: readonly InsuredRow[]): TableDocument {
  return {
    title: `${dateText(date)}村游投保名单`,
    lines: [title, `${people.length} 人，保险从 ${startsAt.toISOString()} 到 ${endsAt.toISOString()}`],
    sections: [{
      columns: [{ title: '序号', kind: 'number', width: 0.1 }, { title: '姓名', kind: 'text', width: 0.4 }, { title: '年龄段', kind: 'text', width: 0.25 }, { title: '出行日期', kind: 'text', width: 0.25 }],
      rows: people.map(({ name, kind, band }, at) => [at + 1, name, kind === 'adult' ? '成人' : `${band} 岁`, date]),
    }],
    footer: '只作投保用，用完请删除',
  };
}
