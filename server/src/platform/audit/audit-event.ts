/** One change worth remembering: who did what to which thing, with the state before and after. */
export interface AuditEntry {
  /** Verb in the field's words: `order.placed`, `receipt.posted`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before?: object;
  readonly after?: object;
  readonly reason?: string;
}
