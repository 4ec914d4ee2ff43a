import type { BusinessDate, OperatorHistory } from '@cunshe/shared';
import { type AuditEvent, SYSTEM_ACTOR } from '../../platform';
import { SUBJECT_WORDS } from './domain/change-words';
import { historyEntry } from './domain/order-history';
import type { KnownNames } from './history-names';

export interface FoundHistory {
  readonly now: Date;
  readonly date: BusinessDate | null;
  readonly title: string | null;
  readonly actors: readonly string[];
  readonly events: readonly AuditEvent[];
  readonly names: KnownNames;
  readonly more: boolean;
}

export function presentHistory({ now, date, title, actors, events, names, more }: FoundHistory): OperatorHistory {
  const nameOf = (id: string): string => (id === SYSTEM_ACTOR ? '系统' : (names.people.get(id) ?? '已注销的人'));
  return {
    serverNow: now.toISOString(),
    date,
    title,
    people: actors.map((personId) => ({ personId, name: nameOf(personId) })).sort((a, b) => a.name.localeCompare(b.name, 'zh')),
    entries: events.map((event) => {
      const { at, who, onBehalfOf, what, before, after, why } = historyEntry(event, { buyerId: '', own: false, names: names.people });
      const about = names.subjects.get(event.subjectId) ?? SUBJECT_WORDS[event.subjectType] ?? '';
      return { eventId: event.id, about, at: at.toISOString(), who, onBehalfOf, what, before, after, why };
    }),
    nextBefore: more ? events.at(-1)!.id : null,
  };
}
