import { icsRows, readRows } from './calendar';

const row = (number: number, from: string, until: string, price: string) => ({ number, name: '元旦', from, until, price });

describe('a calendar of holidays', () => {
  test('days are read as they are written, month ends and leap days too', () => {
    const { specials, problems } = readRows([row(2, '2026-12-31', '2027/1/2', '150'), row(3, '2028年2月29日', '', '¥128.5'), row(4, '20270501', '2027-05-05', '200元')]);
    expect(problems).toEqual([]);
    expect(specials.map(({ from, until, fen }) => [from, until, fen])).toEqual([['2026-12-31', '2027-01-02', 15_000], ['2028-02-29', '2028-02-29', 12_850], ['2027-05-01', '2027-05-05', 20_000]]);
  });

  test('every row that is wrong is named', () => {
    const { problems } = readRows([row(2, '2027-02-29', '', '150'), row(3, '2027-01-02', '2027-01-01', '150'), row(4, '2027-03-01', '', '一百'), row(5, '2027-03-02', '', '0'), row(6, '明天', '', '1')]);
    expect(problems.map((problem) => [problem.row, problem.sentence])).toEqual([
      [2, '日子“2027-02-29”看不懂，写成 2027-01-01 这样'], [3, '“到”比“从”早'], [4, '价钱“一百”看不懂，写几块钱一晚'], [5, '价钱“0”看不懂，写几块钱一晚'], [6, '日子“明天”看不懂，写成 2027-01-01 这样'],
    ]);
    expect(readRows([row(2, '2027-01-01', '2027-01-03', '1'), row(3, '2027-01-03', '', '1')]).problems).toEqual([{ row: 0, sentence: '有两段日子重叠了，改成各管各的' }]);
    expect(readRows([]).problems).toEqual([{ row: 0, sentence: '里面没有日子' }]);
  });

  test('an .ics ends the morning after, folds its lines and has the price in its title', () => {
    const ics = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20270104', 'SUMMARY:元旦 15', ' 0元', 'END:VEVENT', 'BEGIN:VEVENT', 'DTSTART:20270206T000000Z', 'SUMMARY:春节', 'END:VEVENT', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20270501', 'SUMMARY:五一 200'].join('\r\n');
    expect(readRows(icsRows(ics))).toEqual({
      specials: [{ name: '元旦', from: '2027-01-01', until: '2027-01-03', fen: 15_000 }, { name: '五一', from: '2027-05-01', until: '2027-05-01', fen: 20_000 }],
      problems: [{ row: 7, sentence: '价钱“”看不懂，写几块钱一晚' }],
    });
  });
});
