import { delegateWords } from './delegate-words';

test('who fetches reads when, where, which bag and the code in two groups', () => {
  const pickupPoint = { id: 'p', name: '九峰小区东门岗亭', keeperName: '老周', keeperPhone: '', pickupFrom: '17:00', pickupTo: '19:00' };
  expect(delegateWords({ businessDate: '2026-11-23', pickupPoint, bagLabel: 'A-07' }, { name: '李芳', code: '912345' }))
    .toBe('李芳，麻烦代取菜：11 月 23 日 17:00–19:00，九峰小区东门岗亭，A-07 袋。代取码 912 345，报给站长就行。');
});
