import { type FileDownload, type ImportReport, photoRoutes, type PhotoTaken, type Route } from '@cunshe/shared';
import { base64Of } from './base64';
import { addressOf } from './address';
import { isRefusal } from './errors';
import { requestFile, sendFile as sendForm } from './request';
import { authorization, renew } from './tokens';

/**
 * Sends a photo that the person chose.
 * @throws ApiRefusal, NetworkLost
 */
export function sendPhoto(filePath: string): Promise<PhotoTaken> {
  return sendFile(photoRoutes.takePhoto, filePath);
}

/**
 * Sends a file that the person chose, by the route that takes its kind.
 * @throws ApiRefusal, NetworkLost
 */
export function sendFile<Answer>(route: Route<Record<string, never>, Answer>, filePath: string): Promise<Answer> {
  const { path } = addressOf(route, {});
  return signedIn((headers) => sendForm<Answer>({ path, filePath, headers }));
}

/**
 * Sends a sheet that the person chose, to be looked at or taken in.
 * @throws ApiRefusal, NetworkLost
 */
export function sendSheet(route: Route<Record<string, never>, ImportReport>, filePath: string): Promise<ImportReport> {
  return sendFile(route, filePath);
}

/**
 * A photo as something an image can show. It is nobody's page: it is fetched with the person's own session.
 * @throws ApiRefusal, NetworkLost
 */
export function photoSource(photoId: string): Promise<string> {
  return pictureSource(photoRoutes.photo, { photoId });
}

/**
 * As `photoSource`, by the route that says who may look.
 * @throws ApiRefusal, NetworkLost
 */
export async function pictureSource<Input extends object>(route: Route<Input, FileDownload>, input: Input): Promise<string> {
  const { path } = addressOf(route, input);
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
