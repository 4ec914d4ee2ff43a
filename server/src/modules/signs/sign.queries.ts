import { isToPrint, type SignFileRequest, type SignsPage, type SignTarget, type SignView } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, type FileAnswer, type Queryable, Refusal } from '../../platform';
import { Households } from '../catalogue/public';
import { Pairings } from '../pairing/public';
import { SignContents } from './sign-contents';
import { signFileOf } from './sign-files';
import { presentSign } from './sign.presenter';
import { type Sign, SignRepository } from './sign.repository';

@Injectable()
export class SignQueries {
  constructor(
    private readonly database: Database,
    private readonly signs: SignRepository,
    private readonly households: Households,
    private readonly pairings: Pairings,
    private readonly contents: SignContents,
  ) {}

  /** A retired sign, or a village's own code, opens the village's page. @throws Refusal NOT_FOUND */
  async target(scene: string): Promise<SignTarget> {
    const sign = await this.signs.byScene(this.database, scene);
    if (!sign) throw new Refusal('NOT_FOUND');
    const toGarden = sign.householdId !== null && sign.state !== 'retired';
    return { kind: toGarden ? 'garden' : 'village', householdId: toGarden ? sign.householdId : null, villageId: sign.villageId, villageName: await this.pairings.villageName(sign.villageId) };
  }

  /** @throws Refusal NOT_FOUND for a village of no pairing */
  async page(from: Queryable, villageId: string, now: Date): Promise<SignsPage> {
    const villageName = await this.pairings.villageName(villageId);
    const signs = (await this.signs.ofVillage(from, villageId)).filter(({ householdId }) => householdId !== null);
    const households = await this.households.ofVillage(from, villageId);
    const standing = new Set(signs.filter(({ state }) => state !== 'retired').map(({ householdId }) => householdId));
    const views = households.flatMap((household) => signs.filter(({ householdId }) => householdId === household.id).map((sign) => presentSign(sign, household)));
    return {
      serverNow: now.toISOString(),
      villageId,
      villageName,
      signs: [...views.filter(({ state }) => state !== 'retired'), ...views.filter(({ state }) => state === 'retired')] satisfies SignView[],
      without: households.filter(({ id }) => !standing.has(id)).map(({ id, plaqueNumber, farmerName }) => ({ householdId: id, plaqueNumber, farmerName })),
    };
  }

  /** @throws Refusal NOT_FOUND, SIGN_CODES_UNAVAILABLE */
  async file({ villageId, format, which, signId }: SignFileRequest): Promise<FileAnswer> {
    const villageName = await this.pairings.villageName(villageId);
    const sheets = await this.contents.sheets(this.database, villageId, chosenBy(which, signId));
    if (sheets.length === 0) throw new Refusal('NOT_FOUND');
    return signFileOf(`${villageName} 菜园牌 ${sheets.length} 块`, sheets, format);
  }
}

function chosenBy(which: SignFileRequest['which'], signId: string | undefined): (sign: Sign) => boolean {
  if (which === 'one') return ({ id, state }) => id === signId && state !== 'retired';
  return which === 'all' ? ({ state }) => state !== 'retired' : ({ state }) => isToPrint(state);
}
