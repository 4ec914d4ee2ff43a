import type { PairingState } from '../domain/order-status';
import { download, read, write } from './route';

/** One of the programme's pairings; `own` ones may be opened, others are only named. */
export interface PairingRow {
  readonly pairingId: string;
  readonly villageName: string;
  readonly communityName: string;
  /** 1 or 2. */
  readonly batch: number;
  readonly state: PairingState;
  readonly signedOn: string | null;
  readonly own: boolean;
}

export interface PairingsPage {
  readonly serverNow: string;
  /** The first hundred whose village or community holds the words, own ones first. */
  readonly pairings: readonly PairingRow[];
  /** All of them. */
  readonly count: number;
}

export interface ProposePairingRequest {
  readonly operatorId: string;
  readonly villageName: string;
  readonly villageStreet: string;
  readonly batch: number;
  readonly communityName: string;
  readonly communityStreet: string;
}

/** Where bags are picked up: a compound of the community, entered with its first point. */
export interface PointSetUp {
  readonly compoundName: string;
  readonly name: string;
  readonly keeperName: string;
  readonly keeperPhone: string;
  /** Degrees, GCJ-02. */
  readonly lat: number;
  readonly lng: number;
}

/** What a pairing needs before its first day. */
export interface PairingSetUp {
  readonly weekdays: string;
  readonly closesOnHolidays: boolean;
  readonly closedDates: readonly string[];
  readonly opensAt: string;
  readonly cutoffAt: string;
  readonly stationName: string;
  readonly stationLat: number;
  readonly stationLng: number;
  /** Fen an order, fen an order, basis points of the crops. */
  readonly transportFen: number;
  readonly pointFen: number;
  readonly operatorBasisPoints: number;
  readonly points: readonly PointSetUp[];
}

export interface PairingStepView {
  readonly to: PairingState;
  /** Of the document; null without one. */
  readonly onDate: string | null;
  readonly document: string | null;
  readonly reason: string | null;
  readonly orders: OrdersThen | null;
  readonly who: string;
  readonly at: string;
}

/** 结对: one of them, whole. */
export interface PairingPage extends PairingRow {
  readonly serverNow: string;
  /** Carried by the next step, so that nobody steps from what he has not seen. */
  readonly steps: number;
  /** Do gardens read the families' names of those who buy? */
  readonly buyersShown: boolean;
  /** Latest first. */
  readonly history: readonly PairingStepView[];
  readonly setUp: PairingSetUp | null;
  /** Files: latest first. */
  readonly papers: readonly { readonly paperId: string; readonly title: string; readonly who: string; readonly at: string }[];
  /** Days with orders that stand; `left` when the vans are out and it is delivered whatever happens. */
  readonly days: readonly { readonly date: string; readonly orders: number; readonly left: boolean }[];
  readonly sellers: readonly { readonly householdId: string; readonly plaqueNumber: string; readonly farmerName: string; readonly here: boolean; readonly sellsAt: string }[];
}

/** What becomes of open orders when a pairing pauses or ends. */
export type OrdersThen = 'deliver' | 'refund';

export interface MovePairingRequest {
  readonly operatorId: string;
  readonly pairingId: string;
  readonly to: PairingState;
  readonly seenSteps: number;
  readonly onDate: string | null;
  readonly document: string | null;
  readonly reason: string | null;
  readonly orders: OrdersThen | null;
}

export interface OnePairing {
  readonly operatorId: string;
  readonly pairingId: string;
}

export const pairingDeskRoutes = {
  pairings: read<{ operatorId: string; search?: string }, PairingsPage>('/operators/:operatorId/pairings'),
  proposePairing: write<ProposePairingRequest, PairingPage>('/operators/:operatorId/pairings'),
  pairing: read<OnePairing, PairingPage>('/operators/:operatorId/pairings/:pairingId'),
  setUpPairing: write<OnePairing & PairingSetUp, PairingPage>('/operators/:operatorId/pairings/:pairingId/set-up', 'PUT'),
  movePairing: write<MovePairingRequest, PairingPage>('/operators/:operatorId/pairings/:pairingId/steps'),
  /** What `takePaper` took in belongs to the pairing from now on, and stays. */
  keepPaper: write<OnePairing & { readonly paperId: string; readonly title: string }, PairingPage>('/operators/:operatorId/pairings/:pairingId/papers'),
  paper: download<OnePairing & { readonly paperId: string }>('/operators/:operatorId/pairings/:pairingId/papers/:paperId'),
  showBuyers: write<OnePairing & { readonly shown: boolean }, PairingPage>('/operators/:operatorId/pairings/:pairingId/buyers', 'PUT'),
  /** These households of the village sell here from now on. */
  chooseSellers: write<OnePairing & { readonly householdIds: readonly string[] }, PairingPage>('/operators/:operatorId/pairings/:pairingId/sellers', 'PUT'),
};
