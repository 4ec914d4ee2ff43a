const tells = /(^|[^\w-])(error|cannot|can't|failed|not found|unexpected|doesn't exist)\b/i;
const noise = /^\s+at |^\s*\S*loader › |Field 'browser'|with 0 errors|modules \d+ active/;

/**
 * The lines of a build's output that say what is wrong: a bundler's last lines are often its search for a file.
 * @param {readonly string[]} lines its whole output
 * @param {number} [most]
 * @returns {string[]} the first telling lines, each once; the last lines where none tells
 */
export function errorLines(lines, most = 20) {
  const telling = [...new Set(lines.filter((line) => tells.test(line) && !noise.test(line)).map((line) => line.trimEnd().slice(0, 300)))];
  return telling.length > 0 ? telling.slice(0, most) : lines.filter((line) => line.trim()).slice(-most);
}
