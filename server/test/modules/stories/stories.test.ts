import { storyRoutes, type StoryBlock } from '@cunshe/shared';
import fc from 'fast-check';
import { auditDatabase } from '../../../src/audit/audit-database';
import { cleanBlocks } from '../../../src/modules/stories/clean-story';
import { sketchOf } from '../../../src/modules/stories/domain/village-sketch';
import { engines } from '../../databases';
import { buildAccount, type BuiltAccount } from '../../factories/account';
import { answer, as, refusal } from '../../factories/afternoon';
import { type BuiltHousehold, buildHousehold, buildListing, marketTime } from '../../factories/market';
import { type BuiltPairing, buildPairing, insert } from '../../factories/pairing';
import { startTestApp, type TestApp } from '../../test-app';
import { HOSTILE_STORIES } from './hostile-stories';

/** Any tag but the few, or any attribute at all. */
const MORE_THAN_WORDS = /<(?!\/?(?:p|br|b|strong|i|em|ul|ol|li)(?:>| \/>))/i;
const textOf = (text: string): string => cleanBlocks([{ kind: 'text', text }])[0]?.text ?? '';

describe('what the committee writes', () => {
  test.each(HOSTILE_STORIES)('%s is words and nothing more', (hostile) => {
    expect(textOf(hostile)).not.toMatch(MORE_THAN_WORDS);
    expect(cleanBlocks([{ kind: 'heading', text: hostile }])[0]?.text ?? '').not.toMatch(/<[a-z/!?]/i);
    expect(textOf(textOf(hostile))).toBe(textOf(hostile));
  });

  test('keeps what may be: paragraphs, lists, bold', () => {
    expect(textOf('<p>井水<b>甜</b></p><ul><li>一</li></ul>下<br>行')).toBe('<p>井水<b>甜</b></p><ul><li>一</li></ul>下<br />行');
    expect(cleanBlocks([{ kind: 'text', text: '<script>x</script>' }])).toEqual([]);
  });

  test('whatever is put together, cleaned once is cleaned', () => {
    const piece = fc.oneof(fc.constantFrom('<', '>', '"', '&', '<p', '</p>', '<b>', '&lt;', '<img ', 'onerror=', 'javascript:', '<!--', '-->', '井'), fc.string({ maxLength: 5 }));
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const clean = textOf(pieces.join(''));
      expect(clean).not.toMatch(MORE_THAN_WORDS);
      expect(textOf(clean)).toBe(clean);
    }), { numRuns: 500 });
  });

  test('the sketch keeps how gardens lie to each other and tells no coordinates', () => {
    const drawn = sketchOf([{ lat: 28, lng: 113 }, { lat: 28.01, lng: 113.02 }]);
    expect(drawn.map(({ x, y }) => [x, y])).toEqual([[80, 920], [920, 80]]);
    expect(sketchOf([{ lat: 1, lng: 1 }])[0]).toMatchObject({ x: 500, y: 500 });
  });

  test('no plaque of thirty covers another, wherever the gardens lie', () => {
    const place = fc.record({ lat: fc.integer({ min: 0, max: 100 }), lng: fc.integer({ min: 0, max: 100 }) });
    fc.assert(fc.property(fc.array(place, { minLength: 2, maxLength: 30 }), (places) => {
      const drawn = sketchOf(places);
      const covered = drawn.filter((one, at) => drawn.slice(at + 1).some((other) => Math.abs(one.x - other.x) < 100 && Math.abs(one.y - other.y) < 70));
      expect(covered).toEqual([]);
    }), { numRuns: 100 });
  });
});

