import { draftOf, missingIn, setUpOf, setUpText } from './set-up-words';

const SET_UP = {
  weekdays: '123456', closesOnHolidays: true, closedDates: ['2026-10-01'], opensAt: '06:30', cutoffAt: '14:00', stationName: '村委会', stationLat: 28.01, stationLng: 112.98,
  transportFen: 150, pointFen: 60, operatorBasisPoints: 150, points: [{ compoundName: '新姚花园', name: '北门', keeperName: '老魏', keeperPhone: '13807319999', lat: 28.11, lng: 112.97 }],
};

test('a set-up typed over unchanged is the same set-up', () => {
  expect(missingIn(draftOf(SET_UP))).toBeNull();
  expect(setUpOf(draftOf(SET_UP))).toEqual(SET_UP);
  expect(setUpText(SET_UP)).toBe('周一、二、三、四、五、六送，法定节假日不送，06:30 开园，14:00 截单，集散点 村委会');
});

test.each([
  [{ weekdays: '' }, '至少选一天'],
  [{ closedDates: '国庆' }, '停的日子写成 2026-10-01 这样'],
  [{ cutoffAt: '06:00' }, '截单要在开园以后'],
  [{ stationPlace: '村口' }, '集散点的经纬度写成 28.01, 112.98 这样'],
  [{ transport: '一块五' }, '服务费写成 1.50 这样'],
  [{ points: [{ ...draftOf(SET_UP).points[0]!, keeperPhone: '110' }] }, '第 1 个提货点：站长电话是 11 位'],
])('%j is asked again', (wrong, sentence) => {
  expect(missingIn({ ...draftOf(SET_UP), ...wrong })).toBe(sentence);
});
