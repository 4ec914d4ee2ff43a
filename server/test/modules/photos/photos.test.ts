import { readdirSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type Problem, identityRoutes, pairingRoutes, photoRoutes, REFUSALS } from '@cunshe/shared';
import sharp from 'sharp';
import { IdentityModule } from '../../../src/modules/identity/public';
import { PairingModule } from '../../../src/modules/pairing/public';
import { PhotoFiles } from '../../../src/modules/photos/photo-files';
import { PhotoRepository } from '../../../src/modules/photos/photo.repository';
import { Photos, PhotosModule } from '../../../src/modules/photos/public';
import { Clock, ClockSetting, JobRunner } from '../../../src/platform';
import { WechatModule } from '../../../src/platform/wechat';
import { type Engine, engines } from '../../databases';
import { buildAccount, type BuiltAccount } from '../../factories/account';
import { buildPairing } from '../../factories/pairing';
import { startTestApp, type TestApp } from '../../test-app';
import { type HostileFile, hostileFiles, MARK } from './hostile-files';

const MOST_A_DAY = 40;

async function startListening(engine: Engine): Promise<{ app: TestApp; url: string }> {
  const app = await startTestApp(engine, { features: [WechatModule, IdentityModule, PairingModule, PhotosModule], routes: { ...identityRoutes, ...pairingRoutes, ...photoRoutes } });
  await app.app.listen(0, '127.0.0.1');
  return { app, url: `${(await app.app.getUrl()).replace('[::1]', '127.0.0.1')}/api/photos` };
}

interface Sent {
  readonly status: number;
  readonly body: Partial<Problem> & { readonly photoId?: string };
}

/** A file as a phone sends it, over a real connection. */
async function send(url: string, { token }: Pick<BuiltAccount, 'token'>, { bytes, name = 'photo.jpg', type = 'image/jpeg' }: Partial<HostileFile> & { bytes: Buffer }): Promise<Sent> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
  const answer = await fetch(url, { method: 'POST', body: form, headers: { authorization: `Bearer ${token}` } });
  return { status: answer.status, body: (await answer.json()) as Sent['body'] };
}

/** Every file below the photos' folder. */
function stored(app: TestApp): string[] {
  const below = (folder: string): string[] => readdirSync(folder).flatMap((name) => (statSync(join(folder, name)).isDirectory() ? below(join(folder, name)) : [join(folder, name)]));
  try {
    return below(join(app.config.dataDir, 'photos'));
  } catch {
    return [];
  }
}

const countOf = async (app: TestApp, table: string): Promise<number> => Number((await app.database.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]!.n);
const pixels = (): Promise<Buffer> => sharp({ create: { width: 40, height: 30, channels: 3, background: '#7a9a4a' } }).jpeg().toBuffer();

