import qrcode from 'qrcode-generator';

/** A QR code as SVG, one path, quiet zone of 2 modules. Error correction M: read from a phone's screen. */
export function drawQr(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const side = code.getModuleCount();
  const rows = Array.from({ length: side }, (_, y) => drawRow(y, side, (x) => code.isDark(y, x))).join('');
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='-2 -2 ${side + 4} ${side + 4}' shape-rendering='crispEdges'><path d='${rows}' fill='#23291f'/></svg>`;
}

/** Neighbouring dark modules become one bar, which halves the text. */
function drawRow(y: number, side: number, dark: (x: number) => boolean): string {
  let row = '';
  for (let x = 0; x < side; x++) {
    if (!dark(x)) continue;
    const from = x;
    while (x < side && dark(x)) x++;
    row += `M${from} ${y}h${x - from}v1H${from}z`;
  }
  return row;
}
