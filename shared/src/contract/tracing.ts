import { download, type FileFormat, read, write } from './route';

/** 批次 as it stands on pages: what was cut, by whom, where, when. */
export interface BatchView {
  readonly batchId: string;
  readonly businessDate: string;
  readonly cropName: string;
  readonly plaqueNumber: string;
  readonly farmerName: string;
  /** Null while nobody has said on which plot. */
  readonly plotName: string | null;
  readonly cutAt: string;
  /** "12 把", "8.4 斤". */
  readonly amountText: string;
}

/** 承诺达标合格证. */
export interface CertificateView {
  readonly certificateId: string;
  /** Printed on it, and what its code carries. */
  readonly number: string;
  /** `operator`: issued anew where produce of several growers was mixed. */
  readonly kind: 'grower' | 'operator';
  readonly cropName: string;
  readonly amountText: string;
  readonly origin: string;
  readonly issuerName: string;
  readonly contact: string;
  readonly commitments: readonly string[];
  readonly basis: string;
  readonly issuedOn: string;
  readonly keptUntil: string;
  readonly batches: readonly BatchView[];
}

/** Where an order's line comes from. */
export interface LineTrace {
  readonly serverNow: string;
  readonly lineId: string;
  readonly batches: readonly BatchView[];
  readonly certificates: readonly CertificateView[];
  /** False for produce that needs none: rice. */
  readonly certificateDue: boolean;
}

export interface CertificatesPage {
  readonly serverNow: string;
  readonly businessDate: string;
  readonly certificates: readonly CertificateView[];
  /** Batches of produce that needs none. */
  readonly notDue: readonly BatchView[];
}

/** Where a recall begins. */
export const RECALL_STARTS = ['batch', 'household', 'claim'] as const;
export type RecallStart = (typeof RECALL_STARTS)[number];

export interface RecallRequest {
  readonly operatorId: string;
  readonly start: RecallStart;
  /** Of the batch, the household or the claim. */
  readonly id: string;
  /** Business dates of a household's batches, both counted; a batch or a claim has its own. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface RecallLine {
  readonly lineId: string;
  readonly orderId: string;
  readonly batchId: string;
  readonly bagLabel: string | null;
  readonly pointName: string;
  /** "周女士家" is nobody's business here: the surname alone. */
  readonly surname: string;
  readonly cropName: string;
  readonly amountText: string;
  /** In a resident's hands, or still in a bag. */
  readonly handedOver: boolean;
}

export interface RecallPage {
  readonly serverNow: string;
  /** Milliseconds the server took to find all this. */
  readonly tookMs: number;
  readonly batches: readonly (BatchView & { readonly householdId: string; readonly state: string; readonly certificateNumber: string | null; readonly leftText: string })[];
  readonly lineCount: number;
  readonly orderCount: number;
  readonly residentCount: number;
  readonly handedOverCount: number;
  readonly points: readonly { readonly pointName: string; readonly lines: number; readonly handedOver: number }[];
  /** The first ones; the file has all. */
  readonly lines: readonly RecallLine[];
  /** Complaints about the same batches. */
  readonly claims: readonly { readonly claimId: string; readonly text: string; readonly openedAt: string }[];
  /** When residents were told about all of these batches; null while they were not. */
  readonly toldAt: string | null;
}

export interface TellRecallRequest extends RecallRequest {
  /** What residents are told: "这批白菜请不要吃，菜钱退给你". */
  readonly reason: string;
  /** A drill: kept with its time, nobody is told and nothing is held. */
  readonly drill: boolean;
  /** What the stop-watch on the screen shows. */
  readonly seconds: number;
}

/** 菜地 and what grows on it; no crop: whatever grows nowhere else. */
export interface Plot {
  readonly name: string;
  readonly crops: readonly string[];
}
export interface PlotsPage {
  readonly serverNow: string;
  readonly revision: number;
  readonly plots: readonly Plot[];
}
export interface OneHousehold {
  readonly villageId: string;
  readonly householdId: string;
}
export interface SetPlotsRequest extends OneHousehold {
  readonly revision: number;
  readonly plots: readonly Plot[];
}

export const tracingRoutes = {
  lineTrace: read<{ orderId: string; lineId: string }, LineTrace>('/orders/:orderId/lines/:lineId/trace'),
  /** Public: whoever has the paper may read it. */
  certificate: read<{ number: string }, CertificateView>('/certificates/:number'),
  certificates: read<{ operatorId: string; businessDate?: string }, CertificatesPage>('/operators/:operatorId/certificates'),
  certificateFile: download<{ operatorId: string; businessDate: string }>('/operators/:operatorId/certificates/file'),
  villageCertificates: read<{ villageId: string; businessDate?: string }, CertificatesPage>('/villages/:villageId/certificates'),
  plots: read<OneHousehold, PlotsPage>('/villages/:villageId/households/:householdId/plots'),
  setPlots: write<SetPlotsRequest, PlotsPage>('/villages/:villageId/households/:householdId/plots', 'PUT'),
  mixCertificate: write<{ operatorId: string; batchIds: readonly string[] }, CertificateView>('/operators/:operatorId/certificates'),
  recall: read<RecallRequest, RecallPage>('/operators/:operatorId/recall/:start/:id'),
  recallFile: download<RecallRequest & { readonly format: FileFormat }>('/operators/:operatorId/recall/:start/:id/file'),
  tellRecall: write<TellRecallRequest, RecallPage>('/operators/:operatorId/recall/:start/:id'),
};
