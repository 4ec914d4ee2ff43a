import { readFile } from 'node:fs/promises';
import PDFDocument from 'pdfkit';

/** Points; 72 are an inch. */
export const MARGIN = 36;
export const FOOTER_HEIGHT = 24;

export interface PaperOptions {
  readonly title: string;
  readonly landscape?: boolean;
  /** Points; the usual ones unless told. */
  readonly margin?: number;
}

let fonts: Promise<{ readonly regular: Buffer; readonly bold: Buffer }> | undefined;

/** Both weights of Noto Sans SC, read once; a document holds only the characters it uses. */
function loadFonts(): Promise<{ readonly regular: Buffer; readonly bold: Buffer }> {
  const folder = '@expo-google-fonts/noto-sans-sc';
  fonts ??= Promise.all([
    readFile(require.resolve(`${folder}/400Regular/NotoSansSC_400Regular.ttf`)),
    readFile(require.resolve(`${folder}/700Bold/NotoSansSC_700Bold.ttf`)),
  ]).then(([regular, bold]) => ({ regular, bold }));
  return fonts;
}

/** An empty A4 document that can write Chinese; fonts are called `regular` and `bold`. */
export async function openPaper({ title, landscape = false, margin = MARGIN }: PaperOptions): Promise<PDFKit.PDFDocument> {
  const { regular, bold } = await loadFonts();
  const paper = new PDFDocument({ size: 'A4', layout: landscape ? 'landscape' : 'portrait', margin, bufferPages: true, info: { Title: title }, lang: 'zh-CN' });
  paper.registerFont('regular', regular);
  paper.registerFont('bold', bold);
  return paper.font('regular');
}

/** Its bytes, when nothing more is to be drawn. */
export function closePaper(paper: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    paper.on('data', (part: Buffer) => parts.push(part));
    paper.on('end', () => resolve(Buffer.concat(parts)));
    paper.on('error', reject);
    paper.end();
  });
}

/** "第 2 页，共 5 页" at the foot of every page. */
export function numberPages(paper: PDFKit.PDFDocument, footer: string): void {
  const { start, count } = paper.bufferedPageRange();
  for (let place = start; place < start + count; place += 1) {
    paper.switchToPage(place);
    const { width, height, margins } = paper.page;
    margins.bottom = 0; // or the footer itself would open a page
    const text = [footer, `第 ${place + 1} 页，共 ${count} 页`].filter(Boolean).join('　');
    paper.font('regular').fontSize(8).fillColor('#666666').text(text, MARGIN, height - FOOTER_HEIGHT, { width: width - 2 * MARGIN, align: 'center', lineBreak: false });
  }
}
