/** A photo that outlives the app, until the server has it. */
export interface KeptPhotosPort {
  /** @param source as the chooser gave it @returns the name it is kept under; null when there is no room */
  keep(source: string): Promise<string | null>;
  /** Something that can be shown and sent; null when it is gone. */
  source(name: string): Promise<string | null>;
  forget(name: string): Promise<void>;
}
