import type { Me } from '@cunshe/shared';
import { sessionStore, useRole } from '@/state/session';
import { IconRow } from '@/ui/icon-row';
import { SectionTitle } from '@/ui/section-title';
import { goHome } from './go-home';
import { homeOf, isTab } from './home-of';

/** One person, many roles: a tap changes what the app shows, and leads back to the work of the one that is played. Nothing here for a resident alone. */
export function RoleSwitch({ me }: { me: Me }) {
  const current = useRole();
  if (me.roles.length < 2 && me.roles.every(({ persona }) => isTab(homeOf(persona)))) return null;
  const play = (index: number) => {
    sessionStore.getState().playRole(index);
    goHome();
  };
  return (
    <>
      <SectionTitle title={me.roles.length < 2 ? '我的身份' : '换个身份'} />
      {me.roles.map((role, index) => (
        <IconRow
          key={`${role.persona}-${role.scopeId}`} id={`role-${role.persona}`} icon="people" tone={role === current ? 'green' : 'plain'} title={role.title}
          note={role === current ? '正在用' : undefined} action={role === current ? '回首页' : '换'} onPress={() => play(index)}
        />
      ))}
    </>
  );
}
