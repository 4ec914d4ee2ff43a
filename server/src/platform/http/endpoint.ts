import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { Route } from '@cunshe/shared';

const METHODS = { GET: RequestMethod.GET, POST: RequestMethod.POST, PUT: RequestMethod.PUT, DELETE: RequestMethod.DELETE };

export const ROUTE_METADATA = 'cunshe:route';

/** Binds a controller method to a route of the contract. Every answer that is no refusal is 200. */
export function Endpoint(route: Route): MethodDecorator {
  return applyDecorators(
    SetMetadata(ROUTE_METADATA, route),
    RequestMapping({ method: METHODS[route.method], path: route.path }),
    HttpCode(200),
  );
}
