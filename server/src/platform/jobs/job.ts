/** What a transaction leaves to be done. */
export interface JobOrder {
  /** Which handler: `<subject>.<verb>`. */
  readonly kind: string;
  readonly payload: object;
  /** Not before this instant of the one clock; at once when absent. */
  readonly runAt?: Date;
  /** At most one job with this key ever exists. Up to 120 characters. */
  readonly dedupKey?: string;
}

/** What a handler is told about the job it carries out. */
export interface JobFacts {
  /** Ids for outside effects derive from this, so that a retry is the same request. */
  readonly id: string;
  /** When it was due. */
  readonly runAt: Date;
}
