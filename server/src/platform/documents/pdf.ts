import { cellText } from './cell-text';
import type { Cell, Column, Section, TableDocument } from './document';
import { closePaper, MARGIN, numberPages, openPaper } from './paper';

type Paper = PDFKit.PDFDocument;

const TEXT_SIZE = 9;
const PADDING = 3;
const BLACK = '#1d1d1b';
const RULE = '#c9c5bb';

/** A4 pages: title, tables whose head is repeated on every page, page numbers. */
export async function pdfOf(document: TableDocument): Promise<Buffer> {
  const paper = await openPaper(document);
  paper.fillColor(BLACK).font('bold').fontSize(16).text(document.title, MARGIN, MARGIN);
  paper.font('regular').fontSize(TEXT_SIZE);
  for (const line of document.lines) paper.text(line);
  document.sections.forEach((section, place) => drawSection(paper, section, place));
  numberPages(paper, document.footer ?? document.title);
  return closePaper(paper);
}

function drawSection(paper: Paper, section: Section, place: number): void {
  if (section.ownPage && place > 0) paper.addPage();
  else paper.moveDown(0.8);
  if (section.heading) {
    makeRoom(paper, 48);
    paper.fillColor(BLACK).font('bold').fontSize(12).text(section.heading, MARGIN).moveDown(0.2);
  }
  drawRow(paper, section, section.columns.map(({ title }) => title), 'bold');
  for (const row of section.rows) drawRow(paper, section, row, 'regular');
  if (section.totals) drawRow(paper, section, section.totals, 'bold');
  if (section.note) paper.font('regular').fontSize(TEXT_SIZE).text(section.note, MARGIN, paper.y + PADDING);
}

function drawRow(paper: Paper, { columns }: Section, cells: readonly Cell[], font: 'regular' | 'bold'): void {
  const whole = paper.page.width - 2 * MARGIN;
  const texts = cells.map((cell, place) => cellText(columns[place]!.kind, cell));
  const widths = columns.map(({ width }) => width * whole);
  paper.font(font).fontSize(TEXT_SIZE);
  const line = paper.currentLineHeight(true);
  const tallest = Math.max(...texts.map((text, place) => heightOf(paper, text, widths[place]! - 2 * PADDING, line)));
  if (makeRoom(paper, tallest + 2 * PADDING)) {
    if (font === 'regular') drawRow(paper, { columns, rows: [] }, columns.map(({ title }) => title), 'bold');
    paper.font(font).fontSize(TEXT_SIZE);
  }
  const top = paper.y;
  let left = MARGIN;
  texts.forEach((text, place) => {
    const width = widths[place]!;
    paper.fillColor(BLACK).text(text, left + PADDING, top + PADDING, { width: width - 2 * PADDING, align: alignOf(columns[place]!) });
    left += width;
  });
  paper.y = top + tallest + 2 * PADDING;
  paper.moveTo(MARGIN, paper.y).lineTo(MARGIN + whole, paper.y).lineWidth(0.5).strokeColor(RULE).stroke();
}

/** Most cells are one line: measuring is what a long table spends its time with. */
function heightOf(paper: Paper, text: string, width: number, line: number): number {
  if (text.length * TEXT_SIZE <= width && !text.includes('\n')) return line;
  return paper.heightOfString(text, { width });
}

/** Opens a page when less than `height` is left on this one. */
function makeRoom(paper: Paper, height: number): boolean {
  if (paper.y + height <= paper.page.height - MARGIN) return false;
  paper.addPage();
  return true;
}

function alignOf({ kind }: Column): 'left' | 'right' {
  return kind === 'text' ? 'left' : 'right';
}
