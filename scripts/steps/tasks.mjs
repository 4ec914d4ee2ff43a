/**
 * @typedef {object} Task
 * @property {string} name
 * @property {readonly string[]} [needs] names of tasks that must have ended well before; a name that is not among the tasks counts as done
 * @property {number} [weight] how much of the capacity it takes; 1 unless told
 * @property {() => Promise<unknown>} run
 */

/** @typedef {{ status: 'done' | 'failed' | 'skipped', error?: unknown }} Outcome */

/**
 * Runs tasks side by side, in their order as far as their needs and the capacity allow. What needs a failed task is skipped.
 * @param {readonly Task[]} tasks
 * @param {{ capacity?: number, stopAtFailure?: boolean }} [options]
 * @returns {Promise<Map<string, Outcome>>}
 */
export function runTasks(tasks, { capacity = 2, stopAtFailure = false } = {}) {
  /** @type {Map<string, Outcome>} */
  const outcomes = new Map();
  const waiting = new Set(tasks);
  const names = new Set(tasks.map((task) => task.name));
  let used = 0;
  let active = 0;

  return new Promise((resolve) => {
    /** @param {Task} task */
    const needsOf = (task) => (task.needs ?? []).filter((need) => names.has(need)).map((need) => outcomes.get(need)?.status);

    function skipHopeless() {
      const stop = stopAtFailure && [...outcomes.values()].some(({ status }) => status === 'failed');
      let before;
      do {
        before = waiting.size;
        for (const task of waiting) {
          if (!stop && !needsOf(task).some((status) => status === 'failed' || status === 'skipped')) continue;
          waiting.delete(task);
          outcomes.set(task.name, { status: 'skipped' });
        }
      } while (waiting.size < before);
    }

    /** @param {Task} task */
    async function start(task) {
      const weight = Math.min(task.weight ?? 1, capacity);
      waiting.delete(task);
      used += weight;
      active += 1;
      try {
        await task.run();
        outcomes.set(task.name, { status: 'done' });
      } catch (error) {
        outcomes.set(task.name, { status: 'failed', error });
      }
      used -= weight;
      active -= 1;
      proceed();
    }

    function proceed() {
      skipHopeless();
      for (const task of waiting) {
        if (!needsOf(task).every((status) => status === 'done')) continue;
        // A heavy task that is ready is not overtaken, or light ones would keep it waiting to the end.
        if (used + Math.min(task.weight ?? 1, capacity) > capacity) break;
        void start(task);
      }
      if (active === 0) resolve(outcomes);
    }
    proceed();
  });
}
