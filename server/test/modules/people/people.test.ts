import { identityRoutes, type Invitation, type PeoplePage, peopleRoutes, type Persona } from '@cunshe/shared';
import { engines } from '../../databases';
import { buildAccount, type BuiltAccount } from '../../factories/account';
import { answer, as, refusal, startVillage } from '../../factories/afternoon';
import { buildHousehold, marketTime } from '../../factories/market';
import { type BuiltPairing, buildPairing } from '../../factories/pairing';
import type { TestApp } from '../../test-app';

describe.each(engines)('roles by invitation on %s', (engine) => {
  let app: TestApp;
  let place: BuiltPairing;
  let operator: BuiltAccount;
  beforeAll(async () => {
    app = await startVillage(engine);
  });
  beforeEach(async () => {
    await app.clock.stopAt(marketTime('11:46:00.000'));
    place = await buildPairing(app, { points: 2 });
    operator = await buildAccount(app, { displayName: '唐静', persona: 'operator', scopeType: 'operator', scopeId: place.operatorId });
  });
  afterAll(() => app.close());

  const ours = () => ({ realm: 'operator' as const, realmId: place.operatorId });
  const page = (): Promise<PeoplePage> => answer(as(app, operator).call(peopleRoutes.people, ours()));
  const invite = (persona: Persona, scopeId: string, days = 2) => as(app, operator).call(peopleRoutes.invite, { ...ours(), persona, scopeId, days });
  const accept = (person: BuiltAccount, invitationCode: string) => as(app, person).call(identityRoutes.acceptInvitation, { invitationCode });
  const actions = async (subjectId: string) => (await app.database.query<{ action: string }>('SELECT action FROM audit_event WHERE subject_id = ? ORDER BY id', [subjectId])).map(({ action }) => action);

  test('one person gets many roles, each in its place, and loses one with the next request', async () => {
    const { places } = await page();
    expect(places.map(({ persona }) => persona)).toEqual(['operator', 'driver', 'organiser', 'committee', 'keeper', 'keeper']);
    const person = await buildAccount(app, { displayName: '老魏' });
    for (const { persona, scopeId } of [places[1]!, places[4]!]) {
      const { code }: Invitation = await answer(invite(persona, scopeId));
      await answer(accept(person, code));
    }
    const held = (await page()).roles.filter(({ name }) => name === '老魏');
    expect(held.map(({ persona, you }) => [persona, you])).toEqual([['driver', false], ['keeper', false]]);
    expect((await answer(as(app, person).call(identityRoutes.me, {}))).roles.map(({ title }) => title)).toEqual(expect.arrayContaining(['司机', '站长·A 小区东门岗亭']));
    await answer(as(app, operator).call(peopleRoutes.endRole, { ...ours(), roleId: held[0]!.roleId, reason: '不开车了' }));
    expect((await answer(as(app, person).call(identityRoutes.me, {}))).roles.some(({ persona }) => persona === 'driver')).toBe(false);
    expect((await actions(person.accountId)).filter((action) => action.startsWith('role'))).toEqual(expect.arrayContaining(['role.granted', 'role.ended']));
    expect(await actions(place.operatorId)).toContain('invitation.issued');
  });

  test('a code works once, for its days, and not once it is taken back', async () => {
    const [first, second, third] = [await answer(invite('driver', place.operatorId)), await answer(invite('driver', place.operatorId)), await answer(invite('driver', place.operatorId, 1))];
    const people = [await buildAccount(app), await buildAccount(app), await buildAccount(app), await buildAccount(app)];
    const outcomes = await Promise.all(people.map((person) => refusal(accept(person, first.code))));
    expect(outcomes.sort()).toEqual(['INVITATION_INVALID', 'INVITATION_INVALID', 'INVITATION_INVALID', 'ok']);
    const { invitations } = await page();
    expect(invitations.map(({ state }) => state).sort()).toEqual(['open', 'open', 'used']);
    for (const { invitationId } of invitations.filter(({ state }) => state === 'used')) expect(await refusal(as(app, operator).call(peopleRoutes.revokeInvitation, { ...ours(), invitationId }))).toBe('STATE_CHANGED');
    const open = invitations.filter(({ state }) => state === 'open').sort((a, b) => (a.expiresAt < b.expiresAt ? 1 : -1));
    await answer(as(app, operator).call(peopleRoutes.revokeInvitation, { ...ours(), invitationId: open[0]!.invitationId }));
    expect(await refusal(accept(people[0]!, second.code))).toBe('INVITATION_INVALID');
    await app.clock.stopAt(new Date(marketTime('11:46:00.000').getTime() + 24 * 3_600_000));
    expect(await refusal(accept(people[0]!, third.code))).toBe('INVITATION_INVALID');
    expect((await page()).invitations.map(({ state }) => state).sort()).toEqual(['expired', 'revoked', 'used']);
  });

  test('who has the role leaves the code to somebody else; the last one stays', async () => {
    const { code } = await answer(invite('operator', place.operatorId));
    expect(await refusal(accept(operator, code))).toBe('ROLE_HELD');
    const own = (await page()).roles.find(({ you }) => you)!;
    expect(await refusal(as(app, operator).call(peopleRoutes.endRole, { ...ours(), roleId: own.roleId, reason: '不做了' }))).toBe('LAST_OF_ROLE');
    const second = await buildAccount(app, { displayName: '小吴' });
    await answer(accept(second, code));
    const other = (await page()).roles.find(({ name }) => name === '小吴')!;
    const both = await Promise.all([as(app, operator).call(peopleRoutes.endRole, { ...ours(), roleId: other.roleId, reason: '不做了' }), as(app, second).call(peopleRoutes.endRole, { ...ours(), roleId: own.roleId, reason: '不做了' })].map(refusal));
    expect(both.filter((outcome) => outcome === 'ok')).toHaveLength(1);
  });

  test('a committee invites its farmers and its own; nobody invites into another’s place', async () => {
    const { householdId } = await buildHousehold(app, place);
    const committee = await buildAccount(app, { persona: 'committee', scopeType: 'village', scopeId: place.villageId });
    const village = { realm: 'village' as const, realmId: place.villageId };
    const { code } = await answer(as(app, committee).call(peopleRoutes.invite, { ...village, persona: 'farmer', scopeId: householdId, days: 7 }));
    const farmer = await buildAccount(app);
    await answer(accept(farmer, code));
    expect((await answer(as(app, committee).call(peopleRoutes.people, village))).roles.map(({ persona }) => persona).sort()).toEqual(['committee', 'farmer']);
    const elsewhere = await buildPairing(app);
    expect(await refusal(invite('driver', elsewhere.operatorId))).toBe('NOT_FOUND');
    expect(await refusal(invite('farmer', householdId))).toBe('NOT_FOUND');
    expect(await refusal(invite('keeper', elsewhere.pickupPointIds[0]!))).toBe('NOT_FOUND');
    expect(await refusal(as(app, committee).call(peopleRoutes.people, { realm: 'village', realmId: elsewhere.villageId }))).toBe('NOT_FOUND');
    expect(await refusal(as(app, committee).call(peopleRoutes.people, ours()))).toBe('NOT_ALLOWED');
  });
});
