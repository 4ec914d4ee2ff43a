import { randomUUID } from 'node:crypto';
import { allRoutes, REFUSALS, type Route } from '@cunshe/shared';
import { farmerAccountId, personAccountId } from '../../src/seed/seed-ground';
import { engines } from '../databases';
import { badBodies, badFields, type BadRequest, requestOf } from './bad-requests';
import { printOf } from './database-print';
import { SAMPLE_INPUTS } from './sample-inputs';
import { openTokens, type Tokens, USED_KEY } from './session-tokens';
import { type Objects, objectsOfTheStory, orderOfTheStory } from './story-objects';
import { type Demo, passTo, startDemo } from './walk-demo-day';

const SOMEBODY = personAccountId('zhou-min');
const FARMER = farmerAccountId('07');
const DRIVER = personAccountId('he-shifu');
const KEEPER = personAccountId('lao-zhou');
const OPERATOR = personAccountId('tang-jing');
const PUBLIC = /^(pairing|demo|payments)\.|^identity\.(demoPeople|demoSignIn|wechatSignIn|refresh)$|^catalogue\.(today|garden)$|^signs\.sign$|^tracing\.certificate$|^programme\.programme$|^stories\.(gardenProfile|villageStories|openPhoto)$|^ratings\.gardenRatings$/;
/** A reader who asks for what is not there, or with a cursor of nobody, may get an empty page. */
const READS_ANYTHING = new Set(['ordering.orderByKey']);

/** Who may do it, so that nothing but the input is wrong. */
function ownerOf(name: string): string {
  if (/catalogue|farmer|arvest|householdMoney|setPin/.test(name)) return FARMER;
  if (/fulfilment\.(run|startRun|arrive|undoArrival|postReceipt|confirmByPin|noteStop|sharePosition|tellPosition|skipStop|drop|finishRun)/.test(name)) return DRIVER;
  if (/fulfilment\.(point|countIn|checkCode|handOver)/.test(name)) return KEEPER;
  if (name.startsWith('programme.')) return OPERATOR;
  return /^fulfilment\.operatorDay$|^ratings\.(ratingsToReview|hideRating)$|^claims\.(claimList|acceptClaim|rejectClaim|giveGoodwill|goodwillOrders|goodwillList|decideGoodwill)$/.test(name) ? OPERATOR : SOMEBODY;
}

describe.each(engines)('bad input on %s', (engine) => {
  let demo: Demo;
  let about: Objects;
  let order: { orderId: string; prepayId: string };
  let tokens: Tokens;
  beforeAll(async () => {
    demo = await startDemo(engine);
    order = await orderOfTheStory(demo);
  }, 120_000);
  afterAll(() => demo.app.close());

  describe.each(['11:45', '14:30'])('at %s', (time) => {
    beforeAll(async () => {
      await passTo(demo, time);
      about = await objectsOfTheStory(demo, order);
      tokens = await openTokens(demo.app, [SOMEBODY, FARMER, DRIVER, KEEPER, OPERATOR], about.pickupPointId);
    });

    test('every route refuses it with a stable code and a Chinese sentence, and nothing changes', async () => {
      const before = await printOf(demo.app.database);
      const wrong: string[] = [];
      let sent = 0;
      for (const { name, route } of allRoutes()) {
        for (const request of badRequestsFor(name, route)) {
          sent += 1;
          wrong.push(...(await wrongWith(name, request)));
        }
      }
      expect(wrong).toEqual([]);
      expect(await printOf(demo.app.database)).toEqual(before);
      expect(sent).toBeGreaterThan(1500);
    }, 180_000);
  });

  function badRequestsFor(name: string, route: Route): BadRequest[] {
    const valid = SAMPLE_INPUTS[name]!(about);
    const good = tokens.good.get(ownerOf(name))!;
    const usual = { 'content-type': 'application/json', authorization: `Bearer ${good}`, 'idempotency-key': randomUUID() as string | undefined };
    const send = requestOf(route, valid, '');
    const withHeaders = (wrong: string, headers: Record<string, string | undefined>): BadRequest => ({ ...send, wrong, headers: { ...usual, ...headers } });
    return [
      ...[...badFields(route, valid), ...badBodies(route, valid), ...unknownIds(route, valid)].map((request) => ({ ...request, headers: { ...usual, ...request.headers } })),
      ...(PUBLIC.test(name) ? [] : Object.entries(tokens.bad).map(([kind, authorization]) => withHeaders(`token: ${kind}`, { authorization: authorization || undefined }))),
      ...(route.idempotent ? ['', 'short', 'x'.repeat(65), 'with spaces in it', '中文的请求编号啊啊'].map((key) => withHeaders(`key: ${key}`, { 'idempotency-key': encodeURI(key).replaceAll('%20', ' ') || undefined })) : []),
      ...(route.idempotent && name !== 'identity.choosePickupPoint' ? [withHeaders('key: used for something else', { 'idempotency-key': USED_KEY })] : []),
    ];
  }

  function unknownIds(route: Route, valid: Readonly<Record<string, unknown>>): BadRequest[] {
    const names = Object.keys(valid).filter((name) => /Id$/.test(name));
    return names.map((name) => requestOf(route, { ...valid, [name]: randomUUID() }, `${name}: unknown`));
  }

  async function wrongWith(name: string, { wrong, method, url, payload, headers }: BadRequest): Promise<string[]> {
    const given = Object.fromEntries(Object.entries(headers ?? {}).filter(([, value]) => value !== undefined));
    const { statusCode, body, headers: answered } = await demo.app.app.inject({ method, url, headers: given as Record<string, string>, ...(payload === undefined || method === 'GET' ? {} : { payload }) });
    const label = `${name}, ${wrong}: ${statusCode} ${body.slice(0, 160)}`;
    if (statusCode < 400) return method === 'GET' && READS_ANYTHING.has(name) ? [] : [label];
    return isProblem(statusCode, body, String(answered['content-type'])) ? [] : [label];
  }
});

function isProblem(status: number, body: string, type: string): boolean {
  const problem = parsed(body);
  const known = REFUSALS[problem.code as keyof typeof REFUSALS];
  return status < 500 && type.startsWith('application/problem+json') && known?.status === status && problem.title === known.title && /[\u4e00-\u9fff]/.test(known.title) && !/\bat \/|SELECT|SQLITE/.test(body);
}

function parsed(body: string): { code?: unknown; title?: unknown } {
  try {
    return JSON.parse(body) as { code?: unknown; title?: unknown };
  } catch {
    return {};
  }
}
