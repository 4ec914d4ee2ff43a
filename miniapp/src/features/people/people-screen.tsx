import { type PeoplePage, peopleRoutes, type PersonRole, type Realm } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage, useWrite } from '@/api';
import { goBack, openPage } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { IconRow } from '@/ui/icon-row';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { PageBody } from '../shell/page-body';
import { PLACES } from '../shell/places';
import { EndRoleSheet } from './end-role-sheet';
import { InviteSheet } from './invite-sheet';
import { invitationNote, roleNote } from './people-words';

/** 人和身份: who is what here, who was asked, and a code for the next. */
export function PeopleScreen({ realm }: { realm: Realm }) {
  const realmId = useRole()?.scopeId ?? '';
  const place = { realm, realmId };
  const page = usePage(peopleRoutes.people, place, { keep: true, enabled: realmId !== '' });
  const [inviting, setInviting] = useState(false);
  const [ending, setEnding] = useState<PersonRole | null>(null);
  const keep = (answer: PeoplePage) => keepPage(peopleRoutes.people, place, answer);
  const ended = (answer: PeoplePage) => {
    keep(answer);
    setEnding(null);
  };
  const sheet = inviting && page.data ? <InviteSheet realm={place} places={page.data.places} onInvited={keep} onClose={() => setInviting(false)} /> : ending && <EndRoleSheet realm={place} role={ending} onEnded={ended} onClose={() => setEnding(null)} />;
  return (
    <Screen wide title="人和身份" onBack={goBack} overlay={sheet} bottom={<BottomBar><Button id="invite" grow icon="plus" onPress={() => setInviting(true)}>请人来办事</Button></BottomBar>} offline={{ title: '没信号，看到的是刚才存下的', note: '有网了再办' }}>
      <PageBody page={page} skeleton="rows">
        {(data) => (
          <View className="stack">
            {data.vansWithoutDriver.map((name) => <IconRow key={name} id="van-left" icon="van" tone="brick" title={`${name}没有司机`} note="身份收回了，线路没人开" action="去换" onPress={() => openPage(PLACES.operatorVans)} />)}
            <SectionTitle title="谁在办什么" aside={`${data.roles.length} 位`} />
            {data.roles.length === 0 && <EmptyState title="还没有人" note="点“请人来办事”，出一个邀请码发给他" />}
            {data.roles.map((role) => (
              <IconRow key={role.roleId} id={`role-of-${role.name}-${role.title}`} icon="people" tone={role.you ? 'green' : 'plain'} title={`${role.name}${role.you ? '（您）' : ''}·${role.title}`} note={roleNote(role)} action="收回" onPress={() => setEnding(role)} />
            ))}
            <Invitations data={data} place={place} onKeep={keep} />
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

function Invitations({ data, place, onKeep }: { data: PeoplePage; place: { readonly realm: Realm; readonly realmId: string }; onKeep: (page: PeoplePage) => void }) {
  const revoking = useWrite(peopleRoutes.revokeInvitation);
  const revoke = async (invitationId: string) => {
    const answer = await revoking.send({ ...place, invitationId });
    if (answer) onKeep(answer);
  };
  if (data.invitations.length === 0) return null;
  return (
    <>
      <SectionTitle title="发出去的邀请码" />
      {revoking.sentence && <ErrorState title="没收回" note={revoking.sentence} />}
      {data.invitations.map((each, at) => (
        <IconRow key={each.invitationId} id={`invitation-${at}`} icon="certificate" tone={each.state === 'open' ? 'rice' : 'plain'} title={each.title} note={invitationNote(each)} action="收回" onPress={each.state === 'open' ? () => void revoke(each.invitationId) : undefined} />
      ))}
    </>
  );
}
