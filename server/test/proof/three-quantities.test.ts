import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const SOURCES = ['server/src', 'miniapp/src'];

/** Where ordered, packed and billed are told apart, and where they are kept. Everybody else asks `quantitiesOf`. */
const THE_ONE_FUNCTION = 'server/src/modules/ordering/domain/three-quantities.ts';
const KEEPERS = new Set([
  THE_ONE_FUNCTION,
  'miniapp/src/features/ordering/order-words.ts',
  // The conditional update that keeps them.
  'server/src/modules/ordering/final-weights.repository.ts',
  // A recount at the gate beside what was packed: what follows from it goes through the function.
  'server/src/modules/fulfilment/domain/line-flaws.ts',
  'miniapp/src/features/handing-over/problem-sheet.tsx',
]);
/** Checks of the audit look at what is kept, so that they may contradict the function; migrations say what a column may hold. */
const LOOKS_AT_ROWS = /^server\/src\/(audit|migrations)\/|\.entities\.ts$|\.(test|property\.test)\.ts$/;

/** Comparing, choosing or reckoning with a packed or billed quantity. `billed_fen` and states named 'packed' are other things. */
const DERIVES = [
  /\b(?:packed|billed)\s*(?:\?\?|[<>]=?|[!=]==|[-+*/%]\s*[\w(])/,
  /Math\.(?:min|max)\([^)]*\b(?:packed|billed)\b/,
  /\b(?:ordered|due|estimate)\s*-\s*\w*\.?(?:packed|billed)\b/,
  /SUM\(\s*\w*\.?(?:packed|billed)\s*\)/i,
  /measuredText\([^)]*\b(?:packed|billed)\b/,
];

const files = SOURCES.flatMap((source) =>
  readdirSync(join(ROOT, source), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${source}/${name.replaceAll('\\', '/')}`),
).filter((file) => !KEEPERS.has(file) && !LOOKS_AT_ROWS.test(file));

function derivations(text: string): string[] {
  return text.split('\n').filter((line) => !/^\s*(?:\*|\/\/|\/\*)/.test(line) && DERIVES.some((pattern) => pattern.test(line)));
}

describe('ordered, packed and billed', () => {
  it('are read through one function by every page, report, manifest, bill and refund', () => {
    expect(files.length).toBeGreaterThan(300);
    const found = files.flatMap((file) => derivations(readFileSync(join(ROOT, file), 'utf8')).map((line) => `${file}: ${line.trim()} → read it from quantitiesOf in ${THE_ONE_FUNCTION}`));
    expect(found).toEqual([]);
  });

  it.each(['const bill = line.packed ?? 0;', 'if (line.billed === null) return;', 'Math.min(line.packed, estimate)', 'line.ordered - line.packed', 'SELECT SUM(l.packed) FROM order_line l', 'measuredText(unit, packed)'])(
    'would find %s',
    (line) => expect(derivations(line)).toEqual([line]),
  );

  it.each(["if (state === 'packed') return;", 'packed: line.packed,', 'SUM(billed_fen)', 'const { packed } = quantitiesOf(line);'])('has nothing against %s', (line) => expect(derivations(line)).toEqual([]));
});
