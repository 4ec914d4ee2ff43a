export interface PhotosPort {
  /** Lets the person take or choose photos; addresses that can be shown and sent, none when she went back. */
  choose(most: number): Promise<string[]>;
}
