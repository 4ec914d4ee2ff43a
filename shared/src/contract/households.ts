import { read, write } from './route';

/** 农户 as the committee keeps them. */
export interface HouseholdCard {
  readonly householdId: string;
  readonly plaqueNumber: string;
  readonly farmerName: string;
  readonly groupName: string;
  /** Last four digits; null without a phone. */
  readonly phoneTail: string | null;
  readonly helperName: string | null;
  readonly hint: string | null;
  readonly sellsAt: string;
  /** Somebody has taken the farmer's role. */
  readonly signedIn: boolean;
  /** Its own place is known, not only the village's station. */
  readonly placed: boolean;
}

export interface HouseholdsPage {
  readonly serverNow: string;
  readonly villageName: string;
  readonly households: readonly HouseholdCard[];
}

/** What is null stays as it is. */
export interface HouseholdContact {
  readonly villageId: string;
  readonly householdId: string;
  readonly phone: string | null;
  readonly helper: { readonly name: string; readonly phone: string } | null;
  readonly hint: string | null;
  /** Degrees, GCJ-02. */
  readonly place: { readonly lat: number; readonly lng: number } | null;
}

export const householdRoutes = {
  households: read<{ villageId: string }, HouseholdsPage>('/villages/:villageId/households'),
  setContact: write<HouseholdContact, HouseholdsPage>('/villages/:villageId/households/:householdId/contact', 'PUT'),
};
