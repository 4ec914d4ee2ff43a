/** One change worth remembering: who did what to which thing, with the state before and after. */
export interface AuditEntry {
  /** Verb in the field's words: `order.placed`, `receipt.posted`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Other rows that changed with it are named in here by their ids. */
  readonly before?: object;
  readonly after?: object;
  /** Why, in words a person reads. Without one, what a job changes says which job it was. */
  readonly reason?: string;
}

/** An entry with the one who caused it, not yet written. */
export interface StampedEntry {
  readonly id: string;
  readonly actorId: string;
  readonly onBehalfOf: string | null;
  readonly requestId: string | null;
  readonly entry: AuditEntry;
  readonly reason: string | null;
}

/** An entry as it was kept. */
export interface AuditEvent {
  readonly id: string;
  /** An account, or `system`. */
  readonly actorId: string;
  readonly onBehalfOf: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  readonly reason: string | null;
  readonly at: Date;
}
