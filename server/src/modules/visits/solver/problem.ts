/**
 * What the trip planner is asked: which family eats, picks and cooks with which household. Money is fen. A date is
 * "2026-11-28"; a trip whose dates nobody names has the one date ''.
 */
export interface TripProblem {
  readonly dates: readonly string[];
  readonly families: readonly TripFamily[];
  readonly households: readonly TripHousehold[];
  /** Where families sit now. Given, the plan changes as few of them as it can. */
  readonly current?: Placement;
}

export interface TripFamily {
  readonly id: string;
  readonly name: string;
  readonly adults: number;
  readonly children: number;
  readonly allergies: readonly string[];
  readonly noStairs: boolean;
  readonly bathroom: boolean;
  /** Wishes, never conditions. Said by one of the two is enough. */
  readonly friends: readonly string[];
  readonly maySplit: boolean;
  /** The days on which the family can come; none named: every day of the trip. */
  readonly dates: readonly string[];
  /** Garden plots that each table the family sits at keeps for it. */
  readonly plots: number;
  /** Only this household, by hand of the organiser. */
  readonly pinnedTo?: string;
}

export interface TripHousehold {
  readonly id: string;
  readonly name: string;
  /** On one day. */
  readonly seats: number;
  readonly plots: number;
  readonly dates: readonly string[];
  readonly plaque: Plaque;
  readonly menuAllergens: readonly string[];
  readonly bathroom: boolean;
  readonly stairs: boolean;
  /** Earned from trips before this one. */
  readonly incomeFen: number;
  readonly perPersonFen: number;
  readonly perFamilyFen: number;
}

export interface Plaque {
  readonly state: 'awarded' | 'suspended' | 'revoked' | 'expired' | 'none';
  readonly from?: string;
  readonly until?: string;
}

/** Some of a family at one household on one day; a family that is not split has one part. */
export interface Part {
  readonly householdId: string;
  readonly date: string;
  readonly adults: number;
  readonly children: number;
}

/** Family id → where it sits; a family that is not in it has no place. */
export type Placement = ReadonlyMap<string, readonly Part[]>;
