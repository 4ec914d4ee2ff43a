import type { Problem, RefusalCode } from '@cunshe/shared';

/** The server has decided against it; nothing was changed. */
export class ApiRefusal extends Error {
  readonly code: RefusalCode;

  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ApiRefusal';
    this.code = problem.code;
  }
}

/** No answer came: whether it was carried out is not known. The same call may be sent again. */
export class NetworkLost extends Error {
  constructor() {
    super('没有信号');
    this.name = 'NetworkLost';
  }
}

export function isRefusal(error: unknown, ...codes: RefusalCode[]): error is ApiRefusal {
  return error instanceof ApiRefusal && (codes.length === 0 || codes.includes(error.code));
}
