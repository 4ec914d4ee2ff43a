import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { Route } from '@cunshe/shared';
import type { ExactEndpoint } from './exact-endpoint';

const METHODS = { GET: RequestMethod.GET, POST: RequestMethod.POST, PUT: RequestMethod.PUT, DELETE: RequestMethod.DELETE };

export const ROUTE_METADATA = 'cunshe:route';

/**
 * Binds a controller method to a route of the contract, whose types it must have exactly. Every answer that is no
 * refusal is 200.
 */
export function Endpoint<RouteInput, RouteOutput>(route: Route<RouteInput, RouteOutput>): ExactEndpoint<RouteInput, RouteOutput> {
  return applyDecorators(
    SetMetadata(ROUTE_METADATA, route),
    RequestMapping({ method: METHODS[route.method], path: route.path }),
    HttpCode(200),
  );
}