describe('whatever is sent for a photo', () => {
  let app: TestApp;
  let url: string;
  beforeAll(async () => void ({ app, url } = await startListening('sqlite')));
  afterAll(() => app.close());

  test('is made anew or refused, over real connections, within bounds of memory', async () => {
    const files = await hostileFiles();
    expect(files.length).toBeGreaterThanOrEqual(60);
    expect(new Set(files.map(({ what }) => what)).size).toBe(files.length);
    const before = process.memoryUsage().rss;
    let most = before;
    const wrong: string[] = [];
    for (let at = 0; at < files.length; at += 4) {
      const sender = await buildAccount(app);
      const kept = stored(app).length;
      const four = files.slice(at, at + 4);
      const answers = await Promise.all(four.map((file) => send(url, sender, file)));
      most = Math.max(most, process.memoryUsage().rss);
      four.forEach((file, place) => wrong.push(...problemWith(file, answers[place]!)));
      if (stored(app).length !== kept + four.filter((file) => file.taken).length) wrong.push(`${four.map(({ what }) => what).join()}: files were left`);
    }
    expect(wrong).toEqual([]);
    expect(await countOf(app, 'photo')).toBe(files.filter((file) => file.taken).length);
    expect(most - before).toBeLessThan(400 * 1024 * 1024);
    for (const path of stored(app)) await expectClean(path);
  }, 120_000);

  function problemWith({ what, taken }: HostileFile, { status, body }: Sent): string[] {
    if (taken) return status === 200 && body.photoId ? [] : [`${what}: ${status} ${body.code}`];
    const refused = status >= 400 && status < 500 && body.code && body.title === REFUSALS[body.code].title;
    return refused ? [] : [`${what}: ${status} ${JSON.stringify(body)}`];
  }

  /** WebP, small, upright, and nothing in it but pixels. */
  async function expectClean(path: string): Promise<void> {
    expect(path).toMatch(/\/photos\/[0-9a-f]{2}\/[0-9a-f-]{36}\.webp$/);
    const bytes = readFileSync(path);
    const { format, width, height, exif, icc, xmp, iptc, orientation, pages } = await sharp(bytes).metadata();
    expect({ format, exif, icc, xmp, iptc, orientation, pages }).toEqual({ format: 'webp' });
    expect(Math.max(width!, height!)).toBeLessThanOrEqual(1600);
    for (const hidden of [MARK, 'PK\u0003\u0004', 'PhoneOfZhouMin', 'GPS', 'passwd']) expect(bytes.includes(hidden)).toBe(false);
  }

  const raw = async (body: string, contentType: string, token: string): Promise<Sent> => {
    const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': contentType, authorization: `Bearer ${token}` } });
    return { status: answer.status, body: (await answer.json()) as Sent['body'] };
  };
  const part = (name: string, extra = '; filename="a.jpg"'): string => `--b\r\nContent-Disposition: form-data; name="${name}"${extra}\r\n\r\nx\r\n`;

  test.each([
    ['no boundary', 'multipart/form-data', part('file'), 'INVALID_INPUT'],
    ['empty form', 'multipart/form-data; boundary=b', '', 'INVALID_INPUT'],
    ['no part', 'multipart/form-data; boundary=b', '--b--\r\n', 'INVALID_INPUT'],
    ['unfinished', 'multipart/form-data; boundary=b', part('file'), 'INVALID_INPUT'],
    ['another field', 'multipart/form-data; boundary=b', `${part('avatar')}--b--\r\n`, 'INVALID_INPUT'],
    ['two files', 'multipart/form-data; boundary=b', `${part('file')}${part('file')}--b--\r\n`, 'INVALID_INPUT'],
    ['a field beside it', 'multipart/form-data; boundary=b', `${part('file')}${part('accountId', '')}--b--\r\n`, 'INVALID_INPUT'],
    ['a field of the prototype', 'multipart/form-data; boundary=b', `${part('__proto__')}--b--\r\n`, 'INVALID_INPUT'],
    ['10,000 parts', 'multipart/form-data; boundary=b', `${part('x').repeat(10_000)}--b--\r\n`, 'INVALID_INPUT'],
    ['head of 200 kB', 'multipart/form-data; boundary=b', `--b\r\nX: ${'x'.repeat(200_000)}\r\n\r\n--b--\r\n`, 'INVALID_INPUT'],
    ['json', 'application/json', '{}', 'UNSUPPORTED_MEDIA'],
    ['bytes', 'image/jpeg', 'xxx', 'UNSUPPORTED_MEDIA'],
  ])('a form of %s is refused', async (_what, type, body, code) => {
    const { token } = await buildAccount(app);
    const { status, body: answered } = await raw(body, type, token);
    expect([answered.code, status]).toEqual([code, REFUSALS[code as 'INVALID_INPUT'].status]);
  });

  test('is not even read from somebody unknown, nor where no file is taken', async () => {
    const file = await pixels();
    expect(await send(url, { token: 'x' }, { bytes: file })).toMatchObject({ status: 401 });
    const { token } = await buildAccount(app);
    expect(await send(url.replace('photos', 'me/pickup-point'), { token }, { bytes: file })).toMatchObject({ body: { code: expect.stringMatching(/UNSUPPORTED_MEDIA|ROUTE_NOT_FOUND/) } });
  });

  test('a sender who hangs up leaves nothing', async () => {
    const { token } = await buildAccount(app);
    const before = [await countOf(app, 'photo'), stored(app).length];
    const { port, hostname } = new URL(url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(`POST /api/photos HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n${part('file')}`, () => socket.destroy());
      });
      socket.on('close', () => resolve());
    });
    expect([await countOf(app, 'photo'), stored(app).length]).toEqual(before);
    expect((await send(url, { token }, { bytes: await pixels() })).status).toBe(200);
  });
});

