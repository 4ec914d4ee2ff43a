import { plotLines, readPlots, wrongInPlots } from './plot-lines';

describe('plots as lines', () => {
  it('are read however they are typed', () => {
    expect(readPlots(' 屋后菜地：红菜薹、大蒜 \n\n塘边 茼蒿,茼蒿\n坡上')).toEqual([{ name: '屋后菜地', crops: ['红菜薹', '大蒜'] }, { name: '塘边', crops: ['茼蒿'] }, { name: '坡上', crops: [] }]);
  });

  it('are what they are shown as', () => {
    const plots = [{ name: '屋后菜地', crops: ['红菜薹', '大蒜'] }, { name: '坡上', crops: [] }];
    expect(readPlots(plotLines(plots))).toEqual(plots);
  });

  it('are named once, with two letters at least', () => {
    expect([wrongInPlots(readPlots('坡')), wrongInPlots(readPlots('坡上\n坡上 葱')), wrongInPlots(readPlots('坡上'))]).toEqual(['地的名字写两个字以上', '同一块地写在一行里', null]);
  });
});
