import fc from 'fast-check';
import { type PairingPage, pairingDeskRoutes, storyRoutes } from '@cunshe/shared';
import sharp from 'sharp';
import { soundOf } from '../../../src/modules/photos/domain/mp3';
import { isPlainPdf } from '../../../src/modules/photos/domain/pdf';
import { engines } from '../../databases';
import { buildAccount, type BuiltAccount } from '../../factories/account';
import { answer, as, refusal } from '../../factories/afternoon';
import { type BuiltPairing, buildPairing } from '../../factories/pairing';
import { startTestApp, type TestApp } from '../../test-app';

/** MPEG 1, layer III, 128 kbit/s, 44,100 Hz: 417 bytes, 26 ms. */
const FRAME = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413, 0x55)]);
const TAG = Buffer.concat([Buffer.from('ID3'), Buffer.from([4, 0, 0, 0, 0, 0, 20]), Buffer.from('GPS 28.01,112.98 ...')]);
const mp3 = (frames: number): Buffer => Buffer.concat([TAG, ...Array.from({ length: frames }, () => FRAME), Buffer.from('TAG'.padEnd(128, 'x'))]);
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

describe('what a file is, its bytes say', () => {
  test('of a recording only the sound is kept', () => {
    const sound = soundOf(mp3(100))!;
    expect([sound.bytes.length, sound.seconds]).toEqual([100 * FRAME.length, 3]);
    expect(Buffer.from(sound.bytes).includes('GPS')).toBe(false);
    for (const other of [Buffer.alloc(0), FRAME, mp3(7), Buffer.concat([mp3(20).subarray(0, -128), Buffer.from('<script>')]), Buffer.from('RIFF....WAVE'), Buffer.concat([Buffer.from('<html>'), mp3(20)])]) expect(soundOf(other)).toBeNull();
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => expect(soundOf(bytes)).toBeNull()), { numRuns: 300 });
  });

  test('a paper is a plain PDF', () => {
    expect(isPlainPdf(PDF)).toBe(true);
    for (const flaw of ['/JavaScript', '/JS', '/J#53', '/Launch', '/EmbeddedFile', '/XFA', '/Encrypt']) expect(isPlainPdf(Buffer.from(PDF.toString().replace('/Catalog', `/Catalog ${flaw} (x)`)))).toBe(false);
    for (const other of [Buffer.from('GIF89a%PDF-1.4 %%EOF'), PDF.subarray(0, 20), Buffer.from('<html>%PDF-1.4')]) expect(isPlainPdf(other)).toBe(false);
  });
});

describe.each(engines)('recordings and papers on %s', (engine) => {
  let app: TestApp;
  let place: BuiltPairing;
  let operator: BuiltAccount;
  let committee: BuiltAccount;
  beforeAll(async () => {
    app = await startTestApp(engine);
    place = await buildPairing(app);
    operator = await buildAccount(app, { persona: 'operator', scopeType: 'operator', scopeId: place.operatorId });
    committee = await buildAccount(app, { persona: 'committee', scopeType: 'village', scopeId: place.villageId });
  }, 60_000);
  afterAll(() => app.close());

  const send = async (what: 'sounds' | 'papers', bytes: Buffer, who: BuiltAccount) => {
    const payload = Buffer.concat([Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="../../x.html"\r\n\r\n'), bytes, Buffer.from('\r\n--b--\r\n')]);
    const sent = await app.app.inject({ method: 'POST', url: `/api/${what}`, payload, headers: { authorization: `Bearer ${who.token}`, 'content-type': 'multipart/form-data; boundary=b' } });
    return sent.json<{ photoId: string; seconds?: number; code?: string }>();
  };
  const get = (url: string, who?: BuiltAccount) => app.app.inject({ method: 'GET', url: `/api${url}`, headers: who ? { authorization: `Bearer ${who.token}` } : {} });

  test('a recording is played by everybody once its story is published, as sound and nothing else', async () => {
    const { photoId, seconds } = await send('sounds', mp3(50), committee);
    expect(seconds).toBe(2);
    expect((await send('sounds', mp3(7_000), committee)).code).toBe('SOUND_UNREADABLE');
    expect((await send('sounds', PDF, committee)).code).toBe('SOUND_UNREADABLE');
    expect((await send('sounds', mp3(50), operator)).code).toBe('NOT_ALLOWED');
    const { villageId } = place;
    const drafts = await answer(as(app, committee).call(storyRoutes.keepStory, { villageId, revision: 0, kind: 'story', title: '老井', blocks: [{ kind: 'text', text: '<p>听听</p>' }, { kind: 'sound', text: photoId }] }));
    expect((await get(`/open-photos/${photoId}`)).statusCode).toBe(404);
    await answer(as(app, committee).call(storyRoutes.publishStory, { villageId, storyId: drafts.stories[0]!.storyId, revision: 1, publish: true }));
    const played = await get(`/open-photos/${photoId}`);
    expect(played.headers).toMatchObject({ 'content-type': 'audio/mpeg', 'x-content-type-options': 'nosniff', 'content-disposition': expect.stringContaining('attachment') });
    expect(played.rawPayload.length).toBe(50 * FRAME.length);
  });

  test('a paper of a pairing is for whoever runs it', async () => {
    const { operatorId, pairingId } = place;
    const keep = (paperId: string) => as(app, operator).call(pairingDeskRoutes.keepPaper, { operatorId, pairingId, paperId, title: '结对协议' });
    expect((await send('papers', Buffer.from('<svg onload=x>'), operator)).code).toBe('PAPER_UNREADABLE');
    expect((await send('papers', PDF, committee)).code).toBe('NOT_ALLOWED');
    const { photoId } = await send('papers', PDF, operator);
    const scan = await send('papers', await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } }).png().toBuffer(), operator);
    await answer(keep(photoId));
    const page: PairingPage = await answer(keep(scan.photoId));
    expect(page.papers.map(({ paperId }) => paperId).sort()).toEqual([photoId, scan.photoId].sort());
    expect(await refusal(keep(photoId))).toBe('NOT_FOUND');
    const url = `/operators/${operatorId}/pairings/${pairingId}/papers/${photoId}`;
    const opened = await get(url, operator);
    expect(opened.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'content-disposition': expect.stringContaining('attachment') });
    expect(opened.rawPayload.equals(PDF)).toBe(true);
    const stranger = await buildAccount(app, { persona: 'operator', scopeType: 'operator', scopeId: (await buildPairing(app)).operatorId });
    expect([(await get(url)).statusCode, (await get(url, committee)).statusCode, (await get(url, stranger)).statusCode]).toEqual([401, 403, 404]);
    expect((await get(`/operators/${operatorId}/pairings/${pairingId}/papers/nothing`, operator)).statusCode).toBe(404);
  });
});
