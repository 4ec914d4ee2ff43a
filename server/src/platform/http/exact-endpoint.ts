import type { Actor, FileDownload } from '@cunshe/shared';
import type { IdempotentRequest } from '../idempotency';
import type { CachedBody } from './cached-body';
import type { FileAnswer } from './file-answer';
import type { PlatformRequest } from './platform-request';
import type { UploadedFile } from './upload';

/** Without `readonly` at any depth: a DTO class and a contract's interface differ there and nowhere else. */
type Plain<T> = T extends readonly (infer Item)[] ? Plain<Item>[] : T extends object ? { -readonly [Key in keyof T]: Plain<T[Key]> } : T;

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The parameter that takes what the client sent; never when there is none. */
type Dto<Args extends unknown[]> = Exclude<Args[number], Actor | null | IdempotentRequest | PlatformRequest | UploadedFile>;

/** `unknown` and open records say nothing; `Record<string, never>` says that nothing is sent. */
type InputFits<Wanted, Given> = unknown extends Wanted
  ? true
  : string extends keyof Wanted
    ? Wanted[keyof Wanted] extends never
      ? [Given] extends [never] ? true : Same<keyof Given, never>
      : true
    : Same<Plain<Wanted>, Plain<Given>>;

type OutputFits<Wanted, Given> = unknown extends Wanted
  ? true
  : Given extends CachedBody
    ? true
    : Wanted extends FileDownload
      ? Same<Given, FileAnswer>
      : Same<Plain<Wanted>, Plain<Given>>;

type Complaint<Sentence extends string> = { readonly [Key in Sentence]: never };

type Fits<Input, Output, Args extends unknown[], Result> =
  InputFits<Input, Dto<Args>> extends true
    ? OutputFits<Output, Awaited<Result>> extends true
      ? unknown
      : Complaint<'The method answers another type than its route in shared/src/contract'>
    : Complaint<'The DTO has not exactly the fields of its route in shared/src/contract'>;

/**
 * Compiles only over a method whose DTO and answer are exactly the route's types: `implements` alone would let a DTO
 * leave out or add an optional field.
 */
export type ExactEndpoint<Input, Output> = <Args extends unknown[], Result>(
  target: object,
  method: string,
  descriptor: TypedPropertyDescriptor<(...args: Args) => Result> & Fits<Input, Output, Args, Result>,
) => void;
