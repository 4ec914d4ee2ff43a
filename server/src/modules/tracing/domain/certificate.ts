import { type BusinessDate, businessDateOf, keptUntil } from '@cunshe/shared';
import { amountText, type Batch } from './batch';

/**
 * 承诺达标合格证 by 农业农村部令 2025 年第 4 号 (in force since 1 Feb 2026) and 农产品质量安全法 第三十九条: what it promises.
 */
export const COMMITMENTS = ['未使用禁用的农药、兽药及其他化合物', '使用的常规农药、兽药残留不超标', '对以上承诺的真实性负责'] as const;

export interface NewCertificate {
  readonly pairingId: string;
  readonly number: string;
  readonly kind: 'grower' | 'operator';
  readonly businessDate: BusinessDate;
  readonly cropName: string;
  readonly amountText: string;
  readonly origin: string;
  readonly issuerName: string;
  readonly contact: string;
  readonly basis: string;
  readonly issuedOn: BusinessDate;
  readonly keptUntil: BusinessDate;
  readonly batches: readonly Batch[];
}

export interface Issuer {
  /** "长沙市天心区南托街道滨湖新村". */
  readonly place: string;
  readonly name: string;
  readonly contact: string;
}

/** Last digits of an id, drawn by chance: enough for a day's certificates of one garden. */
const CHANCE_DIGITS = 8;
const LONGEST_ORIGIN = 160;

/** A grower's own, for one batch. */
export function growersCertificate(batch: Batch, { place, contact }: Issuer, now: Date): NewCertificate {
  return {
    ...common([batch], now), kind: 'grower', number: `G${dayAndGarden(batch)}`, origin: `${place} ${batch.groupName} ${batch.plaqueNumber} 号园`,
    issuerName: batch.farmerName, contact, basis: basisText(batch.testedOn),
  };
}

/** The operator's, where produce of several growers lies in one lot: it names all it is made of. */
export function operatorsCertificate(batches: readonly Batch[], { place, name, contact }: Issuer, now: Date): NewCertificate {
  const gardens = [...new Set(batches.map(({ plaqueNumber }) => plaqueNumber))].sort();
  const number = `Y${dayAndGarden(batches[0]!)}-${now.getTime().toString(36).slice(-5).toUpperCase()}`;
  return { ...common(batches, now), kind: 'operator', number, origin: `${place} ${gardens.join('、')} 号园`.slice(0, LONGEST_ORIGIN), issuerName: name, contact, basis: '收购时逐批查验合格证' };
}

type Common = Pick<NewCertificate, 'pairingId' | 'businessDate' | 'cropName' | 'amountText' | 'issuedOn' | 'keptUntil' | 'batches'>;

function common(batches: readonly Batch[], now: Date): Common {
  const first = batches[0]!;
  const issuedOn = businessDateOf(now);
  const { pairingId, businessDate, cropName } = first;
  return { pairingId, businessDate, cropName, amountText: amountText(first, batches.reduce((sum, { quantity }) => sum + quantity, 0)), issuedOn, keptUntil: keptUntil(issuedOn), batches };
}

/** "20261123-07-1A2B3C4D". */
function dayAndGarden({ businessDate, plaqueNumber, id }: Batch): string {
  return `${businessDate.replaceAll('-', '')}-${plaqueNumber.slice(0, 4)}-${id.slice(-CHANCE_DIGITS).toUpperCase()}`;
}

/** 承诺依据: a quick test that passed, or how the garden is kept. */
export function basisText(testedOn: string | null): string {
  return testedOn ? `自行检测（速测合格 ${testedOn}）` : '质量安全控制符合要求';
}
