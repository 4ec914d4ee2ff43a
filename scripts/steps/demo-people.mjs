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
 * @param {any} body the answer: a list, or an object with a list called people
 * @returns {Person[]}
 */
export function peopleIn(body) {
  const list = Array.isArray(body) ? body : (body?.people ?? []);
  return list.map((/** @type {any} */ person) => ({
    name: String(person.name ?? person.displayName ?? ''),
    what: [person.roleLabel ?? person.persona ?? person.personas ?? person.roles, person.note ?? person.description ?? person.place]
      .flat()
      .map((part) => (typeof part === 'object' && part !== null ? (part.label ?? part.role ?? part.persona) : part))
      .filter(Boolean)
      .join(' · '),
  }));
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
