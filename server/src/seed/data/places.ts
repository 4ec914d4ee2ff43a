import type { PairingState } from '@cunshe/shared';

/** Places are real, coordinates approximate (GCJ-02, degrees). Village and community lie some 12 km apart. */
export const VILLAGE = { name: '滨湖新村', street: '南托街道', district: '天心区', batch: 1, station: { name: '滨湖新村集散点', lat: 28.0102, lng: 112.9971 } } as const;
export const COMMUNITY = { name: '九峰苑社区', street: '桂花坪街道' } as const;
export const OPERATOR_NAME = '滨湖九峰农产品运营（演示）';
export const SIGNED_ON = '2023-07-12';

export const COMPOUNDS = [
  '九峰小区', '桂花苑', '和馨佳园', '湘府华庭', '金桂小区', '丹桂家园', '银桂里', '桂园新村', '九峰雅苑',
  '九峰嘉园', '林语苑', '青园小区', '友谊新村', '书香里', '松桂园', '梧桐里', '映山苑',
] as const;

export interface PointData {
  readonly letter: string;
  readonly compound: (typeof COMPOUNDS)[number];
  readonly name: string;
  readonly shortName: string;
  /** Demo person who keeps it. */
  readonly keeper: string;
  readonly lat: number;
  readonly lng: number;
}

/** The four points open today; the other compounds wait for theirs. */
export const POINTS: readonly PointData[] = [
  { letter: 'A', compound: '九峰小区', name: '九峰小区东门岗亭', shortName: '东门', keeper: 'lao-zhou', lat: 28.1158, lng: 112.9934 },
  { letter: 'B', compound: '桂花苑', name: '桂花苑南门便利店', shortName: '南门', keeper: 'tan-jie', lat: 28.1181, lng: 112.9899 },
  { letter: 'C', compound: '和馨佳园', name: '和馨佳园物业前厅', shortName: '前厅', keeper: 'xiao-deng', lat: 28.1136, lng: 112.9877 },
  { letter: 'D', compound: '湘府华庭', name: '湘府华庭西门驿站', shortName: '西门', keeper: 'lao-liu', lat: 28.1127, lng: 112.9958 },
];

/** Some of the city programme's other villages and communities, in other states (batches 2023 and 2024). */
export const NEIGHBOURS: readonly {
  readonly village: string;
  readonly street: string;
  readonly district: string;
  readonly batch: number;
  readonly community: string;
  readonly communityStreet: string;
  readonly state: PairingState;
  readonly signedOn: string | null;
  readonly lat: number;
  readonly lng: number;
}[] = [
  { village: '光明村', street: '白箬铺镇', district: '望城区', batch: 1, community: '咸嘉新村社区', communityStreet: '咸嘉湖街道', state: 'paused', signedOn: '2023-07-12', lat: 28.2169, lng: 112.7716 },
  { village: '开慧村', street: '开慧镇', district: '长沙县', batch: 1, community: '东塘社区', communityStreet: '左家塘街道', state: 'signed', signedOn: '2023-07-12', lat: 28.5312, lng: 113.2035 },
  { village: '浔龙河村', street: '果园镇', district: '长沙县', batch: 1, community: '新世纪社区', communityStreet: '湘湖街道', state: 'ended', signedOn: '2023-07-12', lat: 28.3406, lng: 113.1284 },
  { village: '湘江村', street: '莲花镇', district: '岳麓区', batch: 2, community: '八字墙社区', communityStreet: '解放路街道', state: 'signed', signedOn: '2024-06-20', lat: 28.1406, lng: 112.7521 },
  { village: '新田村', street: '跳马镇', district: '雨花区', batch: 2, community: '红花坡社区', communityStreet: '圭塘街道', state: 'proposed', signedOn: null, lat: 28.0447, lng: 113.0924 },
];
