/** What pdfkit keeps to itself: the font in use, and how it writes a text down. Its version is pinned. */
interface FontInUse {
  readonly id: string;
  /** Thousandths of the type's size. */
  readonly ascender: number;
  encode(text: string): [codes: readonly string[], positions: unknown];
  ref(): unknown;
}

interface Insides {
  readonly _font: FontInUse;
  readonly _fontSize: number;
  readonly page: { readonly height: number; readonly fonts: Record<string, unknown> };
  addContent(data: string): unknown;
}

export interface QuickText {
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

const written = new WeakMap<FontInUse, Map<string, string>>();

/**
 * Texts that are one line for sure, together as one piece of the page. pdfkit's own `text` breaks, measures and places each
 * in eight pieces; a packing list of 15,000 rows says the same few hundred words over and over.
 */
export function writeTexts(paper: PDFKit.PDFDocument, texts: readonly QuickText[]): void {
  const { _font: font, _fontSize: size, page } = paper as unknown as Insides;
  page.fonts[font.id] ??= font.ref();
  const rise = page.height - (font.ascender / 1000) * size;
  const placed = texts.map(({ text, left, top }) => `1 0 0 1 ${short(left)} ${short(rise - top)} Tm <${codesOf(font, text)}> Tj`);
  paper.addContent(`q 1 0 0 -1 0 ${short(page.height)} cm BT /${font.id} ${size} Tf ${placed.join(' ')} ET Q`);
}

/** Each text is asked of the font once in a document. */
function codesOf(font: FontInUse, text: string): string {
  const known = written.get(font) ?? new Map<string, string>();
  written.set(font, known);
  const codes = known.get(text) ?? font.encode(text)[0].join('');
  known.set(text, codes);
  return codes;
}

/** Finer than a hundredth of a point no printer is. */
const FINEST = 100;

function short(points: number): string {
  return String(Math.round(points * FINEST) / FINEST);
}
