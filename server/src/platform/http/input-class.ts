import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';

interface Argument {
  readonly index: number;
  readonly pipes: readonly unknown[];
}

/** The DTO class behind a controller method's `@Input()`; undefined when it takes none. */
export function inputClassOf(controller: { readonly prototype: object }, method: string): (new () => object) | undefined {
  const listed: Record<string, Argument> = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {};
  const input = Object.values(listed).find(({ pipes }) => pipes.length > 0);
  const types: (new () => object)[] = Reflect.getMetadata('design:paramtypes', controller.prototype, method) ?? [];
  return input && types[input.index];
}
