import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Dots an inch at which a page is looked at: less than any phone sees. */
const RESOLUTION = '100';

/** What a reader that is not ours finds in the codes of a picture, in alphabetical order. */
export function readCodes(picture: Buffer): string[] {
  return inFolder((folder) => {
    const file = join(folder, 'code.png');
    writeFileSync(file, picture);
    return readFile(file);
  });
}

/** The same for each page of a PDF, as it is printed. */
export function readPages(pdf: Buffer): string[][] {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'sheets.pdf'), pdf);
    const pages = Number(/^Pages:\s+(\d+)$/m.exec(run('pdfinfo', [join(folder, 'sheets.pdf')]))?.[1]);
    run('pdftoppm', ['-r', RESOLUTION, '-gray', '-png', join(folder, 'sheets.pdf'), join(folder, 'page')]);
    return Array.from({ length: pages }, (_, page) => readFile(join(folder, `page-${String(page + 1).padStart(String(pages).length, '0')}.png`)));
  });
}

function readFile(file: string): string[] {
  return run('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file]).split('\n').filter(Boolean).sort();
}

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'cunshe-codes-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
