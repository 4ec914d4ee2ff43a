import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Route } from '@cunshe/shared';
import { POLICY_METADATA } from '../access/policy';
import { ROUTE_METADATA } from './endpoint';

export interface BoundEndpoint {
  /** `Controller.method`. */
  readonly name: string;
  readonly route: Route;
  readonly controller: { readonly prototype: object };
  readonly method: string;
}

/** Compares the controllers with the contract. */
@Injectable()
export class EndpointCheck {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** Everything that keeps the server from booting; `expected` is the contract's list of routes. */
  problems(expected: readonly { name: string; route: Route }[]): string[] {
    const bound = this.endpoints();
    const missing = expected.filter(({ route }) => !bound.some((endpoint) => endpoint.route === route)).map(({ name }) => `${name} of the contract has no controller method`);
    return [...this.methodProblems(expected), ...duplicates(bound), ...missing];
  }

  /** Methods bound to routes. */
  endpoints(): BoundEndpoint[] {
    return this.methods().flatMap(({ controller, method, handler }) => {
      const route: Route | undefined = Reflect.getMetadata(ROUTE_METADATA, handler);
      return route ? [{ name: `${controller.name}.${method}`, route, controller, method }] : [];
    });
  }

  private methodProblems(expected: readonly { route: Route }[]): string[] {
    return this.methods().flatMap(({ controller, method, handler }) => {
      const name = `${controller.name}.${method}`;
      const route: Route | undefined = Reflect.getMetadata(ROUTE_METADATA, handler);
      if (!route) return Reflect.hasMetadata('path', handler) ? [`${name} is not bound by @Endpoint to a route of the contract`] : [];
      return [
        expected.some((known) => known.route === route) ? '' : `${name} serves ${route.method} ${route.path}, which is not in the contract`,
        Reflect.hasMetadata(POLICY_METADATA, handler) ? '' : `${name} has no policy: declare @Allow(permission) or @Public()`,
      ].filter(Boolean);
    });
  }

  private methods(): { controller: Function; method: string; handler: object }[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Record<string, object>;
      return this.scanner.getAllMethodNames(prototype).map((method) => ({ controller: metatype, method, handler: prototype[method]! }));
    });
  }
}

function duplicates(bound: BoundEndpoint[]): string[] {
  return bound
    .filter((endpoint, place) => bound.findIndex(({ route }) => route === endpoint.route) !== place)
    .map(({ name, route }) => `${name} serves ${route.method} ${route.path} a second time`);
}
