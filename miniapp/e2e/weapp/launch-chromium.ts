import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
];

/** Chromium without a window; `CUNSHE_CHROMIUM` names another program than `/usr/bin/chromium`. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CUNSHE_CHROMIUM'] ?? '/usr/bin/chromium', headless: true, args: FLAGS });
}
