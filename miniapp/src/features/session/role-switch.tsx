import type { Me } from '@cunshe/shared';
import { sessionStore, useRole } from '@/state/session';
import { IconRow } from '@/ui/icon-row';
import { SectionTitle } from '@/ui/section-title';
import { goHome } from './go-home';

/** One person, many roles: a tap changes what the app shows. Nothing here while there is only one. */
export function RoleSwitch({ me }: { me: Me }) {
  const current = useRole();
  if (me.roles.length < 2) return null;
  const play = (index: number) => {
    sessionStore.getState().playRole(index);
    goHome();
  };
  return (
    <>
      <SectionTitle title="换个身份" />
      {me.roles.map((role, index) => (
        <IconRow
          key={`${role.persona}-${role.scopeId}`} id={`role-${role.persona}`} icon="people" tone={role === current ? 'green' : 'plain'} title={role.title}
          note={role === current ? '正在用' : undefined} action="换" onPress={() => play(index)}
        />
      ))}
    </>
  );
}
