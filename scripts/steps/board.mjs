import { elapsed, stopwatch } from './elapsed.mjs';

/**
 * @typedef {object} Running
 * @property {string} title
 * @property {string} progress
 * @property {() => number} watch
 * @property {number} nextLineAt on a log, when the next progress line is due
 */

let out = /** @type {import('node:tty').WriteStream} */ (process.stdout);
let live = isLive();
const silentMs = 1000;
const lineEveryMs = 15_000;

function isLive() {
  return Boolean(out.isTTY) && !process.env.CI;
}

/** From here on stdout is for a command's result alone. */
export function tellOnStderr() {
  out = process.stderr;
  live = isLive();
}

/** @type {Set<Running>} */
const running = new Set();
/** @type {NodeJS.Timeout | undefined} */
let ticker;

/** @param {Running} step */
const progressOf = (step) => `${step.title} ${elapsed(step.watch())}${step.progress ? ` (${step.progress})` : ''}`;

function redraw() {
  const line = [...running].filter((step) => step.watch() > silentMs).map(progressOf).join('  ·  ');
  out.write(`\r\x1b[K${line.slice(0, (out.columns || 80) - 1)}`);
}

function tellSlowOnes() {
  for (const step of running) {
    if (step.watch() < step.nextLineAt) continue;
    step.nextLineAt += lineEveryMs;
    out.write(`  … ${progressOf(step)}\n`);
  }
}

/** Prints a line above the live progress line. @param {string} line */
export function say(line) {
  out.write(`${live ? '\r\x1b[K' : ''}${line}\n`);
  if (live && running.size > 0) redraw();
}

/**
 * Runs one step in sight: its progress while it takes longer than a second, its elapsed time when it ends.
 * On a terminal progress is one moving line; in a log a line now and then.
 * @template T
 * @param {string} title
 * @param {(report: (progress: string) => void) => Promise<T>} work
 * @param {(result: T) => string} [note] what to add when it ended well
 * @returns {Promise<T>}
 */
export async function step(title, work, note = () => '') {
  /** @type {Running} */
  const entry = { title, progress: '', watch: stopwatch(), nextLineAt: silentMs };
  running.add(entry);
  ticker ??= setInterval(live ? redraw : tellSlowOnes, 250).unref();
  let mark = '✗';
  let added = '';
  try {
    const result = await work((progress) => void (entry.progress = progress));
    mark = '✓';
    added = note(result);
    return result;
  } finally {
    running.delete(entry);
    say(`${mark} ${title.padEnd(28)} ${elapsed(entry.watch()).padStart(9)}${added ? `   ${added}` : ''}`);
  }
}
