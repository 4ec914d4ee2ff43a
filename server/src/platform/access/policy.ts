import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@cunshe/shared';

export const POLICY_METADATA = 'cunshe:policy';

/** Who may call a route at all: anybody, or whoever holds one of the permissions in some scope. */
export type Policy = { readonly kind: 'public' } | { readonly kind: 'allow'; readonly permissions: readonly Permission[] };

/** The route may be called by whoever holds one of these permissions somewhere; the use case checks the scope. */
export function Allow(...permissions: [Permission, ...Permission[]]): MethodDecorator {
  return SetMetadata(POLICY_METADATA, { kind: 'allow', permissions } satisfies Policy);
}

/** The route may be called by anybody, signed in or not; there is no actor. */
export function Public(): MethodDecorator {
  return SetMetadata(POLICY_METADATA, { kind: 'public' } satisfies Policy);
}
