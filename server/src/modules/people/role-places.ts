import type { Realm, RolePlace } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Households } from '../catalogue/public';
import type { NewRole } from '../identity/public';
import { type PairingLife, PairingLives, PickupPoints } from '../pairing/public';

/** What people of an operator or a village may be, and where. */
@Injectable()
export class RolePlaces {
  constructor(
    private readonly lives: PairingLives,
    private readonly points: PickupPoints,
    private readonly households: Households,
  ) {}

  /** An operator's own people, and those of the pairings it runs; a village's committee and farmers. */
  async of(from: Queryable, realm: Realm, realmId: string): Promise<NewRole[]> {
    return realm === 'operator' ? this.ofOperator(from, realmId) : this.ofVillage(from, realmId);
  }

  private async ofOperator(from: Queryable, operatorId: string): Promise<NewRole[]> {
    const pairings = await this.lives.runBy(from, operatorId);
    const places: NewRole[] = [
      { persona: 'operator', scopeType: 'operator', scopeId: operatorId, title: '运营方' },
      { persona: 'driver', scopeType: 'operator', scopeId: operatorId, title: '司机' },
    ];
    for (const pairing of pairings) places.push(...pairingPlaces(pairing), ...(await this.pointPlaces(from, pairing.id)));
    return places;
  }

  private async ofVillage(from: Queryable, villageId: string): Promise<NewRole[]> {
    const households = await this.households.ofVillage(from, villageId);
    return [
      { persona: 'committee', scopeType: 'village', scopeId: villageId, title: '村委会' },
      ...households.map(({ id, plaqueNumber }): NewRole => ({ persona: 'farmer', scopeType: 'household', scopeId: id, title: `农户·${plaqueNumber} 号菜园` })),
    ];
  }

  private async pointPlaces(from: Queryable, pairingId: string): Promise<NewRole[]> {
    return (await this.points.named(from, pairingId)).map(({ id, name }) => ({ persona: 'keeper', scopeType: 'pickup_point', scopeId: id, title: `站长·${name}`.slice(0, 60) }));
  }
}

function pairingPlaces({ id, villageId, villageName, communityName }: PairingLife): NewRole[] {
  return [
    { persona: 'organiser', scopeType: 'pairing', scopeId: id, title: `组织者·${communityName}` },
    { persona: 'committee', scopeType: 'village', scopeId: villageId, title: `村委会·${villageName}` },
  ];
}

export function placeView({ persona, scopeId, title }: NewRole): RolePlace {
  return { persona, scopeId, title };
}
