import type { PaymentParameters } from '@cunshe/shared';

export interface PaymentPlaces {
  /** Where one lands whatever came of it: that page asks the server what is true. */
  readonly returnTo: string;
  /** The demo's stand-in for WeChat's dialog. */
  readonly sandboxPage: string;
}

/** Takes a person through paying. What it returns proves nothing: only the server's word counts. */
export type Pay = (parameters: PaymentParameters, places: PaymentPlaces) => Promise<void>;
