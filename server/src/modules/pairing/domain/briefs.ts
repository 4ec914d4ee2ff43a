import type { DaySchedule, GiftCap, PackAt, PairingState, ShortageStrategy, TimeOfDay } from '@cunshe/shared';

/** What other modules know of a pairing. */
export interface PairingBrief {
  readonly id: string;
  readonly villageId: string;
  readonly villageName: string;
  readonly communityName: string;
  /** Null until an operator is found. */
  readonly operatorId: string | null;
  readonly state: PairingState;
  readonly schedule: DaySchedule;
  readonly packAt: PackAt;
  /** Do gardens read the families' names of those who buy from them? */
  readonly buyersShown: boolean;
  /** How much heavier than due a bag may be as a gift. */
  readonly giftCap: GiftCap;
  readonly shortage: {
    readonly strategy: ShortageStrategy;
    readonly leastUsefulGrams: number;
    /** When what nobody confirmed confirms itself. */
    readonly confirmsAt: TimeOfDay;
  };
  /** The village station every van passes. Degrees, GCJ-02. */
  readonly station: { readonly name: string; readonly lat: number; readonly lng: number };
}

/** What other modules know of a pickup point. */
export interface PickupPointBrief {
  readonly id: string;
  readonly pairingId: string;
  readonly compoundId: string;
  readonly compoundName: string;
  /** First part of its bag labels: "A". */
  readonly letter: string;
  readonly name: string;
  readonly shortName: string;
  readonly keeperAccountId: string;
  readonly keeperName: string;
  readonly keeperPhone: string | null;
  readonly pickupFrom: TimeOfDay;
  readonly pickupTo: TimeOfDay;
  /** From then on what nobody came for may be given away. */
  readonly donateFrom: TimeOfDay;
  readonly capacityCrates: number;
  /** Degrees, GCJ-02. */
  readonly lat: number;
  readonly lng: number;
  readonly open: boolean;
}
