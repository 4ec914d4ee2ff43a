interface Weighed {
  readonly acceptedAt: Date;
  /** Null while it waits for a transfer, or is owed. */
  readonly paidAt: Date | null;
}

const MINUTE_MS = 60_000;

/** The median from weighing to paid, in whole minutes; null while nothing is paid. What still waits counts once it is paid. */
export function medianPaidMinutes(receipts: readonly Weighed[]): number | null {
  const took = receipts.flatMap(({ acceptedAt, paidAt }) => (paidAt ? Math.max(0, paidAt.getTime() - acceptedAt.getTime()) / MINUTE_MS : [])).sort((a, b) => a - b);
  if (took.length === 0) return null;
  return Math.round((took[Math.floor((took.length - 1) / 2)]! + took[Math.floor(took.length / 2)]!) / 2);
}
