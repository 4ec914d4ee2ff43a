import { type CodePicture, drawCode } from './code-picture';
import { drawSvg } from './draw-svg';
import { closePaper, openPaper } from './paper';

type Paper = PDFKit.PDFDocument;

/** A line of text on a poster; longer text is set smaller until it fits. */
export interface PosterText {
  readonly kind: 'text';
  readonly text: string;
  readonly left: number;
  /** The line the characters stand on. */
  readonly line: number;
  readonly size: number;
  readonly color: string;
  readonly width: number;
  readonly bold?: boolean;
  readonly centred?: boolean;
  readonly spacing?: number;
}

/** Millimetres everywhere, from the sheet's left upper corner. */
export type PosterMark =
  | PosterText
  /** Shapes, seen only inside the clip if there is one. */
  | { readonly kind: 'svg'; readonly svg: string; readonly clip?: { readonly left: number; readonly top: number; readonly width: number; readonly height: number; readonly radius: number } }
  | { readonly kind: 'code'; readonly code: CodePicture; readonly left: number; readonly top: number; readonly side: number };

/** Sheets of A4 to be printed at their real size. Plain data. */
export interface Posters {
  readonly title: string;
  readonly landscape: boolean;
  readonly sheets: readonly (readonly PosterMark[])[];
}

const POINTS_A_MM = 72 / 25.4;

export async function drawPosters({ title, landscape, sheets }: Posters): Promise<Buffer> {
  const paper = await openPaper({ title, landscape, margin: 0 });
  sheets.forEach((marks, place) => {
    if (place > 0) paper.addPage();
    paper.save().scale(POINTS_A_MM);
    for (const mark of marks) drawMark(paper, mark);
    paper.restore();
  });
  return closePaper(paper);
}

function drawMark(paper: Paper, mark: PosterMark): void {
  paper.save();
  if (mark.kind === 'text') drawText(paper, mark);
  if (mark.kind === 'code') drawCode(paper, mark.code, mark.left, mark.top, mark.side);
  if (mark.kind === 'svg') {
    const { clip } = mark;
    if (clip) paper.roundedRect(clip.left, clip.top, clip.width, clip.height, clip.radius).clip();
    drawSvg(paper, mark.svg);
  }
  paper.restore();
}

function drawText(paper: Paper, { text, left, line, size, color, width, bold = false, centred = false, spacing = 0 }: PosterText): void {
  paper.font(bold ? 'bold' : 'regular').fontSize(size).fillColor(color).fillOpacity(1);
  const natural = paper.widthOfString(text, { characterSpacing: spacing });
  const fit = Math.min(1, width / natural);
  const start = centred ? left + (width - natural * fit) / 2 : left;
  paper.fontSize(size * fit).text(text, start, line, { baseline: 'alphabetic', lineBreak: false, characterSpacing: spacing * fit });
}
