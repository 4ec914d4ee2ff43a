import { type CodePicture, type PosterMark, type PosterText, postersOf } from '../../platform';
import { callLine, type CodeKind, seriesOf, type SignContent, whereabouts } from './domain/sign-content';
import { BED, BOARD, CROPS_AND_MARK } from './sign-artwork';

const WHITE = '#FFFFFF';
const GREEN = '#25693A';
const LEAF = '#D3E6B5';
const MIST = '#E3EEDC';
const INK = '#23291F';
/** Printed at 52 mm with 5 mm of white around. */
const CODE_MM = 52;
const FIELD_MM = 62;
const FIELDS_TOP = 30;
const FIELDS: Readonly<Record<CodeKind, { readonly left: number; readonly title: string; readonly note: string }>> = {
  village: { left: 146, title: '听村里的故事', note: '扫一扫，免费' },
  garden: { left: 214, title: '看我家今天的菜', note: '当天采，当天送到' },
};
/** The board's inner line. */
const INSIDE = { left: 15.6, top: 15.6, width: 265.8, height: 178.8, radius: 8 };

export interface SignSheet {
  readonly content: SignContent;
  readonly codes: Readonly<Record<CodeKind, CodePicture>>;
}

/** A4 landscape sheets for the printer, one sign on each, at their real size. */
export function signSheetsOf(title: string, sheets: readonly SignSheet[]): Promise<Buffer> {
  return postersOf({ title, landscape: true, sheets: sheets.map(marksOf) });
}

function marksOf({ content, codes }: SignSheet): PosterMark[] {
  return [
    { kind: 'svg', svg: BOARD },
    { kind: 'svg', svg: BED, clip: INSIDE },
    { kind: 'svg', svg: CROPS_AND_MARK },
    text(seriesOf(content), { left: 28, line: 47, size: 13, color: LEAF, width: 112, spacing: 3 }),
    text('农家菜园', { left: 27, line: 78, size: 26, color: WHITE, width: 116, bold: true, spacing: 0.8 }),
    text(`${content.plaqueNumber} 号`, { left: 31, line: 109.5, size: 16, color: GREEN, width: 40, bold: true, centred: true }),
    text(content.farmerName, { left: 82, line: 110, size: 17, color: WHITE, width: 60, bold: true }),
    text(whereabouts(content), { left: 28, line: 126, size: 7.4, color: MIST, width: 112 }),
    ...fieldOf('village', codes.village),
    ...fieldOf('garden', codes.garden),
    text(callLine(content), { left: 28, line: 189, size: 5.8, color: INK, width: 240 }),
  ];
}

function fieldOf(kind: CodeKind, code: CodePicture): PosterMark[] {
  const { left, title, note } = FIELDS[kind];
  const edge = (FIELD_MM - CODE_MM) / 2;
  return [
    { kind: 'code', code, left: left + edge, top: FIELDS_TOP + edge, side: CODE_MM },
    text(title, { left, line: FIELDS_TOP + 72, size: 8.4, color: WHITE, width: FIELD_MM, bold: true, centred: true }),
    text(note, { left, line: FIELDS_TOP + 80, size: 5.6, color: MIST, width: FIELD_MM, centred: true }),
  ];
}

function text(words: string, look: Omit<PosterText, 'kind' | 'text'>): PosterText {
  return { kind: 'text', text: words, ...look };
}
