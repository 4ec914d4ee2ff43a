import { identityRoutes, type Session } from '@cunshe/shared';
import { useState } from 'react';
import { call, refreshAll, sentenceFor } from '@/api';
import { wechatLoginCode } from '@/platform/login';
import { sessionStore } from '@/state/session';
import { goHome } from './go-home';

/** Signing in by WeChat, or as a person of the demo; then on to that person's first page. */
export function useSignIn() {
  const [busy, setBusy] = useState<string | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);

  const signIn = async (who: string, session: () => Promise<Session>) => {
    if (busy) return;
    setBusy(who);
    setSentence(null);
    try {
      sessionStore.getState().signIn(await session());
      await refreshAll();
      goHome();
    } catch (error) {
      setSentence(sentenceFor(error));
    } finally {
      setBusy(null);
    }
  };

  return {
    busy,
    sentence,
    asDemoPerson: (personId: string) => signIn(personId, () => call(identityRoutes.demoSignIn, { personId })),
    byWechat: () => signIn('wechat', async () => call(identityRoutes.wechatSignIn, { code: await wechatLoginCode() })),
  };
}
