import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { straightLine } from '../solver/travel';
import { travelBy } from '../solver/travel-table';
import { toGcj02, toWgs84 } from './gcj02';
import { Osrm } from './osrm';
import { Tencent } from './tencent';
import { estimate, tableOrEstimate } from './travel-times';

const places = Array.from({ length: 30 }, (_, index) => ({ latitude: 28 + index / 1_000, longitude: 112.9 }));
let asked: URL[] = [];
let answer: (url: URL) => unknown = () => ({});
let server: Server;
let url: string;

/** Speaks either API, as the test says. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const address = new URL(request.url!, 'http://map');
    asked.push(address);
    const body = answer(address);
    response.writeHead(body === null ? 503 : 200).end(JSON.stringify(body));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => (asked = []));

it('goes from Chinese coordinates to true ones and back', () => {
  const shifted = toGcj02({ latitude: 28.0102, longitude: 112.9971 });
  const moved = straightLine(shifted, { latitude: 28.0102, longitude: 112.9971 });
  expect([moved > 300, moved < 800]).toEqual([true, true]); // some 600 m around Changsha
  const inChina = fc.record({ latitude: fc.double({ min: 20, max: 45, noNaN: true }), longitude: fc.double({ min: 80, max: 125, noNaN: true }) });
  fc.assert(fc.property(inChina, (place) => straightLine(toWgs84(toGcj02(place)), place) < 0.1));
});

it('asks OSRM for the whole table, in its own coordinates', async () => {
  answer = ({ pathname }) => {
    const count = pathname.split('/').at(-1)!.split(';').length;
    const rows = (value: number) => Array.from({ length: count }, (_, a) => Array.from({ length: count }, (__, b) => (a === 0 && b === 1 ? null : a === b ? 0 : value)));
    return { code: 'Ok', durations: rows(90), distances: rows(1_000) };
  };
  const table = await new Osrm(url, 1_000).table(places);
  const travel = travelBy(table);
  expect([table.source, travel(places[2]!, places[3]!)]).toEqual(['osrm', { seconds: 90, metres: 1_000 }]);
  expect(travel(places[0]!, places[1]!)).toEqual(travelBy(undefined)(places[0]!, places[1]!)); // no road known: estimated
  const [longitude, latitude] = asked[0]!.pathname.split('/').at(-1)!.split(';')[0]!.split(',').map(Number);
  expect(straightLine({ latitude: latitude!, longitude: longitude! }, toWgs84(places[0]!))).toBeLessThan(1);
});

it('asks Tencent in blocks of 625 pairs at most, once an hour, within its quota', async () => {
  answer = ({ searchParams }) => ({ status: 0, result: { rows: searchParams.get('from')!.split(';').map(() => ({ elements: searchParams.get('to')!.split(';').map(() => ({ distance: 700, duration: 60 })) })) } });
  let now = 0;
  const tencent = new Tencent({ url, key: 'K', timeoutMs: 1_000, callsADay: 5, pauseMs: 0, clock: () => now });
  const table = await tencent.table(places);
  expect(asked.map(({ searchParams }) => searchParams.get('from')!.split(';').length * searchParams.get('to')!.split(';').length)).toEqual([625, 125, 125, 25]);
  expect(travelBy(table)(places[0]!, places[29]!)).toEqual({ seconds: 60, metres: 700 });
  await tencent.table(places);
  expect(asked).toHaveLength(4);
  now = 3_600_000;
  await expect(tencent.table(places)).rejects.toThrow('used up');
  now = 24 * 3_600_000;
  await expect(tencent.table(places)).resolves.toMatchObject({ source: 'tencent' });
});

it('falls back to the estimate and says so', async () => {
  const told: string[] = [];
  for (const bad of [() => null, () => ({ code: 'NoTable' }), () => 'nonsense']) {
    answer = bad;
    const { table, note } = await tableOrEstimate(new Osrm(url, 1_000), places, (reason) => told.push(reason));
    expect([table, note]).toEqual([await estimate.table(places), '地图服务没答，行车时间是估算的']);
  }
  const dead = await tableOrEstimate(new Tencent({ url: 'http://127.0.0.1:9', key: 'K', timeoutMs: 500, callsADay: 9, pauseMs: 0, clock: () => 0 }), places, (reason) => told.push(reason));
  expect([dead.table.source, told.length]).toEqual(['estimate', 4]);
});
