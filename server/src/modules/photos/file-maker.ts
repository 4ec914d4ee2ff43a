import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform';
import { soundOf } from './domain/mp3';
import { isPlainPdf } from './domain/pdf';
import { PictureMaker } from './picture-maker';

/** What a kept file is. */
export type Media = 'picture' | 'sound' | 'paper';

/** A file as it will be kept. */
export interface MadeFile {
  readonly media: Media;
  readonly bytes: Buffer;
  /** Pixels; of a picture. */
  readonly width: number;
  readonly height: number;
  /** Of a sound. */
  readonly seconds: number;
}

const LONGEST_SECONDS = 180;
const NO_PICTURE = { width: 0, height: 0, seconds: 0 };

/** Makes what is kept out of what was sent; what it is, its bytes say. */
@Injectable()
export class FileMaker {
  constructor(private readonly pictures: PictureMaker) {}

  /** @throws Refusal PHOTO_UNREADABLE, TOO_MANY_REQUESTS */
  async picture(bytes: Buffer): Promise<MadeFile> {
    return { media: 'picture', seconds: 0, ...(await this.pictures.make(bytes)) };
  }

  /** An MP3 of three minutes at most, its tags gone. @throws Refusal SOUND_UNREADABLE */
  async sound(bytes: Buffer): Promise<MadeFile> {
    const sound = soundOf(bytes);
    if (!sound || sound.seconds > LONGEST_SECONDS) throw new Refusal('SOUND_UNREADABLE');
    return { ...NO_PICTURE, media: 'sound', bytes: Buffer.from(sound.bytes), seconds: sound.seconds };
  }

  /** A PDF to look at, or a photo of the paper. @throws Refusal PAPER_UNREADABLE, TOO_MANY_REQUESTS */
  async paper(bytes: Buffer): Promise<MadeFile> {
    if (isPlainPdf(bytes)) return { ...NO_PICTURE, media: 'paper', bytes };
    return this.picture(bytes).catch((error: unknown) => {
      throw error instanceof Refusal && error.code === 'PHOTO_UNREADABLE' ? new Refusal('PAPER_UNREADABLE') : error;
    });
  }
}
