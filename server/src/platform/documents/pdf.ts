import { cellText } from './cell-text';
import type { Cell, Column, Section, TableDocument } from './document';
import { closePaper, MARGIN, numberPages, openPaper } from './paper';
import { type QuickText, writeTexts } from './quick-texts';

type Paper = PDFKit.PDFDocument;

const TEXT_SIZE = 9;
const PADDING = 3;
const BLACK = '#1d1d1b';
const RULE = '#c9c5bb';

/** A4 pages: title, tables whose head is repeated on every page, page numbers. */
export async function pdfOf(document: TableDocument): Promise<Buffer> {
  const paper = await openPaper(document);
  takeInks(paper);
  paper.on('pageAdded', () => takeInks(paper));
  paper.font('bold').fontSize(16).text(document.title, MARGIN, MARGIN);
  paper.font('regular').fontSize(TEXT_SIZE);
  for (const line of document.lines) paper.text(line);
  document.sections.forEach((section, place) => drawSection(paper, section, place));
  numberPages(paper, document.footer ?? document.title);
  return closePaper(paper);
}

/** Every page begins without them. */
function takeInks(paper: Paper): void {
  paper.fillColor(BLACK).strokeColor(RULE).lineWidth(0.5);
}

function drawSection(paper: Paper, section: Section, place: number): void {
  if (section.ownPage && place > 0) paper.addPage();
  else paper.moveDown(0.8);
  if (section.heading) {
    makeRoom(paper, 48);
    paper.font('bold').fontSize(12).text(section.heading, MARGIN).moveDown(0.2);
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
  drawCells(paper, drawn, top + PADDING);
  paper.y = top + tallest + 2 * PADDING;
  paper.addContent(`${MARGIN} ${paper.y} m ${MARGIN + whole} ${paper.y} l S`);
}

interface DrawnCell {
  readonly column: Column;
  readonly text: string;
  readonly width: number;
  readonly short: boolean;
}

/** Short cells go down together, without being broken into words: what a long table would spend its time with. */
function drawCells(paper: Paper, cells: readonly DrawnCell[], top: number): void {
  const quick: QuickText[] = [];
  let left = MARGIN + PADDING;
  for (const { column, text, width, short } of cells) {
    const align = alignOf(column);
    if (short && text !== '') quick.push({ text, left: align === 'right' ? left + width - paper.widthOfString(text) : left, top });
    if (!short) paper.text(text, left, top, { width, align });
    left += width + 2 * PADDING;
  }
  writeTexts(paper, quick);
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
