import { fen, fenFromText, hundredthsFromText, type PairingSetUp, yuanText } from '@cunshe/shared';
import { readDates, readPlace } from './pairing-words';

const DAY_NAMES = '一二三四五六日';

/** "周一至周日，06:30 开园，14:00 截单，集散点 滨湖新村小站". */
export function setUpText({ weekdays, closesOnHolidays, opensAt, cutoffAt, stationName }: PairingSetUp): string {
  const days = weekdays === '1234567' ? '天天送' : `周${[...weekdays].map((day) => DAY_NAMES[Number(day) - 1]).join('、')}送`;
  return [days, closesOnHolidays && '法定节假日不送', `${opensAt} 开园`, `${cutoffAt} 截单`, `集散点 ${stationName}`].filter(Boolean).join('，');
}

/** A form's fields as typed. */
export interface SetUpDraft {
  readonly weekdays: string;
  readonly closesOnHolidays: boolean;
  readonly closedDates: string;
  readonly opensAt: string;
  readonly cutoffAt: string;
  readonly stationName: string;
  readonly stationPlace: string;
  /** Yuan, yuan, percent. */
  readonly transport: string;
  readonly point: string;
  readonly operator: string;
  readonly points: readonly PointDraft[];
}

export interface PointDraft {
  readonly compoundName: string;
  readonly name: string;
  readonly keeperName: string;
  readonly keeperPhone: string;
  readonly place: string;
}

export const NEW_POINT: PointDraft = { compoundName: '', name: '', keeperName: '', keeperPhone: '', place: '' };

export function draftOf(setUp: PairingSetUp | null): SetUpDraft {
  if (!setUp) return { weekdays: '1234567', closesOnHolidays: false, closedDates: '', opensAt: '06:30', cutoffAt: '14:00', stationName: '', stationPlace: '', transport: '1.50', point: '0.60', operator: '1.5', points: [NEW_POINT] };
  const { stationLat, stationLng, transportFen, pointFen, operatorBasisPoints, closedDates, points, ...same } = setUp;
  return {
    ...same, closedDates: closedDates.join('、'), stationPlace: `${stationLat}, ${stationLng}`, transport: yuanText(fen(transportFen)), point: yuanText(fen(pointFen)), operator: yuanText(fen(operatorBasisPoints)),
    points: points.map(({ lat, lng, ...point }) => ({ ...point, place: `${lat}, ${lng}` })),
  };
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const AMOUNT = /^\d{1,2}(\.\d{1,2})?$/;

/** What is asked of the reader first; null when all is there. */
export function missingIn(draft: SetUpDraft): string | null {
  if (draft.weekdays === '') return '至少选一天';
  if (!readDates(draft.closedDates)) return '停的日子写成 2026-10-01 这样';
  if (!TIME.test(draft.opensAt) || !TIME.test(draft.cutoffAt)) return '时间写成 06:30 这样';
  if (draft.opensAt >= draft.cutoffAt) return '截单要在开园以后';
  if (draft.stationName.trim().length < 2) return '先写集散点';
  if (!readPlace(draft.stationPlace)) return '集散点的经纬度写成 28.01, 112.98 这样';
  if (![draft.transport, draft.point, draft.operator].every((text) => AMOUNT.test(text))) return '服务费写成 1.50 这样';
  const at = draft.points.findIndex((point) => missingInPoint(point) !== null);
  return at < 0 ? null : `第 ${at + 1} 个提货点：${missingInPoint(draft.points[at]!)}`;
}

function missingInPoint({ compoundName, name, keeperName, keeperPhone, place }: PointDraft): string | null {
  if (compoundName.trim().length < 2) return '写小区';
  if (name.trim().length < 2) return '写在哪取';
  if (keeperName.trim() === '') return '写站长';
  if (!/^1\d{10}$/.test(keeperPhone)) return '站长电话是 11 位';
  return readPlace(place) ? null : '经纬度写成 28.11, 112.97 这样';
}

/** Of a draft in which nothing is missing. */
export function setUpOf(draft: SetUpDraft): PairingSetUp {
  const station = readPlace(draft.stationPlace)!;
  return {
    weekdays: draft.weekdays, closesOnHolidays: draft.closesOnHolidays, closedDates: readDates(draft.closedDates)!, opensAt: draft.opensAt, cutoffAt: draft.cutoffAt, stationName: draft.stationName.trim(),
    stationLat: station.lat, stationLng: station.lng, transportFen: fenFromText(draft.transport), pointFen: fenFromText(draft.point), operatorBasisPoints: hundredthsFromText(draft.operator),
    points: draft.points.map(({ place, ...point }) => ({ compoundName: point.compoundName.trim(), name: point.name.trim(), keeperName: point.keeperName.trim(), keeperPhone: point.keeperPhone, ...readPlace(place)! })),
  };
}
