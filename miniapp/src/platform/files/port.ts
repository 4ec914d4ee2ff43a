export interface FilesPort {
  /** Formats a person can look at here; the others need a spreadsheet program on the device. */
  readonly opens: readonly ('pdf' | 'xlsx' | 'csv')[];
  /** Whether a folder of files can be kept here. */
  readonly keepsZip: boolean;
  /** Hands the file over: the browser keeps it among its downloads, WeChat shows it. */
  open(name: string, bytes: ArrayBuffer): Promise<void>;
}
