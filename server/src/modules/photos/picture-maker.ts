import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { Refusal } from '../../platform';
import { imageKindOf } from './domain/image-kind';
import { Places } from './domain/places';

export interface Picture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A 24-megapixel photo is 96 MB once unpacked; libvips alone would take eleven times that. */
const MOST_PIXELS = 24_000_000;
const LONGEST_SIDE = 1600;
const MOST_SECONDS = 20;
const QUALITY = 80;

sharp.cache(false);
sharp.concurrency(1);

/** Makes a picture anew out of whatever was sent: only pixels come through, no place, no camera, nothing hidden behind them. */
@Injectable()
export class PictureMaker {
  private readonly places = new Places(2, 10);

  /** @throws Refusal PHOTO_UNREADABLE, TOO_MANY_REQUESTS */
  async make(bytes: Buffer): Promise<Picture> {
    const kind = imageKindOf(bytes);
    if (!kind) throw new Refusal('PHOTO_UNREADABLE');
    if (!this.places.free) throw new Refusal('TOO_MANY_REQUESTS');
    return this.places.with(() =>
      redrawn(bytes, kind).catch(() => {
        throw new Refusal('PHOTO_UNREADABLE');
      }),
    );
  }
}

async function redrawn(bytes: Buffer, kind: string): Promise<Picture> {
  const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, limitInputChannels: 5, failOn: 'error', animated: false, sequentialRead: true });
  if ((await image.metadata()).format !== kind) throw new Error(`not the ${kind} it begins as`);
  const { data, info } = await image
    .timeout({ seconds: MOST_SECONDS })
    .rotate()
    .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
