import sharp from 'sharp';
import { Sessions } from '../../src/modules/identity/public';
import type { TestApp } from '../test-app';
import type { BuiltAccount } from './account';

const tokenOf = async (app: TestApp, { accountId }: BuiltAccount): Promise<string> => (await app.run((tx) => app.get(Sessions).open(tx, accountId))).accessToken;

/** A small photo as a phone sends it: its id. */
export async function takePhoto(app: TestApp, who: BuiltAccount): Promise<string> {
  const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#7a9a4a' } }).jpeg().toBuffer();
  const payload = Buffer.concat([Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n'), jpeg, Buffer.from('\r\n--b--\r\n')]);
  const sent = await app.app.inject({ method: 'POST', url: '/api/photos', payload, headers: { authorization: `Bearer ${await tokenOf(app, who)}`, 'content-type': 'multipart/form-data; boundary=b' } });
  return sent.json<{ photoId: string }>().photoId;
}

/** The status that comes of asking for a picture. */
export async function lookAt(app: TestApp, url: string, who: BuiltAccount): Promise<number> {
  return (await app.app.inject({ url: `/api${url}`, headers: { authorization: `Bearer ${await tokenOf(app, who)}` } })).statusCode;
}
