interface Stop {
  readonly kind: 'collect' | 'station' | 'drop';
  readonly placeId: string;
  readonly leaveAt: number;
}

/** A gate that is done less than so many minutes before the hour is at risk from the first hold-up. */
const TIGHT_SECONDS = 600;

/** Where a plan is likeliest to be late. */
export interface PlanRisk {
  /** Drops with little time to spare. */
  readonly tightGates: number;
  /** The gate with the least; null when nothing is dropped. */
  readonly tightestPointId: string | null;
}

export function riskOf({ dropBy }: { readonly dropBy: number }, { routes }: { readonly routes: readonly { readonly stops: readonly Stop[] }[] }): PlanRisk {
  const drops = routes.flatMap(({ stops }) => stops).filter(({ kind }) => kind === 'drop').sort((a, b) => b.leaveAt - a.leaveAt);
  return { tightGates: drops.filter(({ leaveAt }) => dropBy - leaveAt < TIGHT_SECONDS).length, tightestPointId: drops[0]?.placeId ?? null };
}
