/** What one sentence about today's harvest said; null where nothing was said. */
export interface HarvestTalk {
  readonly items: readonly SaidItem[];
  /** Crops of which nothing is left. */
  readonly soldOut: readonly string[];
  readonly allSoldOut: boolean;
  /** Everything as it was yesterday. */
  readonly sameAsYesterday: boolean;
  /** What has to be asked before anything is published: whole sentences to the farmer. */
  readonly ask: readonly string[];
}

/** One crop as it was said. */
export interface SaidItem {
  /** The name that was used, in its usual spelling. */
  readonly crop: string;
  /** In `unit`, as said: 2.5 斤, 3 把. */
  readonly amount: number | null;
  readonly unit: string | null;
  /** Fen for one `priceUnit`. */
  readonly priceFen: number | null;
  /** Said with the price, or else the unit of the amount. */
  readonly priceUnit: string | null;
  /** 十来斤, 大概: read as the number, and read back as 约. */
  readonly about: boolean;
}
