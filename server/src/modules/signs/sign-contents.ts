import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Households } from '../catalogue/public';
import { Pairings } from '../pairing/public';
import type { SignContent } from './domain/sign-content';
import { villageScene } from './domain/scene';
import { SignCodes } from './sign-codes';
import type { SignSheet } from './sign-sheet';
import { type Sign, SignRepository } from './sign.repository';

/** Signs as they go to the printer. */
@Injectable()
export class SignContents {
  constructor(
    private readonly signs: SignRepository,
    private readonly households: Households,
    private readonly pairings: Pairings,
    private readonly codes: SignCodes,
  ) {}

  /** The chosen signs of a village with their codes, by plaque number. Asks WeChat: never inside a transaction. @throws Refusal SIGN_CODES_UNAVAILABLE */
  async sheets(from: Queryable, villageId: string, chosen: (sign: Sign) => boolean): Promise<SignSheet[]> {
    const contents = await this.contents(from, villageId, chosen);
    const pictures = await this.codes.of(contents.flatMap(({ scenes }) => [{ kind: 'village' as const, scene: scenes.village }, { kind: 'garden' as const, scene: scenes.garden }]));
    return contents.map((content) => ({ content, codes: { village: pictures.get(content.scenes.village)!, garden: pictures.get(content.scenes.garden)! } }));
  }

  /** Of every village that has signs, all that are not retired. */
  async allSheets(from: Queryable): Promise<SignSheet[]> {
    const sheets: SignSheet[] = [];
    for (const villageId of await this.signs.villages(from)) sheets.push(...(await this.sheets(from, villageId, ({ state }) => state !== 'retired')));
    return sheets;
  }

  private async contents(from: Queryable, villageId: string, chosen: (sign: Sign) => boolean): Promise<SignContent[]> {
    const signs = await this.signs.ofVillage(from, villageId);
    const village = signs.find(({ householdId }) => householdId === null)?.scene ?? villageScene(villageId);
    const byHousehold = new Map(signs.filter((sign) => sign.householdId !== null && chosen(sign)).map((sign) => [sign.householdId, sign]));
    const contents: SignContent[] = [];
    for (const household of await this.households.ofVillage(from, villageId)) {
      const sign = byHousehold.get(household.id);
      if (!sign) continue;
      const { villageName, communityName } = await this.pairings.get(household.pairingId);
      const { plaqueNumber, farmerName, groupName, growingYears, helper } = household;
      contents.push({
        signId: sign.id, householdId: household.id, plaqueNumber, farmerName, groupName, growingYears, villageName, communityName,
        helperName: helper?.name ?? null, helperPhone: helper?.phone ?? null, scenes: { village, garden: sign.scene },
      });
    }
    return contents;
  }
}
