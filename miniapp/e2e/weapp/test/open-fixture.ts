import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium, type OpenOptions, openWeapp, type WeappApp } from '../open-weapp';

const FIXTURE = join(__dirname, '../fixture');

/** Opens the fixture, each test its own, in one browser for the file. Registers its own clean-up. */
export function useFixture(): (options?: Partial<OpenOptions>, files?: Record<string, string>) => Promise<WeappApp> {
  let browser: Browser;
  let folder: string;
  const opened: WeappApp[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
    folder = mkdtempSync(join(tmpdir(), 'weapp-fixture-'));
  });
  afterEach(async () => {
    for (const app of opened.splice(0)) await app.close();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });
  return async (options = {}, files = {}) => {
    const dist = mkdtempSync(join(folder, 'dist-'));
    cpSync(FIXTURE, dist, { recursive: true });
    for (const [path, text] of Object.entries(files)) writeFileSync(join(dist, path), text);
    const app = await openWeapp({ dist, browser, ...options });
    opened.push(app);
    return app;
  };
}

/** Files that make the plain page's button run `work`, the body of a function of `page`. */
export function doing(work: string): Record<string, string> {
  return { 'work.js': `module.exports = (page) => { ${work} };` };
}

/** The plain page's launch address. */
export const PLAIN = { url: 'pages/plain/index' };
