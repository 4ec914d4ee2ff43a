type Paper = PDFKit.PDFDocument;
type Attributes = Readonly<Record<string, string>>;

const TAG = /<(\/?)([a-zA-Z]+)([^>]*?)(\/?)>/g;
const ATTRIBUTE = /([a-zA-Z-]+)="([^"]*)"/g;
const TRANSFORM = /(translate|scale|rotate)\(([^)]*)\)/g;

/**
 * Draws the plain shapes of an SVG at the paper's present scale: groups, paths, rectangles, circles and ellipses with
 * fill, stroke, opacity and transform. No text, styles, references or clips.
 */
export function drawSvg(paper: Paper, svg: string): void {
  const inherited: Attributes[] = [{}];
  for (const [, closing, name, rest] of svg.matchAll(TAG)) {
    const look = { ...inherited.at(-1), ...attributesOf(rest ?? '') };
    if (closing) endGroup(paper, inherited, name!);
    else if (name === 'g') beginGroup(paper, inherited, look);
    else if (outline(paper, name!, look)) paint(paper, look);
  }
}

function beginGroup(paper: Paper, inherited: Attributes[], { transform, ...look }: Attributes): void {
  paper.save();
  turn(paper, transform);
  inherited.push(look);
}

function endGroup(paper: Paper, inherited: Attributes[], name: string): void {
  if (name !== 'g') return;
  paper.restore();
  inherited.pop();
}

/** Lays a shape's outline, inside a saved state; false for what is no shape. */
function outline(paper: Paper, name: string, look: Attributes): boolean {
  const at = (key: string) => Number(look[key] ?? 0);
  if (!['path', 'rect', 'circle', 'ellipse'].includes(name)) return false;
  paper.save();
  turn(paper, look.transform);
  if (name === 'path') paper.path(look.d!);
  if (name === 'rect') paper.roundedRect(at('x'), at('y'), at('width'), at('height'), at('rx'));
  if (name === 'circle') paper.circle(at('cx'), at('cy'), at('r'));
  if (name === 'ellipse') paper.ellipse(at('cx'), at('cy'), at('rx'), at('ry'));
  return true;
}

function paint(paper: Paper, look: Attributes): void {
  const fill = look.fill ?? '#000000';
  const stroke = look.stroke ?? 'none';
  const opacity = Number(look.opacity ?? 1);
  paper.fillOpacity(opacity).strokeOpacity(opacity * Number(look['stroke-opacity'] ?? 1));
  paper.lineWidth(Number(look['stroke-width'] ?? 1));
  paper.lineCap((look['stroke-linecap'] ?? 'butt') as 'butt' | 'round').lineJoin((look['stroke-linejoin'] ?? 'miter') as 'miter' | 'round');
  if (fill !== 'none' && stroke !== 'none') paper.fillAndStroke(fill, stroke);
  else if (fill !== 'none') paper.fill(fill);
  else if (stroke !== 'none') paper.stroke(stroke);
  paper.restore();
}

function turn(paper: Paper, transform = ''): void {
  for (const [, kind, given] of transform.matchAll(TRANSFORM)) {
    const [first = 0, second] = given!.trim().split(/[\s,]+/).map(Number);
    if (kind === 'translate') paper.translate(first, second ?? 0);
    if (kind === 'scale') paper.scale(first, second ?? first);
    if (kind === 'rotate') paper.rotate(first);
  }
}

function attributesOf(text: string): Attributes {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name, value]) => [name!, value!]));
}
