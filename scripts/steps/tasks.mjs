/**
 * @typedef {object} Task
 * @property {string} name
 * @property {readonly string[]} [needs] names of tasks that must have ended well before; a name that is not among the tasks counts as done
 * @property {number} [weight] how much of the capacity it takes; 1 unless told
 * @property {() => Promise<unknown>} run
 */

/** @typedef {{ status: 'done' | 'failed' | 'skipped', error?: unknown }} Outcome */

/** Tasks under way: starts what may start, and again whenever one ends. */
class Schedule {
  /** @type {Map<string, Outcome>} */
  outcomes = new Map();
  used = 0;

  /**
   * @param {readonly Task[]} tasks
   * @param {number} capacity
   * @param {boolean} stopAtFailure
   * @param {() => void} onEnd
   */
  constructor(tasks, capacity, stopAtFailure, onEnd) {
    this.waiting = new Set(tasks);
    this.names = new Set(tasks.map(({ name }) => name));
    this.capacity = capacity;
    this.stopAtFailure = stopAtFailure;
    this.onEnd = onEnd;
  }

  /** @param {Task} task */
  weightOf = ({ weight = 1 }) => Math.min(weight, this.capacity);

  /** @param {Task} task */
  needsOf = ({ needs = [] }) => needs.filter((need) => this.names.has(need)).map((need) => this.outcomes.get(need)?.status);

  /** @param {Task} task */
  isHopeless(task) {
    const anyFailed = [...this.outcomes.values()].some(({ status }) => status === 'failed');
    return (this.stopAtFailure && anyFailed) || this.needsOf(task).some((status) => status === 'failed' || status === 'skipped');
  }

  /** @returns {void} */
  skipHopeless() {
    for (const task of this.waiting) {
      if (!this.isHopeless(task)) continue;
      this.waiting.delete(task);
      this.outcomes.set(task.name, { status: 'skipped' });
      return this.skipHopeless(); // what needs this one is hopeless too
    }
  }

  proceed() {
    this.skipHopeless();
    for (const task of this.waiting) {
      if (!this.needsOf(task).every((status) => status === 'done')) continue;
      // A heavy task that is ready is not overtaken, or light ones would keep it waiting to the end.
      if (this.used + this.weightOf(task) > this.capacity) break;
      void this.start(task);
    }
    if (this.used === 0) this.onEnd();
  }

  /** @param {Task} task */
  async start(task) {
    this.waiting.delete(task);
    this.used += this.weightOf(task);
    try {
      await task.run();
      this.outcomes.set(task.name, { status: 'done' });
    } catch (error) {
      this.outcomes.set(task.name, { status: 'failed', error });
    }
    this.used -= this.weightOf(task);
    this.proceed();
  }
}

/**
 * Runs tasks side by side, in their order as far as their needs and the capacity allow. What needs a failed task is skipped.
 * @param {readonly Task[]} tasks
 * @param {{ capacity?: number, stopAtFailure?: boolean }} [options]
 * @returns {Promise<Map<string, Outcome>>}
 */
export function runTasks(tasks, { capacity = 2, stopAtFailure = false } = {}) {
  return new Promise((resolve) => {
    const schedule = new Schedule(tasks, capacity, stopAtFailure, () => resolve(schedule.outcomes));
    schedule.proceed();
  });
}
