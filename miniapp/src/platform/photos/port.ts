export interface PhotosPort {
  /** Lets the person take or choose photos; addresses that can be shown and sent, none when she went back. */
  choose(most: number): Promise<string[]>;
  /** Lets the person choose one recording (MP3); null when she went back. */
  chooseSound(): Promise<string | null>;
  /** Lets the person choose one PDF or photo; null when she went back. */
  choosePaper(): Promise<string | null>;
  /** Lets the person choose one Excel sheet; null when she went back. */
  chooseSheet(): Promise<string | null>;
}
