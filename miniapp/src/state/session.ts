import type { Me, RoleView, Session } from '@cunshe/shared';
import { createStore, useStore } from 'zustand';
import { persist } from 'zustand/middleware';
import { onDevice } from './saved';

/** Less is the network's own delay, not the clock's. */
const NOTICED_SKEW_MS = 2_000;

interface SessionState {
  /** Null for a visitor. */
  readonly session: Session | null;
  /** Which of the person's roles the app shows; null → the first. */
  readonly roleIndex: number;
  /** Server time − phone time: phones' clocks are hours off. */
  readonly clockSkewMs: number;
  signIn(session: Session): void;
  signOut(): void;
  keepMe(me: Me): void;
  playRole(index: number): void;
  noteServerTime(serverNow: string): void;
}

/** Who is signed in on this device. */
export const sessionStore = createStore<SessionState>()(
  persist(
    (set, get) => ({
      session: null,
      roleIndex: 0,
      clockSkewMs: 0,
      signIn: (session) => set({ session, clockSkewMs: Date.parse(session.serverNow) - Date.now(), roleIndex: get().session?.me.accountId === session.me.accountId ? get().roleIndex : 0 }),
      signOut: () => set({ session: null, roleIndex: 0 }),
      keepMe: (me) => {
        const { session } = get();
        if (session) set({ session: { ...session, me }, roleIndex: placeOf(roleOf(get()), me) });
      },
      playRole: (roleIndex) => set({ roleIndex }),
      noteServerTime: (serverNow) => {
        const clockSkewMs = Date.parse(serverNow) - Date.now();
        if (Math.abs(clockSkewMs - get().clockSkewMs) > NOTICED_SKEW_MS) set({ clockSkewMs });
      },
    }),
    { name: 'session', storage: onDevice() },
  ),
);

export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(sessionStore, select);
}

/** The signed-in person; null for a visitor. */
export function useMe(): Me | null {
  return useSession((state) => state.session?.me ?? null);
}

/** Where the role being played stands among the roles as they are now; the first when it has ended. */
function placeOf(role: RoleView | null, { roles }: Me): number {
  return Math.max(0, roles.findIndex(({ persona, scopeId }) => persona === role?.persona && scopeId === role.scopeId));
}

/** The role being played; null for a visitor or a person without roles. */
export function roleOf(state: SessionState): RoleView | null {
  const roles = state.session?.me.roles ?? [];
  return roles[state.roleIndex] ?? roles[0] ?? null;
}

export function useRole(): RoleView | null {
  return useSession(roleOf);
}

/** The server's clock as this phone knows it, in milliseconds. */
export function serverNowMs(): number {
  return Date.now() + sessionStore.getState().clockSkewMs;
}
