import { identityRoutes } from '@cunshe/shared';
import { useEffect } from 'react';
import { call } from '@/api';
import { sessionStore } from '@/state/session';

/** Roles given or ended meanwhile are seen when the page opens; without a network the known ones stay. */
export function useFreshMe(signedIn: boolean): void {
  useEffect(() => {
    if (signedIn) call(identityRoutes.me, {}).then((me) => sessionStore.getState().keepMe(me), () => undefined);
  }, [signedIn]);
}
