import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { doing, PLAIN, useFixture } from './open-fixture';

const open = useFixture();
const PIXEL = { type: 'image/png', base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==' };
let server: Server;
let apiOrigin: string;
let received: { type: string; body: string }[];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push({ type: request.headers['content-type'] ?? '', body: Buffer.concat(chunks).toString('latin1') });
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"photoId":"p1"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  apiOrigin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  received = [];
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const CHOOSE = "wx.chooseMedia({ count: 2, mediaType: ['image'] })";

describe('chooseMedia and uploadFile', () => {
  test('gives temporary files, never more than asked', async () => {
    const app = await open(PLAIN, doing(`return ${CHOOSE}.then(({ tempFiles, type }) => [type, ...tempFiles.map(({ tempFilePath, size, fileType }) => [/^http:..tmp.[0-9a-f]+.png$/.test(tempFilePath), size, fileType])])`));
    await app.choosePhotos([PIXEL, PIXEL, PIXEL]);
    await app.tap('run');
    await app.waitForTextOf('out', '["image",[true,70,"image"],[true,70,"image"]]');
  });

  test('going back is a refusal', async () => {
    const app = await open(PLAIN, doing(`return ${CHOOSE}`));
    await app.tap('run');
    await app.waitForTextOf('out', 'chooseMedia:fail cancel');
  });

  test('sends the chosen file as a form, and answers text', async () => {
    const upload = "wx.uploadFile({ url: 'https://cunshe.example/api/photos', filePath: tempFiles[0].tempFilePath, name: 'file', formData: { kind: 'claim' } })";
    const app = await open({ ...PLAIN, apiOrigin }, doing(`return ${CHOOSE}.then(({ tempFiles }) => ${upload}).then(({ statusCode, data }) => [statusCode, data])`));
    await app.choosePhotos([PIXEL]);
    await app.tap('run');
    await app.waitForTextOf('out', '[200,"{\\"photoId\\":\\"p1\\"}"]');
    expect(received[0]!.type).toMatch(/^multipart\/form-data; boundary=/);
    expect(received[0]!.body).toMatch(/name="kind"\r\n\r\nclaim/);
    expect(received[0]!.body).toMatch(/name="file"; filename="[0-9a-f]+\.png"\r\nContent-Type: image\/png/);
  });

  test('refuses a file that nobody chose', async () => {
    const app = await open({ ...PLAIN, apiOrigin }, doing("return wx.uploadFile({ url: 'https://cunshe.example/api/photos', filePath: 'http://tmp/other.png', name: 'file' })"));
    await app.tap('run');
    await app.waitForTextOf('out', 'uploadFile:fail file not found, http://tmp/other.png');
    expect(received).toEqual([]);
  });
});

describe('getLocation', () => {
  test('answers where the phone stands once its owner allows it, as Chinese maps count', async () => {
    const app = await open(PLAIN, doing("return wx.getLocation({ type: 'gcj02' }).then(({ latitude, longitude }) => [latitude, longitude])"));
    await app.tap('run');
    await app.waitForTextOf('out', 'getLocation:fail auth deny');
    await app.standAt({ latitude: 28.1, longitude: 112.9 });
    await app.tap('run');
    await app.waitForTextOf('out', '[28.1,112.9]');
  });
});
