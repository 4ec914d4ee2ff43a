import { download, upload } from './route';

/** A photo that was taken in: made anew, without place and camera, and known by its id alone. */
export interface PhotoTaken {
  readonly photoId: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Of a recording. */
  readonly seconds?: number;
}

export const photoRoutes = {
  takePhoto: upload<PhotoTaken>('/photos'),
  takeSound: upload<PhotoTaken>('/sounds'),
  takePaper: upload<PhotoTaken>('/papers'),
  /** For its owner, and for the operator once it belongs to something of a pairing. */
  photo: download<{ photoId: string }>('/photos/:photoId'),
};
