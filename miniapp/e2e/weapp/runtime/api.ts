import { journal } from './journal';

/** The three callbacks every asynchronous `wx` API accepts. */
export interface Callbacks {
  success?: (result: object) => void;
  fail?: (result: object) => void;
  complete?: (result: object) => void;
}

export type WxFunction = (...args: never[]) => unknown;
export type WxApis = Record<string, unknown>;

/** A refusal in WeChat's own form: becomes `errMsg: "<api>:fail <reason>"`. */
export class ApiFailure extends Error {
  constructor(
    readonly reason: string,
    readonly extra: object = {},
  ) {
    super(reason);
  }
}

/**
 * Makes an asynchronous `wx` API of `work`: callbacks or, without any, a promise; every call is journalled.
 * Anything but an `ApiFailure` thrown by `work` is a defect of the runtime and is rethrown.
 */
export function asyncApi<Options extends object, Result extends object | void>(
  name: string,
  work: (options: Options) => Result | Promise<Result>,
): (options?: Options & Callbacks) => Promise<object> | undefined {
  return (given) => {
    const options = given ?? ({} as Options & Callbacks);
    journal.record(name, options);
    const outcome = run(name, options, work);
    if (!options.success && !options.fail && !options.complete) return outcome;
    outcome.then(
      (result) => {
        options.success?.(result);
        options.complete?.(result);
      },
      (failure: object) => {
        options.fail?.(failure);
        options.complete?.(failure);
      },
    );
    return undefined;
  };
}

async function run<Options, Result extends object | void>(
  name: string,
  options: Options,
  work: (options: Options) => Result | Promise<Result>,
): Promise<object> {
  try {
    return { errMsg: `${name}:ok`, ...(await work(options)) };
  } catch (error) {
    if (error instanceof ApiFailure) throw { errMsg: `${name}:fail ${error.reason}`, ...error.extra };
    throw error;
  }
}

/** An API whose only effect is that the story can see that it was called. */
export function recordedApi(name: string, result: object = {}): ReturnType<typeof asyncApi> {
  return asyncApi(name, () => result);
}
