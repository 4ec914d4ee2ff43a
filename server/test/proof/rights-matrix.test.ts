import { allRoutes, fulfilmentRoutes, orderingRoutes, type Route } from '@cunshe/shared';
import { farmerAccountId, personAccountId } from '../../src/seed/seed-ground';
import { as } from '../factories/afternoon';
import { RIGHTS, RIGHTS_COLUMNS } from './rights-table';
import { SAMPLE_INPUTS } from './sample-inputs';
import { type Objects, objectsOfAnotherPairing, objectsOfNeighbours, objectsOfTheStory, orderOfTheStory } from './story-objects';
import { type Demo, passTo, startDemo } from './walk-demo-day';

/** Account behind each column of the table: 周敏, 陈桂香, 何师傅, 老周, 谢琳, 罗小满, 唐静. */
const PEOPLE: Readonly<Record<string, string | null>> = {
  anonymous: null,
  resident: personAccountId('zhou-min'),
  farmer: farmerAccountId('07'),
  driver: personAccountId('he-shifu'),
  keeper: personAccountId('lao-zhou'),
  organiser: personAccountId('xie-lin'),
  committee: personAccountId('xiao-luo'),
  operator: personAccountId('tang-jing'),
};

/** How a refusal reads in the table; everything else was let in. */
const LETTERS: Readonly<Record<string, string>> = { SIGN_IN_REQUIRED: 'S', NOT_ALLOWED: 'F', HELP_NOT_AGREED: 'F', HELP_ENDED: 'F', NOT_FOUND: 'H' };

/** Rights do not depend on the engine: one is enough. */
describe('who may do what', () => {
  let demo: Demo;
  let objects: Objects[];
  beforeAll(async () => {
    demo = await startDemo('sqlite');
    const order = await orderOfTheStory(demo);
    await passTo(demo, '14:30');
    const story = await objectsOfTheStory(demo, order);
    objects = [story, await objectsOfNeighbours(demo), await objectsOfAnotherPairing(demo, story)];
  }, 120_000);
  afterAll(() => demo.app.close());

  test('every route of the contract has its line, every person a cell in it', () => {
    expect(Object.keys(RIGHTS)).toEqual(allRoutes().map(({ name }) => name));
    expect(Object.keys(PEOPLE)).toEqual(RIGHTS_COLUMNS);
    expect(Object.values(RIGHTS).filter((line) => !/^[ASFH]{3}( [ASFH]{3}){7}$/.test(line))).toEqual([]);
  });

  /** A row that lets somebody help gives him a farmer's role: the rows after it are of who he was. */
  afterEach(() => demo.app.run((tx) => tx.execute('DELETE FROM helper_grant WHERE account_id = ?', [PEOPLE.committee!])));

  test.each(allRoutes())('$name', async ({ name, route }) => {
    const cells: string[] = [];
    for (const accountId of Object.values(PEOPLE)) cells.push(await cellOf(name, route, accountId));
    expect(cells.join(' ')).toBe(RIGHTS[name]);
  });

  test('a keeper does not hand over at her own gate what belongs to another', async () => {
    const [{ pickupPointId }, { orderId }] = objects as [Objects, Objects];
    const { body } = await as(demo.app, { accountId: PEOPLE.keeper! }).call(fulfilmentRoutes.handOver, { pickupPointId, orderId, proof: null });
    expect(body.code).toBe('NOT_FOUND');
  });

  test('a key tells nobody but its owner what became of it', async () => {
    const { orderId, orderKey: key } = objects[0]!;
    expect((await as(demo.app, { accountId: PEOPLE.resident! }).call(orderingRoutes.orderByKey, { key })).body).toEqual({ orderId });
    expect((await as(demo.app, { accountId: PEOPLE.keeper! }).call(orderingRoutes.orderByKey, { key })).body).toEqual({ orderId: null });
  });

  async function cellOf(name: string, route: Route, accountId: string | null): Promise<string> {
    const letters: string[] = [];
    for (const about of objects) letters.push(await letterOf(route, SAMPLE_INPUTS[name]!(about), accountId));
    return letters.join('');
  }

  async function letterOf(route: Route, input: object, accountId: string | null): Promise<string> {
    const { status, body } = await (accountId ? as(demo.app, { accountId }).call(route, input) : demo.app.call(route, input));
    expect(status).toBeLessThan(500);
    return (status >= 400 && LETTERS[(body as { code: string }).code]) || 'A';
  }
});
