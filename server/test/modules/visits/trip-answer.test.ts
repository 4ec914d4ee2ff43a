import { answerText } from '../../../src/modules/visits/solver/answer';

const hosts = [{ id: 'h1', seats: 6 }, { id: 'h2', seats: 4, stairs: true }];
const ask = (problem: object) => answerText(JSON.stringify(problem)).answer as Record<string, unknown>;

describe('bad input is named with its place and a code', () => {
  it.each([
    ['problem', 'empty_input', ''],
    ['problem', 'not_json', '{'],
    ['problem', 'not_an_object', '[]'],
    ['problem.households', 'list_missing', '{"families":[]}'],
    ['problem.families', 'not_a_list', '{"families":{},"households":[]}'],
    ['families[0].id', 'id_missing', '{"families":[{"adults":1}],"households":[]}'],
    ['families', 'id_twice', '{"families":[{"id":"a","adults":1},{"id":"a","adults":1}],"households":[]}'],
    ['families[0].adults', 'party_empty', '{"families":[{"id":"a","adults":0}],"households":[]}'],
    ['families[0].adults', 'party_too_big', '{"families":[{"id":"a","adults":51}],"households":[]}'],
    ['families[0].adults', 'not_a_whole_number', '{"families":[{"id":"a","adults":1.5}],"households":[]}'],
    ['families[0].children', 'children_without_adult', '{"families":[{"id":"a","adults":0,"children":1}],"households":[]}'],
    ['families[0].dates', 'not_a_date', '{"families":[{"id":"a","adults":1,"dates":["2026-02-29"]}],"households":[]}'],
    ['households[0].plaque', 'dates_backwards', '{"families":[],"households":[{"id":"h","plaque":{"from":"2026-12-31","until":"2026-01-01"}}]}'],
    ['households[0].plaque', 'plaque_unknown', '{"families":[],"households":[{"id":"h","plaque":"shiny"}]}'],
    ['households[0].seats', 'not_a_whole_number', '{"families":[],"households":[{"id":"h","seats":-1}]}'],
    ['families.a.pinnedTo', 'household_unknown', '{"families":[{"id":"a","adults":1,"pinnedTo":"x"}],"households":[]}'],
  ])('%s: %s', (path, code, text) => {
    const { ok, answer } = answerText(text);
    expect({ ok, ...(answer as { error: object }).error }).toMatchObject({ ok: false, path, code });
  });
});

it('reads children, needs, friends and plaques in every way they are written', () => {
  const families = [
    { id: 'a', adults: 1, children: ['3-6', '7-13'], needs: ['stroller'], friendCode: 'k' },
    { id: 'b', adults: 1, children: { '0-2': 1 }, needs: { noStairs: true }, friendCode: 'k' },
    { id: 'c', adults: 2, children: 1, bathroom: true, colour: 'red' },
  ];
  const answer = ask({ families, households: [...hosts, { id: 'h3', seats: 9, plaque: false }] });
  expect(answer.assignment).toEqual([
    expect.objectContaining({ family: 'a', household: 'h1', people: 3 }),
    expect.objectContaining({ family: 'b', household: 'h1', people: 2 }),
    expect.objectContaining({ family: 'c', household: 'h2', people: 3 }),
  ]);
  expect(answer).toMatchObject({ warnings: ['families[2].colour: 不认识，没有用'], provenOptimal: true, moved: [] });
});

it('says of every family without a place why no table does', () => {
  const { unplaced } = ask({ families: [{ id: 'a', name: '周家', adults: 2, allergies: ['虾'] }, { id: 'b', name: '李家', adults: 7 }], households: [{ id: 'h1', name: '王家屋场', seats: 6, menuAllergens: ['虾'] }] });
  expect(unplaced).toEqual([
    expect.objectContaining({ family: 'a', code: 'nobody_suits', sentence: '周家（2 人）排不下：没有一家合适。王家屋场：菜里有虾' }),
    expect.objectContaining({ family: 'b', code: 'too_big', sentence: '李家（7 人）排不下：合适的餐桌最大的只有 6 座，这家没有同意分开坐。王家屋场：一共 6 座，坐不下 7 人' }),
  ]);
});

it('does not say that others took what was never there', () => {
  const households = [{ id: 'h1', seats: 9, plots: 1 }, { id: 'h2', seats: 2, plots: 2 }, { id: 'h3', seats: 9, stairs: true }];
  const { unplaced } = ask({ families: [{ id: 'a', adults: 4, plots: 2, needs: ['stroller'], maySplit: true }, { id: 'b', adults: 1, plots: 3, needs: ['stroller'] }, { id: 'c', adults: 2, needs: ['stroller'] }], households });
  expect(unplaced).toEqual([
    expect.objectContaining({ family: 'a', code: 'too_big', sentence: 'a（4 人）排不下：合适的餐桌分开坐，一天也只有 2 座。h1：一共 1 块菜地，要 2 块；h2：剩 2 座，差 2 座；h3：要上楼梯' }),
    expect.objectContaining({ family: 'b', code: 'plots_short', sentence: 'b（1 人）排不下：要 3 块菜地，合适的人家都没有这么多。h1：一共 1 块菜地，要 3 块；h2：一共 2 块菜地，要 3 块；h3：要上楼梯' }),
  ]);
});

it('a large party that may be split is not tried in every way there is', () => {
  const answer = ask({ families: [{ id: 'a', adults: 20, children: 10, maySplit: true }], households: Array.from({ length: 12 }, (_, at) => ({ id: `h${at}`, seats: 4 })) });
  expect(answer).toMatchObject({ provenOptimal: false, unplaced: [] });
});

it('tells who sits with other people of its family than before', () => {
  const households = [{ id: 'h1', seats: 2 }, { id: 'h2', seats: 1 }];
  const current = { a: [{ household: 'h1', adults: 1, children: 0 }, { household: 'h2', adults: 2, children: 0 }] };
  expect(ask({ families: [{ id: 'a', adults: 3, maySplit: true }], households, current })).toMatchObject({ moved: ['a'], assignment: [{ household: 'h1', people: 2 }, { household: 'h2', people: 1 }] });
});

it('repairs after a household drops out and moves only its guests', () => {
  const families = ['a', 'b', 'c'].map((id) => ({ id, adults: 2 }));
  const households = [{ id: 'h1', seats: 4, plaque: 'suspended' }, { id: 'h2', seats: 4 }, { id: 'h3', seats: 2, incomeFen: 900_000 }];
  expect(ask({ families, households, current: { a: 'h1', b: 'h2', c: 'h3' } })).toMatchObject({ moved: ['a'], assignment: [{ family: 'a', household: 'h2' }, { family: 'b', household: 'h2' }, { family: 'c', household: 'h3' }] });
});

it('judges a move by hand and does not make it', () => {
  const families = [{ id: 'a', adults: 2, friends: ['b'] }, { id: 'b', adults: 2 }, { id: 'c', adults: 3 }];
  const answer = ask({ families, households: hosts, current: { a: 'h1', b: 'h1', c: 'h2' }, moves: [{ family: 'b', household: 'h2' }, { family: 'c', household: 'h1' }, { family: 'a', household: 'h1' }] });
  expect(answer.verdicts).toMatchObject([
    { allowed: false, code: 'full', sentence: 'h2：剩 1 座，差 1 座' },
    { allowed: false, code: 'full', sentence: 'h1：剩 2 座，差 1 座' },
    { allowed: true, code: 'ok' },
  ]);
});
