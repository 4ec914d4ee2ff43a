import { type ImportReport, photoRoutes, type PhotoTaken, type Route } from '@cunshe/shared';
import { base64Of } from './base64';
import { addressOf } from './address';
import { isRefusal } from './errors';
import { requestFile, sendFile } from './request';
import { authorization, renew } from './tokens';

/**
 * Sends a photo that the person chose; a recording or a paper by its own route.
 * @throws ApiRefusal, NetworkLost
 */
export function sendPhoto(filePath: string, route: Route<Record<string, never>, PhotoTaken> = photoRoutes.takePhoto): Promise<PhotoTaken> {
  const { path } = addressOf(route, {});
  return signedIn((headers) => sendFile<PhotoTaken>({ path, filePath, headers }));
}

/**
 * Sends a sheet that the person chose, to be looked at or taken in.
 * @throws ApiRefusal, NetworkLost
 */
export function sendSheet(route: Route<Record<string, never>, ImportReport>, filePath: string): Promise<ImportReport> {
  const { path } = addressOf(route, {});
  return signedIn((headers) => sendFile<ImportReport>({ path, filePath, headers }));
}

/**
 * A photo as something an image can show. It is nobody's page: it is fetched with the person's own session.
 * @throws ApiRefusal, NetworkLost
 */
export async function photoSource(photoId: string): Promise<string> {
  const { path } = addressOf(photoRoutes.photo, { photoId });
  const { bytes } = await signedIn((headers) => requestFile({ method: 'GET', path, headers }));
  return `data:image/webp;base64,${base64Of(bytes)}`;
}

async function signedIn<T>(send: (auth: Record<string, string>) => Promise<T>): Promise<T> {
  try {
    return await send(await authorization());
  } catch (error) {
    if (!isRefusal(error, 'SESSION_EXPIRED')) throw error;
    await renew();
    return send(await authorization());
  }
}