describe.each(engines)('stories on %s', (engine) => {
  let app: TestApp;
  let village: BuiltPairing;
  let garden: BuiltHousehold;
  let committee: BuiltAccount;
  let farmer: BuiltAccount;
  beforeAll(async () => {
    app = await startTestApp(engine);
    await app.clock.stopAt(marketTime('11:46:00.000'));
    village = await buildPairing(app);
    garden = await buildHousehold(app, village);
    committee = await buildAccount(app, { persona: 'committee', scopeType: 'village', scopeId: village.villageId });
    farmer = await buildAccount(app, { persona: 'farmer', scopeType: 'household', scopeId: garden.householdId });
  }, 120_000);
  afterAll(() => app.close());

  const photo = async (accountId: string): Promise<string> => {
    const id = `photo-${Math.random().toString(36).slice(2)}`;
    await app.run((tx) => insert(tx, 'photo', { id, account_id: accountId, pairing_id: null, subject_id: null, state: 'kept', width: 4, height: 3, bytes: 9, taken_at: marketTime('10:00:00.000') }));
    return id;
  };
  const isOpen = async (id: string): Promise<boolean> => (await app.database.query('SELECT id FROM photo WHERE id = ? AND is_open = 1', [id])).length > 0;
  const writer = () => as(app, committee);
  const shown = async () => (await app.client.call(storyRoutes.villageStories, { villageId: village.villageId })).stories;

  test('a draft is seen by nobody until it is published, and then exactly as kept', async () => {
    const photoId = await photo(committee.accountId);
    const blocks: StoryBlock[] = [{ kind: 'heading', text: '老井' }, { kind: 'text', text: '<p onclick=x>井水<b>甜</b></p><script>x</script>' }, { kind: 'photo', text: photoId }];
    const [draft] = (await answer(writer().call(storyRoutes.keepStory, { villageId: village.villageId, revision: 0, kind: 'story', title: '老井的故事', blocks }))).stories;
    expect(draft).toMatchObject({ revision: 1, published: false, changed: true, blocks: [{ text: '老井' }, { text: '<p>井水<b>甜</b></p>' }, { text: photoId }] });
    expect([await shown(), await isOpen(photoId)]).toEqual([[], false]);
    const publish = (revision: number, on = true) => writer().call(storyRoutes.publishStory, { villageId: village.villageId, storyId: draft!.storyId, revision, publish: on });
    expect(await refusal(publish(2))).toBe('STATE_CHANGED');
    await answer(publish(1));
    expect(await shown()).toEqual([{ storyId: draft!.storyId, kind: 'story', title: '老井的故事', blocks: draft!.blocks }]);
    expect(await isOpen(photoId)).toBe(true);
    const rewrite = (revision: number) => writer().call(storyRoutes.keepStory, { villageId: village.villageId, storyId: draft!.storyId, revision, kind: 'house', title: '老井和老屋', blocks: [{ kind: 'text', text: '新' }] });
    const outcomes = await Promise.all([refusal(rewrite(1)), refusal(rewrite(1))]);
    expect(outcomes.sort()).toEqual(['STATE_CHANGED', 'ok']);
    expect((await shown())[0]!.title).toBe('老井的故事');
    await answer(publish(2));
    expect([(await shown())[0]!.title, await isOpen(photoId)]).toEqual(['老井和老屋', false]);
    await answer(publish(2, false));
    expect(await shown()).toEqual([]);
    expect(await auditDatabase(app.database)).toEqual([]);
  });

  test('another village’s committee, and somebody else’s photo, get nowhere', async () => {
    const elsewhere = await buildPairing(app);
    expect(await refusal(writer().call(storyRoutes.storyDrafts, { villageId: elsewhere.villageId }))).toBe('NOT_FOUND');
    const stolen = await photo(farmer.accountId);
    expect(await refusal(writer().call(storyRoutes.keepStory, { villageId: village.villageId, revision: 0, kind: 'story', title: '照片', blocks: [{ kind: 'photo', text: stolen }] }))).toBe('NOT_FOUND');
  });

  test('a farmer tells of her garden; two at once do not overwrite each other', async () => {
    const [first, second] = [await photo(farmer.accountId), await photo(farmer.accountId)];
    const edit = (revision: number, photoIds: string[], text = '打过霜才甜') => as(app, farmer).call(storyRoutes.editGarden, { householdId: garden.householdId, revision, text, photoIds });
    expect((await Promise.all([refusal(edit(0, [first])), refusal(edit(0, [first]))])).sort()).toEqual(['STATE_CHANGED', 'ok']);
    expect(await app.client.call(storyRoutes.gardenProfile, { householdId: garden.householdId })).toMatchObject({ story: '打过霜才甜', photoIds: [first], revision: 1, names: [], fresh: [], plots: [], certificates: [], plaque: null });
    expect(await refusal(edit(0, [first]))).toBe('STATE_CHANGED');
    expect((await answer(edit(1, [second, first], '<b>甜</b>'))).story).toBe('b甜/b');
    await answer(edit(2, [second]));
    expect([await isOpen(first), await isOpen(second)]).toEqual([false, true]);
    expect(await refusal(edit(3, [await photo(committee.accountId)]))).toBe('NOT_FOUND');
    expect((await app.client.call(storyRoutes.gardenProfile, { householdId: garden.householdId })).revision).toBe(3);
  });

  test('her own name for a crop is shown once the committee agrees, and asked for again it waits again', async () => {
    const [cropId, saleUnitId] = ['crop-1', 'unit-1'];
    await app.run(async (tx) => {
      await insert(tx, 'crop', { id: cropId, name: '红菜薹', drawing: 'hongcaitai', category: '叶菜', initials: 'hct' });
      await insert(tx, 'sale_unit', { id: saleUnitId, village_id: village.villageId, crop_id: cropId, kind: 'count', name: '把', grams_per_unit: 500, guide_fen: 450, floor_fen: 1, ceiling_fen: 1000 });
    });
    const ask = (name: string, unit = saleUnitId) => as(app, farmer).call(storyRoutes.nameCrop, { householdId: garden.householdId, saleUnitId: unit, name });
    expect(await refusal(ask('甜梗子', 'elsewhere'))).toBe('NOT_FOUND');
    expect((await answer(ask('甜梗子'))).names).toEqual([]);
    const { waiting } = await answer(writer().call(storyRoutes.cropNames, { villageId: village.villageId }));
    expect(waiting).toMatchObject([{ plaqueNumber: garden.plaqueNumber, cropName: '红菜薹', name: '甜梗子' }]);
    const decide = (nameId: string) => writer().call(storyRoutes.decideCropName, { villageId: village.villageId, nameId, agree: true });
    expect((await answer(decide(waiting[0]!.nameId))).waiting).toEqual([]);
    expect(await refusal(decide(waiting[0]!.nameId))).toBe('STATE_CHANGED');
    expect((await app.client.call(storyRoutes.gardenProfile, { householdId: garden.householdId })).names).toEqual([{ cropName: '红菜薹', name: '甜梗子' }]);
    expect((await answer(ask('紫梗子'))).names).toEqual([]);
  });

  test('what she put up today is shown as she photographed it, the latest photo alone', async () => {
    const listingId = await buildListing(app, { ...village, cycleId: 'cycle-1', pickupPointId: village.pickupPointIds[0]! }, { household: garden });
    const [first, second] = [await photo(farmer.accountId), await photo(farmer.accountId)];
    const show = (photoId: string, who = farmer) => as(app, who).call(storyRoutes.photographListing, { listingId, photoId });
    expect((await answer(show(first))).fresh).toEqual([{ cropName: '白菜', photoId: first }]);
    expect((await answer(show(second))).fresh).toEqual([{ cropName: '白菜', photoId: second }]);
    expect([await isOpen(first), await refusal(show(await photo(committee.accountId))), await refusal(show(first, committee))]).toEqual([false, 'NOT_FOUND', 'NOT_ALLOWED']);
  });
});
