/** This file alone must parse on any Node: it tells the others' story to an old one. */

/**
 * Whether this Node can load our ES-module dependencies with `require`.
 * @param {string} version such as '20.19.0'
 * @returns {boolean}
 */
export function nodeIsSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 13;
  if (major === 24) return minor >= 11;
  return major > 24;
}

/** Ends the program with a clear sentence when Node is too old. */
export function requireNode() {
  if (nodeIsSupported(process.versions.node)) return;
  console.error(
    'This project needs Node 20.19+, 22.13+ or 24.11+; this is Node ' + process.versions.node + '.\n' +
    'Install one from https://nodejs.org (or "nvm install" here, it reads .nvmrc) and run the same command again.',
  );
  process.exit(1);
}
