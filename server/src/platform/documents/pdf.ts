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
  const drawn = cells.map((cell, place) => {
    const [column, text] = [columns[place]!, cellText(columns[place]!.kind, cell)];
    const width = column.width * whole - 2 * PADDING;
    return { column, text, width, short: isShort(text, width) };
  });
  paper.font(font).fontSize(TEXT_SIZE);
  const line = paper.currentLineHeight(true);
  const tallest = Math.max(...drawn.map(({ text, width, short }) => (short ? line : paper.heightOfString(text, { width }))));
  if (makeRoom(paper, tallest + 2 * PADDING)) {
    if (font === 'regular') drawRow(paper, { columns, rows: [] }, columns.map(({ title }) => title), 'bold');
    paper.font(font).fontSize(TEXT_SIZE);
  }
  const top = paper.y;
  let left = MARGIN;
  paper.fillColor(BLACK);
  for (const cell of drawn) {
    drawCell(paper, cell, left + PADDING, top + PADDING);
    left += cell.width + 2 * PADDING;
  }
  paper.y = top + tallest + 2 * PADDING;
  paper.moveTo(MARGIN, paper.y).lineTo(MARGIN + whole, paper.y).lineWidth(0.5).strokeColor(RULE).stroke();
}

interface DrawnCell {
  readonly column: Column;
  readonly text: string;
  readonly width: number;
  readonly short: boolean;
}

/** A short cell goes down as it is, without being broken into words: what a long table would spend its time with. */
function drawCell(paper: Paper, { column, text, width, short }: DrawnCell, left: number, top: number): void {
  if (text === '') return;
  if (!short) return void paper.text(text, left, top, { width, align: alignOf(column) });
  const indent = alignOf(column) === 'right' ? width - paper.widthOfString(text) : 0;
  paper.text(text, left + indent, top, { lineBreak: false });
}

/** One line for sure: no character is wider than the type is high. */
function isShort(text: string, width: number): boolean {
  return text.length * TEXT_SIZE <= width && !text.includes('\n');
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
