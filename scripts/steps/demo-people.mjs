/** @typedef {{ name: string, what: string }} Person */

/**
 * Who one can be in the demo, as the server tells; nothing when it does not tell.
 * @param {string} address
 * @returns {Promise<Person[]>}
 */
export async function demoPeople(address) {
  const answer = await fetch(`${address}/api/auth/demo-people`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
  return answer?.ok ? peopleIn(await answer.json()) : [];
}

/**
 * @param {{ people?: readonly { displayName: string, introduction: string }[] }} body the answer of the contract's demoPeople
 * @returns {Person[]}
 */
export function peopleIn({ people = [] }) {
  return people.map(({ displayName, introduction }) => ({ name: displayName, what: introduction }));
}

/** How many columns of a terminal a text takes; a Chinese character takes two. @param {string} text */
const width = (text) => [...text].reduce((sum, char) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(char) ? 2 : 1), 0);

/**
 * @param {readonly Person[]} people
 * @returns {string[]} lines, names aligned
 */
export function peopleTable(people) {
  const widest = Math.max(0, ...people.map(({ name }) => width(name)));
  return people.map(({ name, what }) => `    ${name}${' '.repeat(widest - width(name) + 3)}${what}`.trimEnd());
}
