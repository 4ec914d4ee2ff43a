import { ApiFailure, asyncApi, type WxApis } from './api';
import { tempFiles } from './temp-files';

/** A picture the person has on the phone. */
export interface PhonePhoto {
  /** image/jpeg, image/png … */
  readonly type: string;
  readonly base64: string;
}

/** What the person chooses next; null when she goes back. */
export type Album = () => readonly PhonePhoto[] | null;

interface ChooseMediaOptions {
  count?: number;
  mediaType?: string[];
  sourceType?: string[];
}

const MOST = 20;
const USUAL = 9;
const MEDIA = ['image', 'video', 'mix'];

/** `chooseMedia`, pictures only: each becomes a temporary file, never more than were asked for. */
export function mediaApis(album: Album): WxApis {
  return {
    chooseMedia: asyncApi('chooseMedia', ({ count = USUAL, mediaType = ['image', 'video'] }: ChooseMediaOptions) => {
      if (!mediaType.every((type) => MEDIA.includes(type))) throw new ApiFailure('parameter error: parameter.mediaType');
      const chosen = album();
      if (chosen === null || !mediaType.some((type) => type !== 'video')) throw new ApiFailure('cancel');
      return { tempFiles: chosen.slice(0, Math.min(count, MOST)).map(tempFileOf), type: 'image', failedCount: 0 };
    }),
  };
}

function tempFileOf({ type, base64 }: PhonePhoto): object {
  const blob = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type });
  return { tempFilePath: tempFiles.keep(blob), size: blob.size, fileType: 'image' };
}
