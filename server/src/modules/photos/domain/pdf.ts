const HEAD = /^%PDF-[12]\.\d/;
const TAIL_BYTES = 1024;
/** What a signed paper has no need of: programs, other files, other places. */
const ACTIVE = /\/(?:JS|JavaScript|Launch|EmbeddedFile|EmbeddedFiles|RichMedia|XFA|SubmitForm|ImportData|GoToR|Encrypt)\b/;

/** A whole PDF that is only to be looked at. Its names may be written as #4A#53; what is packed inside is never opened by us. */
export function isPlainPdf(file: Buffer): boolean {
  if (!HEAD.test(file.subarray(0, 8).toString('latin1'))) return false;
  if (!file.subarray(-TAIL_BYTES).toString('latin1').includes('%%EOF')) return false;
  const names = file.toString('latin1').replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return !ACTIVE.test(names);
}
