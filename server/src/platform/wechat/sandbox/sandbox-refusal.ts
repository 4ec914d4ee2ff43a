/** The invented provider refuses, in WeChat's own codes. */
export class SandboxRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function refuse(status: number, code: string, message: string): SandboxRefusal {
  return new SandboxRefusal(status, code, message);
}
