import { spawn } from 'node:child_process';

/** Process groups this program started and has not seen end. @type {Set<number>} */
const groups = new Set();

/**
 * Signals a whole process group that this program started.
 * @param {number} pid leader of the group
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    groups.delete(pid);
  }
}

/**
 * Starts a program as leader of its own process group, so that it and what it starts can be ended by number.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function spawnGroup(command, args, options) {
  const child = spawn(command, [...args], { ...options, detached: process.platform !== 'win32' });
  const { pid } = child;
  if (pid !== undefined) {
    groups.add(pid);
    child.once('exit', () => {
      signalGroup(pid, 'SIGKILL'); // whatever the leader left behind
      groups.delete(pid);
    });
  }
  return child;
}

/** Ends everything this program started, at once. */
export function endAll() {
  for (const pid of groups) signalGroup(pid, 'SIGKILL');
}

process.once('exit', endAll);

/**
 * What an interrupt does; by default it ends everything and leaves.
 * @param {(signal: NodeJS.Signals) => void} [react]
 */
export function onInterrupt(react = () => process.exit(130)) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.removeAllListeners(signal);
    process.on(signal, () => react(signal));
  }
}
