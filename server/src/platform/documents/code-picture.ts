import { drawQr, qrModules, qrPng } from './qr-code';

/** A code to print: a text to be coded here, or a picture somebody else has drawn (WeChat's mini-program codes). */
export type CodePicture = { readonly text: string } | { readonly png: Buffer };

/** Outdoors a quarter of a code may be dirty. */
const CORRECTION = 'Q';
/** 20 dots a module: some 900 dots across, 52 mm at 440 dots an inch. */
const DOTS = 20;

/** A code on paper, a square of this side. */
export function drawCode(paper: PDFKit.PDFDocument, code: CodePicture, left: number, top: number, side: number): void {
  if ('text' in code) drawQr(paper, qrModules(code.text, CORRECTION), left, top, side);
  else paper.image(Buffer.from(code.png), left, top, { width: side, height: side });
}

/** The same as a picture file. */
export function codePng(code: CodePicture): Promise<Buffer> {
  return 'text' in code ? qrPng(code.text, CORRECTION, DOTS) : Promise.resolve(code.png);
}
