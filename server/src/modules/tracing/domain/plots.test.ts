import { plotOf, plotsOf, rowsOf, without } from './plots';

const row = (id: string, name: string, cropName: string | null = null) => ({ id, name, cropId: cropName, cropName });

describe('plots', () => {
  it('tell where a crop was cut only when one can be meant', () => {
    const rows = [row('a', '塘边', '茼蒿'), row('b', '屋后'), row('c', '塘边', '大蒜'), row('d', '坡上', '大蒜')];
    expect([plotOf(rows, '茼蒿'), plotOf(rows, '白菜'), plotOf(rows, '大蒜'), plotOf([], '白菜'), plotOf([...rows, row('e', '井边')], '白菜')]).toEqual(['a', 'b', null, null, null]);
  });

  it('are the same as rows and back', () => {
    const plots = [{ name: '塘边', crops: ['茼蒿', '大蒜'] }, { name: '屋后', crops: [] }];
    const rows = rowsOf(plots, (name) => [name]);
    expect(plotsOf(rows.map((place, at) => ({ ...place, id: String(at), cropName: place.cropId })))).toEqual(plots);
    expect(without(rows, rows)).toEqual([]);
    expect(without([...rows, ...rows], rows.slice(1))).toEqual([rows[0]]);
  });
});
