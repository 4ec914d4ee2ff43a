import qrcode from 'qrcode-generator';
import sharp from 'sharp';

/** How much of a code may be dirty or torn: M some 15 %, Q some 25 %. */
export type Correction = 'M' | 'Q';

/** White around a code, in modules, as the standard asks. */
const QUIET = 4;

/** The dark squares of a QR code: rows of columns. */
export function qrModules(text: string, correction: Correction): boolean[][] {
  const code = qrcode(0, correction);
  code.addData(text);
  code.make();
  const across = code.getModuleCount();
  return Array.from({ length: across }, (_, y) => Array.from({ length: across }, (__, x) => code.isDark(y, x)));
}

/** Draws a QR code in one fill, without the white around it. */
export function drawQr(paper: PDFKit.PDFDocument, modules: readonly (readonly boolean[])[], left: number, top: number, side: number): void {
  const module = side / modules.length;
  modules.forEach((row, y) => row.forEach((dark, x) => dark && paper.rect(left + x * module, top + y * module, module, module)));
  paper.fill('#000000');
}

/** A picture of a QR code with its white edge, each module so many dots wide. */
export async function qrPng(text: string, correction: Correction, dots: number): Promise<Buffer> {
  const modules = qrModules(text, correction);
  const across = modules.length + 2 * QUIET;
  const grey = Buffer.alloc(across * across, 255);
  modules.forEach((row, y) => row.forEach((dark, x) => dark && (grey[(y + QUIET) * across + x + QUIET] = 0)));
  return sharp(grey, { raw: { width: across, height: across, channels: 1 } })
    .resize(across * dots, across * dots, { kernel: 'nearest' })
    .png({ palette: false })
    .toBuffer();
}
