import type { Persona, ScopeType } from '@cunshe/shared';
import { Accounts, DemoPeople, type NewAccount, Roles } from '../modules/identity/public';
import type { Tx } from '../platform';
import { HOUSEHOLDS } from './data/households';
import { DEMO_FARMERS, DEMO_PEOPLE, type DemoPersonData, RESIDENTS } from './data/people';
import { POINTS } from './data/places';
import { REGULAR } from './seed-credit';
import {
  farmerAccountId, householdId, OPERATOR_ID, PAIRING_ID, personAccountId, pickupPointId, provided, residentAccountId, type SeedGround, VILLAGE_ID,
} from './seed-ground';

interface SeededRole {
  readonly persona: Persona;
  readonly scopeType: ScopeType;
  readonly scopeId: string;
  readonly title: string;
}

/** Everybody: the people one can be, the farmers of all gardens, and the residents who make the day alive. */
export async function seedPeople(tx: Tx, ground: SeedGround): Promise<void> {
  for (const person of DEMO_PEOPLE) await addDemoPerson(tx, ground, person);
  for (const { plaque, name } of HOUSEHOLDS) await addFarmer(tx, ground, plaque, name);
  for (const { number, name, surname, phone, home } of RESIDENTS) {
    const id = residentAccountId(number);
    const account = { id, displayName: name, surname, phone, openid: `demo-resident-${number}`, pickupPointId: pickupPointId(home) };
    await addAccount(tx, ground, account, [residentRole(id)]);
  }
}

async function addDemoPerson(tx: Tx, ground: SeedGround, person: DemoPersonData): Promise<void> {
  const id = personAccountId(person.id);
  const roles = person.roles.map(({ persona, at, title }) => ({ persona, title, ...scopeOf(at, person.id) }));
  const account = {
    id,
    displayName: person.name,
    surname: person.surname,
    phone: person.phone,
    openid: `demo-${person.id}`,
    pickupPointId: person.home ? pickupPointId(person.home) : undefined,
  };
  await addAccount(tx, ground, account, person.home === null ? roles : [...roles, residentRole(id)]);
}

async function addFarmer(tx: Tx, ground: SeedGround, plaque: string, name: string): Promise<void> {
  const account = { id: farmerAccountId(plaque), displayName: name, surname: name.slice(0, 1), openid: `demo-farmer-${plaque}` };
  await addAccount(tx, ground, account, [{ persona: 'farmer', scopeType: 'household', scopeId: householdId(plaque), title: `农户·${plaque} 号菜园` }]);
}

async function addAccount(tx: Tx, ground: SeedGround, account: NewAccount, roles: readonly SeededRole[]): Promise<void> {
  const id = await provided(ground, Accounts).register(tx, account);
  for (const role of roles) await provided(ground, Roles).grant(tx, id, role);
}

/** In the order they are offered: the resident and the farmer of the story first. */
export async function nameDemoPeople(tx: Tx, ground: SeedGround): Promise<void> {
  const farmers = HOUSEHOLDS.flatMap(({ plaque, name }) => {
    const id = DEMO_FARMERS[plaque];
    return id ? [{ id, accountId: farmerAccountId(plaque), introduction: `农户·${plaque} 号菜园 ${name}` }] : [];
  });
  const others = DEMO_PEOPLE.map(({ id, introduction }) => ({ id, accountId: personAccountId(id), introduction }));
  const [resident, ...rest] = others;
  for (const [position, person] of [resident!, ...farmers, ...rest, REGULAR].entries()) await provided(ground, DemoPeople).add(tx, { ...person, position });
}

function residentRole(accountId: string): SeededRole {
  return { persona: 'resident', scopeType: 'account', scopeId: accountId, title: '住户' };
}

function scopeOf(at: DemoPersonData['roles'][number]['at'], personId: string): Pick<SeededRole, 'scopeType' | 'scopeId'> {
  switch (at) {
    case 'operator':
      return { scopeType: 'operator', scopeId: OPERATOR_ID };
    case 'village':
      return { scopeType: 'village', scopeId: VILLAGE_ID };
    case 'pairing':
      return { scopeType: 'pairing', scopeId: PAIRING_ID };
    case 'point':
      return { scopeType: 'pickup_point', scopeId: pickupPointId(POINTS.find(({ keeper }) => keeper === personId)!.letter) };
  }
}
