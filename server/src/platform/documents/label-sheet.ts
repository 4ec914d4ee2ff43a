import { closePaper, MARGIN, openPaper } from './paper';
import { drawQr, qrModules } from './qr-code';

/** One sticker: the number large, what belongs to it below. */
export interface Label {
  /** "A-07". */
  readonly number: string;
  /** At most five short lines; longer ones are cut with "…". */
  readonly lines: readonly string[];
  /** Drawn as a QR code in the right upper corner, for the packer's phone. */
  readonly qr?: string;
}

const ACROSS = 3;
const DOWN = 8;
const PADDING = 6;
const MOST_LINES = 5;
/** 20 mm: a phone reads it from a hand's breadth. */
const QR_SIDE = 57;

/** The sheets' bytes. */
export async function drawLabelSheet(title: string, labels: readonly Label[]): Promise<Buffer> {
  const paper = await openPaper({ title });
  const width = (paper.page.width - 2 * MARGIN) / ACROSS;
  const height = (paper.page.height - 2 * MARGIN) / DOWN;
  paper.page.margins.bottom = 0;
  labels.forEach((label, place) => {
    const onPage = place % (ACROSS * DOWN);
    if (place > 0 && onPage === 0) {
      paper.addPage();
      paper.page.margins.bottom = 0;
    }
    drawLabel(paper, label, MARGIN + (onPage % ACROSS) * width, MARGIN + Math.floor(onPage / ACROSS) * height, { width, height });
  });
  if (labels.length === 0) paper.fontSize(12).text('没有要打印的标签');
  return closePaper(paper);
}

function drawLabel(paper: PDFKit.PDFDocument, { number, lines, qr }: Label, left: number, top: number, { width, height }: { width: number; height: number }): void {
  const line = { width: width - 2 * PADDING, height: 10, ellipsis: '…', lineBreak: false };
  paper.rect(left, top, width, height).lineWidth(0.5).dash(2, { space: 2 }).strokeColor('#999999').stroke().undash();
  paper.fillColor('#000000').font('bold').fontSize(22).text(number, left + PADDING, top + PADDING, { ...line, height: 24 });
  paper.font('regular').fontSize(8);
  lines.slice(0, MOST_LINES).forEach((text, place) => paper.text(text, left + PADDING, top + PADDING + 30 + place * 11, qr && place * 11 < QR_SIDE - 30 ? { ...line, width: line.width - QR_SIDE } : line));
  if (qr) drawQr(paper, qrModules(qr, 'M'), left + width - PADDING - QR_SIDE, top + PADDING, QR_SIDE);
}
