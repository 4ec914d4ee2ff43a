export interface ScanPort {
  /** Where it is false, hide the button: typing always works. */
  readonly can: boolean;
  /** The text of a QR code; null when the person went back without one. */
  read(): Promise<string | null>;
}
