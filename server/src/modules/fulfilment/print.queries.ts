import { baseQuantity, businessDateOf, dateText, type PointBag, quantityText } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type FileAnswer, fileOf, labelSheetOf, pdfFile, type Queryable, Refusal, type TableDocument } from '../../platform';
import { Households } from '../catalogue/public';
import { OrderCycles } from '../order-cycle/public';
import { Orders } from '../ordering/public';
import { Pairings, PickupPoints } from '../pairing/public';
import { PointQueries } from './point.queries';
import { gateName } from './run.presenter';

/** What may be seen of a bag on paper: neither code nor whole number nor full name. */
const TICK = '□';

/** What the village and the gate print: labels for the bags, and the list for when no phone works. */
@Injectable()
export class PrintQueries {
  constructor(
    private readonly pairings: Pairings,
    private readonly points: PickupPoints,
    private readonly cycles: OrderCycles,
    private readonly orders: Orders,
    private readonly households: Households,
    private readonly pages: PointQueries,
  ) {}

  /** 袋标: a sticker for every bag of the day, garden by garden. Empty before the lines lock. @throws Refusal NOT_FOUND for no pairing */
  async labels(from: Queryable, operatorId: string, now: Date): Promise<FileAnswer> {
    const pairing = await this.pairings.runBy(operatorId);
    if (!pairing) throw new Refusal('NOT_FOUND');
    const date = businessDateOf(now);
    const cycle = await this.cycles.onDate(from, pairing.id, date);
    const lines = cycle ? (await this.orders.lockedLines(from, cycle.id)).filter(({ state }) => state === 'ordered' || state === 'packed') : [];
    const gardens = await this.households.byIds(from, [...new Set(lines.map(({ householdId }) => householdId))]);
    const points = new Map((await this.points.ofPairing(pairing.id)).map((point) => [point.id, point]));
    const numberOf = (householdId: string) => gardens.get(householdId)?.plaqueNumber ?? '';
    const labels = [...lines].sort((a, b) => numberOf(a.householdId).localeCompare(numberOf(b.householdId))).map((line) => ({
      number: line.bagLabel,
      lines: [`${numberOf(line.householdId)} 号园`, `${line.cropName} ${quantityText(line.unit, baseQuantity(line.ordered))}`, gateName(points.get(line.pickupPointId)), date],
      qr: `CSB1.${line.lineId}`,
    }));
    return pdfFile(await labelSheetOf(`袋标 ${date}`, labels), `袋标 ${pairing.villageName} ${date}`);
  }

  /** 交菜名单: the last resort. A lost sheet opens no bag: names are as on the screen, and codes are not on it. */
  async list(from: Queryable, pickupPointId: string, now: Date): Promise<FileAnswer> {
    const { pointName, pickupFrom, pickupTo, businessDate, bags } = await this.pages.page(from, pickupPointId, now);
    const document: TableDocument = {
      title: `交菜名单·${pointName}`,
      lines: [`${dateText(businessDateOf(now))} ${pickupFrom}–${pickupTo}，${bags.length} 袋`, '没网时用：核对袋号、姓和手机尾号，交一袋勾一袋，有网了在手机上补记。'],
      sections: [{
        columns: [{ title: '袋号', kind: 'text', width: 0.12 }, { title: '住户', kind: 'text', width: 0.22 }, { title: '菜', kind: 'text', width: 0.52 }, { title: '交了', kind: 'text', width: 0.14 }],
        rows: bags.filter(({ state }) => state !== 'short').map((bag) => [bag.bagLabel, whose(bag), contentOf(bag), bag.state === 'handed_over' ? '交了' : TICK]),
      }],
      footer: '用完交回运营方销毁',
    };
    return fileOf(document, 'pdf', `交菜名单 ${pointName} ${businessDate}`);
  }
}

function whose({ buyerName, phoneTail }: PointBag): string {
  return phoneTail ? `${buyerName} 尾号 ${phoneTail}` : buyerName;
}

function contentOf({ lines }: PointBag): string {
  return lines.map(({ cropName, amountText }) => `${cropName} ${amountText ?? '没过秤'}`).join('、');
}
