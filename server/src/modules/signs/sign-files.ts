import { type SignPackage } from '@cunshe/shared';
import { zipSync } from 'fflate';
import { codePng, FileAnswer, pdfFile } from '../../platform';
import { signListOf } from './domain/sign-list';
import { type SignSheet, signSheetsOf } from './sign-sheet';

export const SHEETS_FILE = 'signs.pdf';
export const LIST_FILE = 'signs.json';

/** Everything that goes to the printer, as files: sheets, each code as a picture, and what each must say. */
export async function signFilesOf(title: string, sheets: readonly SignSheet[]): Promise<Map<string, Buffer>> {
  const files = new Map([[SHEETS_FILE, await signSheetsOf(title, sheets)]]);
  const list = signListOf(sheets.map(({ content, codes }) => ({ content, says: { village: textOf(codes.village), garden: textOf(codes.garden) } })));
  files.set(LIST_FILE, Buffer.from(`${JSON.stringify(list, null, 2)}\n`));
  for (const [place, { codes }] of sheets.entries()) {
    for (const { kind, png } of list.signs[place]!.codes) files.set(png, await codePng(codes[kind]));
  }
  return files;
}

/** The same to answer with. */
export async function signFileOf(title: string, sheets: readonly SignSheet[], format: SignPackage): Promise<FileAnswer> {
  if (format === 'pdf') return pdfFile(await signSheetsOf(title, sheets), title);
  const files = await signFilesOf(title, sheets);
  // Pictures and paper are compressed already.
  const zipped = zipSync(Object.fromEntries([...files].map(([name, bytes]) => [name, bytes])), { level: 0 });
  return new FileAnswer(`${title}.zip`, 'application/zip', Buffer.from(zipped));
}

/** What a phone reads in it; null for WeChat's own codes, which only WeChat reads. */
function textOf(code: SignSheet['codes']['garden']): string | null {
  return 'text' in code ? code.text : null;
}
