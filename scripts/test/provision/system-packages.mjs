import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { step } from '../../steps/board.mjs';
import { StepFailure } from '../../steps/failure.mjs';
import { runToEnd } from '../../steps/run-command.mjs';
import { findProgram } from './find-program.mjs';

const chromiumNames = [
  'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of the browser that the tests use; CHROMIUM_PATH names another. */
export const findChromium = () => findProgram(process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : chromiumNames);

/** Path of the MariaDB server. */
export const findMariadbd = () => findProgram(['mariadbd', '/usr/libexec/mariadbd']);

/** Whether a Chinese font is there; where nobody can be asked (no fontconfig), the system is taken to have one. */
function hasChineseFont() {
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (list.error) return process.platform !== 'linux';
  return list.stdout.trim() !== '';
}

/** What the tests need beyond Node, and the Debian packages that bring it. */
const system = {
  chromium: { title: 'Chromium', packages: ['chromium'], isThere: () => findChromium() !== null },
  fonts: { title: 'a Chinese font', packages: ['fonts-noto-cjk', 'fontconfig'], isThere: hasChineseFont },
  poppler: { title: 'pdftotext', packages: ['poppler-utils'], isThere: () => findProgram(['pdftotext']) !== null },
  zbar: { title: 'zbarimg', packages: ['zbar-tools'], isThere: () => findProgram(['zbarimg']) !== null },
  mariadb: { title: 'MariaDB', packages: ['mariadb-server'], isThere: () => findMariadbd() !== null },
};

const onDebianAsRoot = () => process.getuid?.() === 0 && fs.existsSync('/etc/debian_version') && findProgram(['apt-get']) !== null;

/** @param {readonly string[]} packages */
async function aptInstall(packages) {
  // RUNLEVEL=1: where no systemd runs, Debian does not start the database as a service; the tests have their own.
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const get = (/** @type {string[]} */ args) => runToEnd({ name: 'apt-get', command: 'apt-get', args: ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], env, limitMs: 15 * 60_000 });
  await get(['update']);
  const ended = await get(['install', '-y', '--no-install-recommends', ...packages]);
  if (ended.code !== 0) throw new StepFailure(`apt-get could not install ${packages.join(', ')}; its last lines:`, { tail: ended.tail });
}

/**
 * Makes sure that what the suites need is on this machine: found, or installed on Debian as root, or asked for in a sentence.
 * @param {readonly string[]} needs
 */
export async function provideSystem(needs) {
  const missing = Object.entries(system).filter(([need, { isThere }]) => needs.includes(need) && !isThere()).map(([, entry]) => entry);
  if (missing.length === 0) return;
  const titles = missing.map(({ title }) => title).join(', ');
  const packages = missing.flatMap((entry) => entry.packages);
  if (!onDebianAsRoot()) {
    throw new StepFailure(`The tests need ${titles}, and this machine has none.`, {
      advice: `Install it (on Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}), or name suites that do without: npm test -- shared scripts.`,
    });
  }
  await step(`install ${titles}`, () => aptInstall(packages));
}