describe.each(engines)('photos on %s', (engine) => {
  let app: TestApp;
  let url: string;
  beforeAll(async () => void ({ app, url } = await startListening(engine)));
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.close());

  const read = (photoId: string, { token }: Pick<BuiltAccount, 'token'>): Promise<Response> => fetch(`${url}/${photoId}`, { headers: { authorization: `Bearer ${token}` } });

  test('are for who took them and for the operator of what they show', async () => {
    const { pairingId, operatorId } = await buildPairing(app);
    const [owner, other] = [await buildAccount(app), await buildAccount(app)];
    const operator = await buildAccount(app, { persona: 'operator', scopeType: 'operator', scopeId: operatorId });
    const foreign = await buildAccount(app, { persona: 'operator', scopeType: 'operator', scopeId: pairingId });
    const { photoId } = (await send(url, owner, { bytes: await pixels() })).body;
    const statuses = async (): Promise<number[]> => Promise.all([owner, other, operator, foreign].map(async (who) => (await read(photoId!, who)).status));
    expect(await statuses()).toEqual([200, 404, 404, 404]);
    const subject = { id: 'claim-1', pairingId };
    await expect(app.run((tx) => app.get(Photos).attach(tx, [photoId!], other.accountId, subject))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await app.run((tx) => app.get(Photos).attach(tx, [photoId!], owner.accountId, subject));
    await expect(app.run((tx) => app.get(Photos).attach(tx, [photoId!], owner.accountId, { ...subject, id: 'claim-2' }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await statuses()).toEqual([200, 404, 200, 404]);
    const { headers } = await read(photoId!, owner);
    expect(headers.get('content-type')).toBe('image/webp');
    expect([headers.get('x-content-type-options'), headers.get('cache-control')]).toEqual(['nosniff', 'no-store']);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-disposition')).toContain('attachment');
  });

  test('twice as many at once as a day allows: exactly the allowance is taken', async () => {
    const sender = await buildAccount(app);
    const file = await pixels();
    const answers: Sent[] = [];
    for (let round = 0; round < 8; round += 1) answers.push(...(await Promise.all(Array.from({ length: 10 }, () => send(url, sender, { bytes: file })))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(MOST_A_DAY);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(new Set(['PHOTO_QUOTA']));
  }, 60_000);

  test('what shows nothing is swept after a day, what shows something stays', async () => {
    const { pairingId } = await buildPairing(app);
    const owner = await buildAccount(app);
    const [unused, used] = [(await send(url, owner, { bytes: await pixels() })).body.photoId!, (await send(url, owner, { bytes: await pixels() })).body.photoId!];
    await app.run((tx) => app.get(Photos).attach(tx, [used], owner.accountId, { id: 'claim-3', pairingId }));
    await aDayLater();
    expect(await app.database.query('SELECT id FROM photo WHERE id IN (?, ?)', [unused, used])).toEqual([{ id: used }]);
    expect([await app.get(PhotoFiles).read(unused), (await app.get(PhotoFiles).read(used))!.length]).toEqual([null, expect.any(Number)]);
  });

  test.each(['before the file', 'between file and row'])('a death %s leaves nothing to read, and nothing after the sweep', async (when) => {
    const owner = await buildAccount(app);
    if (when === 'before the file') jest.spyOn(PhotoFiles.prototype, 'write').mockRejectedValueOnce(new Error('killed'));
    else jest.spyOn(PhotoRepository.prototype, 'keep').mockRejectedValueOnce(new Error('killed'));
    const files = stored(app).length;
    expect((await send(url, owner, { bytes: await pixels() })).status).toBe(500);
    const [row] = await app.database.query<{ id: string }>(`SELECT id FROM photo WHERE account_id = ? AND state = 'receiving'`, [owner.accountId]);
    expect((await read(row!.id, owner)).status).toBe(404);
    expect(stored(app)).toHaveLength(files + (when === 'before the file' ? 0 : 1));
    await expect(app.run((tx) => app.get(Photos).attach(tx, [row!.id], owner.accountId, { id: 'c', pairingId: 'p' }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await aDayLater();
    expect(await app.database.query('SELECT id FROM photo WHERE id = ?', [row!.id])).toEqual([]);
    expect(stored(app).filter((path) => path.includes(row!.id))).toEqual([]);
  });

  async function aDayLater(): Promise<void> {
    await app.get(ClockSetting).stopAt(new Date((await app.get(Clock).now()).getTime() + 24 * 3_600_000 + 1000));
    await app.get(JobRunner).runDue();
  }
});
